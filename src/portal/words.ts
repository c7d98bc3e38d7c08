import { defineWords } from '#platform/words.ts';

/** What the citizen reads. The screens' own words are in web/words.ts; these also travel in letters, SMS and faults. */
export const words = defineWords('portal', {
  contactMissing: {
    az: 'Cavab verə bilməyimiz üçün telefon nömrəsi və ya e-poçt ünvanı yazın.',
    ru: 'Чтобы мы могли ответить, укажите телефон или адрес электронной почты.',
    en: 'Give a phone number or an e-mail address so that we can answer.',
  },
  emailMissing: {
    az: 'Yazılı cavab e-poçtla istənilib: e-poçt ünvanını yazın və ya cavabı poçtla seçin.',
    ru: 'Выбран ответ по электронной почте: укажите адрес или выберите ответ почтой.',
    en: 'You asked for the reply by e-mail: give the address, or choose the reply by post.',
  },
  addressMissing: {
    az: 'Yazılı cavab poçtla istənilib: poçt ünvanını yazın və ya cavabı e-poçtla seçin.',
    ru: 'Выбран ответ почтой: укажите почтовый адрес или выберите электронную почту.',
    en: 'You asked for the reply by post: give the postal address, or choose e-mail.',
  },
  organisationMissing: {
    az: 'Hüquqi şəxsin adını yazın.',
    ru: 'Укажите название юридического лица.',
    en: 'Give the name of the legal entity.',
  },
  alreadySent: {
    az: 'Bu müraciət artıq başqa mətnlə göndərilib. Yeni müraciət üçün səhifəni yeniləyin.',
    ru: 'Это обращение уже отправлено с другим текстом. Обновите страницу, чтобы написать новое.',
    en: 'This submission was already sent with another text. Reload the page to write a new one.',
  },
  tooManyFiles: {
    az: 'Ən çoxu 5 fayl əlavə etmək olar. Birini silib yenidən cəhd edin.',
    ru: 'Можно приложить не более 5 файлов. Удалите один и повторите.',
    en: 'At most 5 files can be attached. Remove one and try again.',
  },
  fileMissing: {
    az: 'Fayl gəlib çatmadı. Yenidən seçin.',
    ru: 'Файл не получен. Выберите его снова.',
    en: 'No file arrived. Choose it again.',
  },
  notAnswered: {
    az: 'Cavab hələ verilməyib, ona görə qiymətləndirmək mümkün deyil.',
    ru: 'Ответа ещё нет, поэтому оценить его нельзя.',
    en: 'There is no answer yet, so it cannot be rated.',
  },
  ratedAlready: {
    az: 'Cavabı artıq qiymətləndirmisiniz. Təşəkkür edirik.',
    ru: 'Вы уже оценили ответ. Спасибо.',
    en: 'You have already rated the answer. Thank you.',
  },
  receivedSubject: {
    az: 'Müraciətiniz qəbul edildi: {number}',
    ru: 'Ваше обращение принято: {number}',
    en: 'We have received your message: {number}',
  },
  receivedAppealMail: {
    az: 'Hörmətli {name},\n\nmüraciətiniz {number} nömrəsi ilə qeydə alınıb.\nMəxfi kod: {code}\nƏn gec cavab tarixi: {due}\n\nVəziyyəti bu nömrə və kodla izləyə bilərsiniz: {link}\nKodu heç kimə deməyin.\n\nİqtisadiyyat Nazirliyi, Çağrı Mərkəzi',
    ru: 'Уважаемый(ая) {name}!\n\nВаше обращение зарегистрировано под номером {number}.\nСекретный код: {code}\nОтвет не позднее: {due}\n\nСледить за ходом можно по номеру и коду: {link}\nНикому не сообщайте код.\n\nЦентр обращений Министерства экономики',
    en: 'Dear {name},\n\nyour appeal is registered under number {number}.\nSecret code: {code}\nAnswer due by: {due}\n\nFollow it with this number and code: {link}\nTell nobody the code.\n\nCall Centre of the Ministry of Economy',
  },
  receivedQuestionMail: {
    az: 'Hörmətli {name},\n\nsualınız {number} nömrəsi ilə qəbul edilib.\nMəxfi kod: {code}\n\nCavabı bu nömrə və kodla oxuya bilərsiniz: {link}\nKodu heç kimə deməyin.\n\nİqtisadiyyat Nazirliyi, Çağrı Mərkəzi',
    ru: 'Уважаемый(ая) {name}!\n\nВаш вопрос принят под номером {number}.\nСекретный код: {code}\n\nПрочитать ответ можно по номеру и коду: {link}\nНикому не сообщайте код.\n\nЦентр обращений Министерства экономики',
    en: 'Dear {name},\n\nyour question has been received under number {number}.\nSecret code: {code}\n\nRead the answer with this number and code: {link}\nTell nobody the code.\n\nCall Centre of the Ministry of Economy',
  },
  receivedSms: {
    az: 'Çağrı Mərkəzi: {number} qəbul edildi. Məxfi kod: {code}. İzləmək: {link}',
    ru: 'Центр обращений: {number} принято. Секретный код: {code}. Отследить: {link}',
    en: 'Call Centre: {number} received. Secret code: {code}. Track: {link}',
  },
  recoveredSubject: {
    az: '{number} nömrəli müraciətinizin məxfi kodu',
    ru: 'Секретный код обращения {number}',
    en: 'The secret code of {number}',
  },
  recoveredMail: {
    az: '{number} nömrəli müraciətinizin məxfi kodu: {code}\nİzləmək üçün: {link}\n\nKodu siz istəməmisinizsə, bu məktubu nəzərə almayın: kod yalnız sizə göndərilir.',
    ru: 'Секретный код обращения {number}: {code}\nОтследить: {link}\n\nЕсли вы не запрашивали код, не обращайте внимания на это письмо: код отправляется только вам.',
    en: 'The secret code of {number}: {code}\nTrack it at: {link}\n\nIf you did not ask for the code, ignore this letter: the code is sent only to you.',
  },
});
