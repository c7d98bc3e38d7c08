/** What a refused deed says: what is wrong, and what to do. The key is the rule's own word. */
export const refusals = {
  mergedAway: {
    az: 'Bu iş başqa işə birləşdirilib, cavab orada yazılır. Lazımdırsa, əvvəlcə ayırın.',
    ru: 'Дело объединено с другим, ответ пишется там. При необходимости сначала разъедините.',
    en: 'This case is merged into another; the reply is written there. Take them apart first if need be.',
  },
  notAnonymous: {
    az: 'Müraciət anonim sayılmır: müraciət edənlə əlaqə yolu var (Qanun, 6.4). Başqa əsas seçin.',
    ru: 'Обращение не анонимно: способ связи с заявителем есть (Закон, 6.4). Выберите другое основание.',
    en: 'The appeal is not anonymous: there is a way to reach the applicant (Law, 6.4). Choose another ground.',
  },
  closedAlready: {
    az: 'Bu iş artıq bağlanıb. Yeni hal varsa, yeni müraciət qeydə alın.',
    ru: 'Это дело уже закрыто. Если есть новые обстоятельства, зарегистрируйте новое обращение.',
    en: 'This case is closed. If there is something new, register a new appeal.',
  },
  takenByAnother: {
    az: 'Bu işi artıq həmkarınız götürüb. Siyahını yeniləyin və başqasını seçin, ya da müdirdən onu sizə verməsini xahiş edin.',
    ru: 'Это дело уже взял коллега. Обновите список и выберите другое или попросите заведующего передать его вам.',
    en: 'A colleague has already taken this case. Refresh the list and choose another, or ask the manager to assign it to you.',
  },
  personConcerned: {
    az: 'Müraciət həmin əməkdaşın özü barədədir, ona görə bu addımı o ata bilməz. Başqa əməkdaş seçin.',
    ru: 'Обращение касается самого этого сотрудника, поэтому он не может совершить это действие. Выберите другого.',
    en: 'The appeal is about this very person, who therefore cannot take this step. Choose someone else.',
  },
  takeFirst: {
    az: 'Əvvəlcə işi götürün, sonra davam edin.',
    ru: 'Сначала возьмите дело, затем продолжайте.',
    en: 'Take the case first, then go on.',
  },
  notYours: {
    az: 'Bu iş başqa əməkdaşdadır. Onu yalnız işi götürən dəyişə bilər; müdir işi sizə verə bilər.',
    ru: 'Дело у другого сотрудника. Изменять его может только он; заведующий может передать дело вам.',
    en: 'Another member of staff has this case. Only they can change it; the manager can assign it to you.',
  },
  underApproval: {
    az: 'Məktub təsdiqdə və ya imzadadır. Dəyişmək üçün onun qeydlə qaytarılmasını xahiş edin.',
    ru: 'Письмо на согласовании или подписи. Чтобы изменить его, попросите вернуть его с замечанием.',
    en: 'The letter is being approved or signed. Ask for it to be returned with a remark before changing it.',
  },
  draftMovedOn: {
    az: 'Siz oxuyandan sonra məktubun yeni variantı saxlanılıb. Onu açıb müqayisə edin, yazdıqlarınız ekranda qalır.',
    ru: 'После того как вы открыли письмо, сохранена его новая версия. Сравните с ней; ваш текст остаётся на экране.',
    en: 'A newer version of the letter was saved after you opened it. Compare with it; what you wrote stays on the screen.',
  },
  notUnderApproval: {
    az: 'Bu məktub təsdiqə təqdim olunmayıb. Səhifəni yeniləyin.',
    ru: 'Это письмо не представлено на согласование. Обновите страницу.',
    en: 'This letter has not been submitted for approval. Reload the page.',
  },
  otherSector: {
    az: 'Məktubu başqa sektorun əməkdaşı yazıb. Onu həmin sektorun müdiri təsdiq edir.',
    ru: 'Письмо написал сотрудник другого сектора. Его согласует заведующий того сектора.',
    en: 'The letter was written in another sector. That sector’s manager approves it.',
  },
  nothingToReturn: {
    az: 'Qaytarılacaq məktub yoxdur: o, nə təsdiqdə, nə də imzadadır. Səhifəni yeniləyin.',
    ru: 'Возвращать нечего: письмо не на согласовании и не на подписи. Обновите страницу.',
    en: 'There is nothing to return: the letter is neither being approved nor signed. Reload the page.',
  },
  mayNotSign: {
    az: 'İndi imzalamaq hüququnuz yoxdur. Rəis, rəisi əvəz edən və ya imza hüququ verilmiş müavin imzalayır.',
    ru: 'Сейчас у вас нет права подписи. Подписывает начальник, исполняющий его обязанности или заместитель с правом подписи.',
    en: 'You may not sign at this moment. The head, the acting head or a deputy with delegated right signs.',
  },
  notToSign: {
    az: 'Bu məktub imzada deyil: o, artıq imzalanıb və ya qaytarılıb. Siyahını yeniləyin.',
    ru: 'Это письмо не ждёт подписи: оно уже подписано или возвращено. Обновите список.',
    en: 'This letter is not waiting for a signature: it was signed or returned already. Refresh the list.',
  },
  notAnswered: {
    az: 'Cavab hələ verilməyib. Qiymətləndirmə cavabdan sonra mümkündür.',
    ru: 'Ответ ещё не дан. Оценить можно после ответа.',
    en: 'There is no answer yet. It can be rated once it has been given.',
  },
  ratedAlready: {
    az: 'Bu cavab artıq qiymətləndirilib. Razı deyilsinizsə, yeni müraciət göndərin.',
    ru: 'Этот ответ уже оценён. Если вы не согласны, направьте новое обращение.',
    en: 'This answer has been rated already. If you disagree, send a new appeal.',
  },
  cannotWork: {
    az: 'Seçilən əməkdaş araşdırma apara bilmir. Mütəxəssis və ya müdir seçin.',
    ru: 'Выбранный сотрудник не ведёт рассмотрение. Выберите специалиста или заведующего.',
    en: 'The chosen person does not investigate cases. Choose a specialist or a manager.',
  },
  servicemenNoExtension: {
    az: 'Hərbi qulluqçuların və ailələrinin müraciətinə 15 iş günü ərzində cavab verilir, müddət uzadılmır.',
    ru: 'На обращения военнослужащих и их семей отвечают за 15 рабочих дней, срок не продлевается.',
    en: 'Appeals of servicemen and their families are answered within 15 working days; the term is not extended.',
  },
  studyDeclaredAlready: {
    az: 'Əlavə öyrənmə artıq elan edilib, ikinci dəfə olmur. Qanuna görə yalnız bir dəfə uzatma qala bilər.',
    ru: 'Дополнительное изучение уже объявлено, второй раз нельзя. По закону возможно лишь одно продление.',
    en: 'Extra study has been declared already and cannot be declared twice. Only the one extension of the law may remain.',
  },
  extendedOnceAlready: {
    az: 'Müddət artıq bir dəfə uzadılıb, qanun ikincisinə icazə vermir. Cavabı bu tarixədək verin.',
    ru: 'Срок уже продлён один раз, второе продление закон не допускает. Дайте ответ к этой дате.',
    en: 'The term was extended once already and the law allows no second time. Answer by this date.',
  },
  centreNoExtension: {
    az: 'Mərkəzin öz müddəti uzadılmır, yalnız əlavə öyrənmə ilə 15 iş gününə keçir.',
    ru: 'Собственный срок Центра не продлевается, возможно лишь дополнительное изучение до 15 рабочих дней.',
    en: 'The Centre’s own term is not extended; extra study can only bring it to 15 working days.',
  },
  extensionTooLong: {
    az: 'Uzatma 1 iş günündən {most} iş gününədək ola bilər. Günlərin sayını düzəldin.',
    ru: 'Продление возможно на срок от 1 до {most} рабочих дней. Исправьте число дней.',
    en: 'An extension can be from 1 to {most} working days. Correct the number of days.',
  },
  extensionTooLate: {
    az: 'Müddət bitib, ona görə uzadıla bilməz. Cavabı bu gün verin.',
    ru: 'Срок истёк, продлить его нельзя. Дайте ответ сегодня.',
    en: 'The term has run out and can no longer be extended. Answer today.',
  },
  notAnotherBody: {
    az: 'Seçilən qurum Nazirliyin strukturudur və ya tapılmadı. Aidiyyəti üzrə göndərmək üçün başqa qurum seçin.',
    ru: 'Выбрана структура Министерства или орган не найден. Для направления по принадлежности выберите другой орган.',
    en: 'The chosen body belongs to the Ministry or was not found. Choose another body to forward to.',
  },
  missing_draft: {
    az: 'Məktubun mətni yoxdur. Cavabı yazın, saxlayın və yenidən təqdim edin.',
    ru: 'Нет текста письма. Напишите ответ, сохраните и представьте снова.',
    en: 'The letter has no text. Write the answer, save it and submit again.',
  },
  missing_email: {
    az: 'Cavab e-poçtla getməlidir, amma ünvan düzgün deyil. Ünvanı düzəldin və ya poçtu seçin.',
    ru: 'Ответ должен уйти по электронной почте, но адрес неверен. Исправьте адрес или выберите почту.',
    en: 'The reply is to go by e-mail but the address is not right. Correct it or choose post.',
  },
  missing_replyAddress: {
    az: 'Cavabın göndəriləcəyi poçt ünvanı yoxdur. Ünvanı müraciət edəndən öyrənib yazın.',
    ru: 'Нет почтового адреса для ответа. Узнайте адрес у заявителя и впишите его.',
    en: 'There is no postal address for the reply. Ask the applicant and enter it.',
  },
  missing_basis: {
    az: 'Baxılmamış saxlamanın hüquqi əsası yazılmayıb. Əsası göstərin.',
    ru: 'Не указано правовое основание оставления без рассмотрения. Укажите его.',
    en: 'The legal basis for not considering the appeal is missing. State it.',
  },
  sentAlready: {
    az: 'Bu məktub artıq göndərilib. Geri qayıdıbsa, “Geri qayıdıb” düyməsini seçin.',
    ru: 'Это письмо уже отправлено. Если оно вернулось, выберите «Вернулось».',
    en: 'This letter has left already. If it came back, choose “Came back”.',
  },
  leavesByItself: {
    az: 'Bu məktub e-poçtla özü gedir, əl ilə qeyd etmək lazım deyil. Bir az gözləyin.',
    ru: 'Это письмо уходит по электронной почте само, отмечать его вручную не нужно. Немного подождите.',
    en: 'This letter leaves by e-mail on its own and is not marked by hand. Wait a moment.',
  },
  notSentYet: {
    az: 'Bu məktub hələ göndərilməyib, ona görə geri qayıda bilməz. Əvvəlcə göndərildiyini qeyd edin.',
    ru: 'Это письмо ещё не отправлено и не могло вернуться. Сначала отметьте отправку.',
    en: 'This letter has not left yet, so it cannot have come back. Mark it sent first.',
  },
  caseUnknown: {
    az: 'Belə iş tapılmadı. Siyahını yeniləyin.',
    ru: 'Такое дело не найдено. Обновите список.',
    en: 'No such case was found. Refresh the list.',
  },
} as const;
