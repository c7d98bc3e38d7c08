/** What leaves the desk: letters, SMS, the printed müraciət vərəqəsi. */
export const printed = {
  desk: { az: 'İş yeri', ru: 'Рабочее место', en: 'My desk' },
  ministry: {
    az: 'Azərbaycan Respublikasının İqtisadiyyat Nazirliyi',
    ru: 'Министерство экономики Азербайджанской Республики',
    en: 'Ministry of Economy of the Republic of Azerbaijan',
  },
  centre: { az: 'Çağrı Mərkəzi', ru: 'Центр «Çağrı»', en: 'Call Centre' },
  staffComplaintOnly: {
    az: 'Yalnız şikayət əməkdaş barədə ola bilər. Məsələnin növünü «Şikayət» seçin.',
    ru: 'О сотруднике может быть только жалоба. Выберите вид «Жалоба».',
    en: 'Only a complaint can be about staff. Choose the kind “Complaint”.',
  },

  numberSubject: { az: '{number} nömrəli müraciətiniz qəbul edildi', ru: 'Ваше обращение {number} принято', en: 'Your appeal {number} has been received' },
  numberMail: {
    az: 'Müraciətiniz {number} nömrə ilə qəbul edildi.\nCavab ən geci {due} tarixinədək veriləcək.\nMəxfi kod: {code}\nVəziyyəti izləmək üçün: {link}\n\nMəxfi kodu heç kimə verməyin.',
    ru: 'Ваше обращение принято под номером {number}.\nОтвет будет дан не позднее {due}.\nСекретный код: {code}\nОтследить: {link}\n\nНикому не сообщайте секретный код.',
    en: 'Your appeal has been received under the number {number}.\nIt will be answered by {due} at the latest.\nSecret code: {code}\nFollow it here: {link}\n\nDo not give the secret code to anyone.',
  },
  numberSms: {
    az: '{number}: cavab ən geci {due}. Məxfi kod: {code}. İzləmək: {link}',
    ru: '{number}: ответ не позднее {due}. Секретный код: {code}. Отследить: {link}',
    en: '{number}: answer by {due}. Secret code: {code}. Follow: {link}',
  },
  noAddress: {
    az: 'Göndərməyə nömrə və ya e-poçt yoxdur. Əvvəlcə müraciətçinin kartına yazın (p).',
    ru: 'Некуда отправить: нет номера и эл. почты. Сначала внесите их в карточку (p).',
    en: 'There is no number or e-mail to send to. Enter one in the applicant’s card first (p).',
  },
  linkSubject: { az: 'Sualınızın cavabı', ru: 'Ответ на ваш вопрос', en: 'The answer to your question' },
  linkMail: { az: '{question}\n\nCavab: {link}', ru: '{question}\n\nОтвет: {link}', en: '{question}\n\nAnswer: {link}' },
  linkSms: { az: '{question} Cavab: {link}', ru: '{question} Ответ: {link}', en: '{question} Answer: {link}' },
  sendLink: { az: 'Keçidi göndər', ru: 'Отправить ссылку', en: 'Send the link' },
  linkSent: { az: 'Cavabın keçidi göndərilir.', ru: 'Ссылка на ответ отправляется.', en: 'The link to the answer is on its way.' },
  course_linkSent: { az: 'Cavabın keçidi göndərildi', ru: 'Отправлена ссылка на ответ', en: 'Link to the answer sent' },
  switchLanguage: { az: 'Dil dəyiş', ru: 'Сменить язык', en: 'Switch language' },
  answerSubject: { az: '{number} nömrəli sualınızın cavabı', ru: 'Ответ на ваш вопрос {number}', en: 'The answer to your question {number}' },
  answerMail: {
    az: '{answer}\n\nNömrə: {number}. Sualınıza baxmaq və cavabı qiymətləndirmək üçün: {link}',
    ru: '{answer}\n\nНомер: {number}. Посмотреть вопрос и оценить ответ: {link}',
    en: '{answer}\n\nNumber: {number}. See your question and rate the answer: {link}',
  },
  answerSms: {
    az: '{number} nömrəli sualınız cavablandırıldı. Cavab: {link}',
    ru: 'На ваш вопрос {number} дан ответ: {link}',
    en: 'Your question {number} has been answered: {link}',
  },
  forwardSubject: { az: '{number}: aidiyyəti üzrə göndərildi', ru: '{number}: направлено по принадлежности', en: '{number}: forwarded' },
  forwardMail: {
    az: '{number} nömrəli əlaqənizdəki məsələ aidiyyəti üzrə bu quruma göndərildi: {body}. Sizə həmin qurum cavab verəcək.',
    ru: 'Вопрос из вашего контакта {number} направлен по принадлежности: {body}. Вам ответит этот орган.',
    en: 'The matter of your contact {number} was forwarded to {body}, which will answer you.',
  },
  forwardSms: {
    az: '{number}: məsələniz bu quruma göndərildi: {body}. Cavabı həmin qurum verəcək.',
    ru: '{number}: ваш вопрос направлен в {body}. Ответит этот орган.',
    en: '{number}: your matter was forwarded to {body}, which will answer.',
  },

  sheetTitle: { az: 'Müraciət vərəqəsi', ru: 'Лист обращения', en: 'Appeal sheet' },
  sheetContact: { az: 'Əlaqə', ru: 'Контакт', en: 'Contact' },
  sheetApplicant: { az: 'Müraciətçi', ru: 'Заявитель', en: 'Applicant' },
  sheetReach: { az: 'Əlaqə vasitələri', ru: 'Способы связи', en: 'How to reach' },
  sheetDue: { az: 'Cavab müddəti', ru: 'Срок ответа', en: 'Answer due' },
  sheetSubject: { az: 'Mövzu', ru: 'Тема', en: 'Subject' },
  sheetBody: { az: 'Müraciətin məzmunu', ru: 'Содержание обращения', en: 'What was raised' },
  sheetAccepted: { az: 'Qəbul edən', ru: 'Принял', en: 'Accepted by' },
  sheetNote: {
    az: 'Vərəqə araşdırma aparan sektora verilir. Vəziyyəti nömrə və məxfi kodla izləmək olar.',
    ru: 'Лист передаётся сектору, ведущему рассмотрение. Состояние можно отследить по номеру и секретному коду.',
    en: 'The sheet goes to the investigating sector. The state can be followed by number and secret code.',
  },
  provisional: {
    az: 'müvəqqəti: təqvim hələ təsdiqlənməyib',
    ru: 'предварительно: календарь ещё не утверждён',
    en: 'provisional: the calendar is not approved yet',
  },
  structure: { az: 'Struktur', ru: 'Структура', en: 'Structure' },
  topic: { az: 'Mövzu', ru: 'Тема', en: 'Topic' },
  stepsTried: { az: 'Yoxlanılan addımlar', ru: 'Проверенные шаги', en: 'Steps tried' },
} as const;
