/** What the applicant reads: letters, notices, mails. Formal Siz; the official style of domain notes §6.6. */
export const letters = {
  letterheadMinistry: {
    az: 'AZƏRBAYCAN RESPUBLİKASI İQTİSADİYYAT NAZİRLİYİ',
    ru: 'МИНИСТЕРСТВО ЭКОНОМИКИ АЗЕРБАЙДЖАНСКОЙ РЕСПУБЛИКИ',
    en: 'MINISTRY OF ECONOMY OF THE REPUBLIC OF AZERBAIJAN',
  },
  letterheadCentre: { az: 'Çağrı Mərkəzi', ru: 'Центр обращений', en: 'Call Centre' },
  letterSalutation: { az: 'Hörmətli {name},', ru: 'Уважаемый(-ая) {name},', en: 'Dear {name},' },
  letterSalutationUnknown: { az: 'Hörmətli müraciət edən,', ru: 'Уважаемый заявитель,', en: 'Dear applicant,' },
  letterReference: {
    az: 'Sizin {date} tarixli, {number} nömrəli müraciətinizə cavab olaraq bildiririk ki,',
    ru: 'На Ваше обращение от {date} № {number} сообщаем, что',
    en: 'In reply to your appeal No. {number} of {date} we inform you that',
  },
  letterBasis: { az: 'Əsas: {basis}', ru: 'Основание: {basis}', en: 'Basis: {basis}' },
  letterExecutor: { az: 'İcraçı: {name}', ru: 'Исполнитель: {name}', en: 'Prepared by: {name}' },
  letterVerification: { az: 'Yoxlama kodu: {code}', ru: 'Код проверки: {code}', en: 'Verification code: {code}' },
  letterDraftMark: { az: 'İMZALANMAYIB', ru: 'НЕ ПОДПИСАНО', en: 'NOT SIGNED' },
  signaturePlace: { az: 'imza yeri', ru: 'место подписи', en: 'place of signature' },
  addresseeUnknown: { az: 'Müraciət edənə', ru: 'Заявителю', en: 'To the applicant' },
  copyTo: { az: 'Surəti: {name}', ru: 'Копия: {name}', en: 'Copy to: {name}' },
  capacity_head: { az: 'Rəis', ru: 'Начальник', en: 'Head' },
  capacity_actingHead: { az: 'Rəisi əvəz edən', ru: 'Исполняющий обязанности начальника', en: 'Acting head' },
  capacity_deputy: { az: 'Rəisin müavini', ru: 'Заместитель начальника', en: 'Deputy head' },

  forwardingLetter: {
    az: 'Müraciətinizdə qaldırılan məsələ Nazirliyin səlahiyyətinə aid olmadığı üçün o, baxılması məqsədilə aidiyyəti üzrə {body} ünvanına göndərilir.\n\nSəbəb: {reason}',
    ru: 'Поскольку поднятый в обращении вопрос не относится к полномочиям Министерства, оно направляется для рассмотрения по принадлежности: {body}.\n\nПричина: {reason}',
    en: 'As the matter raised is not within the competence of the Ministry, the appeal is forwarded for consideration to the competent body: {body}.\n\nReason: {reason}',
  },
  forwardingBasis: {
    az: '“Vətəndaşların müraciətləri haqqında” Qanun, 7.10-cu maddə',
    ru: 'Закон «Об обращениях граждан», статья 7.10',
    en: 'Law on Citizens’ Appeals, article 7.10',
  },
  refusalLetter: {
    az: 'Bildiririk ki, müraciətiniz aşağıdakı əsasla baxılmamış saxlanılır: {ground}.\n\n{reason}\n\nBu qərarla razı olmadıqda inzibati qaydada və ya məhkəməyə şikayət etmək hüququnuz vardır.',
    ru: 'Сообщаем, что Ваше обращение оставлено без рассмотрения по следующему основанию: {ground}.\n\n{reason}\n\nПри несогласии Вы вправе обжаловать это решение в административном порядке или в суде.',
    en: 'We inform you that your appeal is left without consideration on this ground: {ground}.\n\n{reason}\n\nIf you disagree you may complain administratively or to a court.',
  },
  refusalBasis: {
    az: '“Vətəndaşların müraciətləri haqqında” Qanun, 8-ci maddə',
    ru: 'Закон «Об обращениях граждан», статья 8',
    en: 'Law on Citizens’ Appeals, article 8',
  },
  ground_anonymous: { az: 'müraciət anonimdir', ru: 'обращение анонимное', en: 'the appeal is anonymous' },
  ground_otherProcedure: {
    az: 'məsələyə baxılmasının başqa qaydası müəyyən edilib',
    ru: 'для вопроса установлен другой порядок рассмотрения',
    en: 'another procedure is set for the matter',
  },
  ground_formalRequirements: {
    az: 'müraciət qanunun formal tələblərinə uyğun deyil',
    ru: 'обращение не отвечает формальным требованиям закона',
    en: 'the appeal does not meet the formal requirements of the law',
  },
  ground_courtDecision: {
    az: 'məsələ üzrə qüvvədə olan məhkəmə qərarı var',
    ru: 'по вопросу есть вступившее в силу решение суда',
    en: 'there is a court decision in force on the matter',
  },
  ground_threeReplies: {
    az: 'bir il ərzində eyni məsələ üzrə üç əsaslandırılmış cavab verilib və yeni hal göstərilməyib',
    ru: 'в течение года на тот же вопрос дано три мотивированных ответа, новых обстоятельств нет',
    en: 'three reasoned replies were given within a year on the same matter and nothing new is stated',
  },
  ground_insufficientData: {
    az: 'müraciətdəki məlumat baxılması üçün kifayət etmir',
    ru: 'сведений в обращении недостаточно для рассмотрения',
    en: 'the appeal does not give enough data to be considered',
  },

  noticeSubject: { az: '{number} nömrəli müraciətiniz barədə', ru: 'О вашем обращении № {number}', en: 'About your appeal No. {number}' },
  noticeStudy: {
    az: '{number} nömrəli müraciətiniz əlavə öyrənilir, cavab müddəti {from} tarixindən {to} tarixinədək dəyişdi. Səbəb: {reason}',
    ru: 'Ваше обращение № {number} изучается дополнительно, срок ответа перенесён с {from} на {to}. Причина: {reason}',
    en: 'Your appeal No. {number} is being studied further; the reply is now due by {to} instead of {from}. Reason: {reason}',
  },
  noticeExtension: {
    az: '{number} nömrəli müraciətinizə cavab müddəti {from} tarixindən {to} tarixinədək uzadıldı. Səbəb: {reason}',
    ru: 'Срок ответа на ваше обращение № {number} продлён с {from} до {to}. Причина: {reason}',
    en: 'The term for answering your appeal No. {number} was extended from {from} to {to}. Reason: {reason}',
  },
  noticeRederived: {
    az: 'İş günləri təqvimi dəyişdiyi üçün {number} nömrəli müraciətinizə cavab müddəti {from} tarixindən {to} tarixinə keçdi.',
    ru: 'Из-за изменения календаря рабочих дней срок ответа на обращение № {number} перенесён с {from} на {to}.',
    en: 'Because the working-day calendar changed, the reply to your appeal No. {number} is due by {to} instead of {from}.',
  },
  noticeForwarded: {
    az: '{number} nömrəli müraciətiniz aidiyyəti üzrə göndərildi: {body}. Cavabı həmin qurum verəcək.',
    ru: 'Ваше обращение № {number} направлено по принадлежности: {body}. Ответ даст этот орган.',
    en: 'Your appeal No. {number} was forwarded to the competent body: {body}. That body will answer you.',
  },
  noticeStructureReplied: {
    az: '{number} nömrəli müraciətinizə {structure} cavab verib (məktub № {letter}).',
    ru: 'На ваше обращение {number} ответила {structure} (письмо № {letter}).',
    en: 'Your appeal {number} was answered by {structure} (letter No. {letter}).',
  },
  noticeClarification: {
    az: '{number} nömrəli müraciətiniz üzrə dəqiqləşdirmə lazımdır: {question} Cavabınızı {date}-dək gözləyirik. Müraciətin müddəti davam edir.',
    ru: 'По Вашему обращению № {number} нужно уточнение: {question} Ждём ответа до {date}. Срок рассмотрения продолжает идти.',
    en: 'Your appeal No. {number} needs a clarification: {question} We await your answer by {date}. The term of the appeal runs on.',
  },
  noticeToMinistry: {
    az: '{number} nömrəli şikayətiniz Mərkəzin rəhbərinə aid olduğundan baxılmaq üçün Nazirliyə göndərildi.',
    ru: 'Ваша жалоба № {number} касается руководителя Центра и передана на рассмотрение в Министерство.',
    en: 'Your complaint No. {number} concerns the head of the Centre and was sent to the Ministry for consideration.',
  },
  noticeWithdrawn: {
    az: '{number} nömrəli müraciətiniz xahişinizlə geri götürüldü.',
    ru: 'Ваше обращение № {number} отозвано по вашей просьбе.',
    en: 'Your appeal No. {number} was withdrawn at your request.',
  },
  letterMailSubject: { az: 'Cavab məktubu {number}', ru: 'Ответное письмо {number}', en: 'Letter {number}' },
  letterMail_reply: {
    az: 'Hörmətli müraciət edən,\n\n{caseNumber} nömrəli müraciətinizə cavab bu məktuba əlavə olunub ({number}).\n\nHörmətlə,\nÇağrı Mərkəzi',
    ru: 'Уважаемый заявитель,\n\nответ на ваше обращение № {caseNumber} приложен к этому письму ({number}).\n\nС уважением,\nЦентр обращений',
    en: 'Dear applicant,\n\nthe answer to your appeal No. {caseNumber} is attached ({number}).\n\nYours sincerely,\nCall Centre',
  },
  letterMail_forwarding: {
    az: '{caseNumber} nömrəli müraciətin aidiyyəti üzrə göndərilməsi barədə məktub əlavə olunub ({number}).\n\nHörmətlə,\nÇağrı Mərkəzi',
    ru: 'Письмо о направлении обращения № {caseNumber} по принадлежности приложено ({number}).\n\nС уважением,\nЦентр обращений',
    en: 'The letter forwarding appeal No. {caseNumber} to the competent body is attached ({number}).\n\nYours sincerely,\nCall Centre',
  },
  letterMail_refusal: {
    az: 'Hörmətli müraciət edən,\n\n{caseNumber} nömrəli müraciətiniz barədə əsaslandırılmış məktub əlavə olunub ({number}).\n\nHörmətlə,\nÇağrı Mərkəzi',
    ru: 'Уважаемый заявитель,\n\nмотивированное письмо о вашем обращении № {caseNumber} приложено ({number}).\n\nС уважением,\nЦентр обращений',
    en: 'Dear applicant,\n\na letter with reasons about your appeal No. {caseNumber} is attached ({number}).\n\nYours sincerely,\nCall Centre',
  },

  checkMaySign: { az: 'Siz imzalaya bilərsiniz: {title}, {basis}', ru: 'Вы вправе подписать: {title}, {basis}', en: 'You may sign: {title}, {basis}' },
  checkMayNotSign: {
    az: 'İndi siz imzalaya bilməzsiniz. İmza hüququ olan: {name}',
    ru: 'Сейчас вы не вправе подписать. Право подписи: {name}',
    en: 'You may not sign now. Who may: {name}',
  },
  checkNoConflict: {
    az: 'Maraq toqquşması yoxdur: müraciət sizin barənizdə deyil',
    ru: 'Нет конфликта интересов: обращение не о вас',
    en: 'No conflict of interest: the appeal is not about you',
  },
  checkConflict: {
    az: 'Müraciət sizin barənizdədir, imzalaya bilməzsiniz',
    ru: 'Обращение о вас, подписать нельзя',
    en: 'The appeal is about you; you cannot sign',
  },
  checkApproved: { az: 'Təsdiq edib: {name}, {date}', ru: 'Согласовано: {name}, {date}', en: 'Approved by {name}, {date}' },
  checkNotApproved: { az: 'Sektor müdiri hələ təsdiq etməyib', ru: 'Заведующий сектором ещё не согласовал', en: 'The sector manager has not approved yet' },
  checkDeadline_late: {
    az: 'Gecikir: son tarix {date} idi, {days, plural, one {# iş günü} other {# iş günü}} keçib',
    ru: 'Просрочено: срок был {date}, прошло {days, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}}',
    en: 'Late: it was due on {date}, {days, plural, one {# working day} other {# working days}} ago',
  },
  checkDeadline_today: { az: 'Son tarix bu gündür: {date}, 24:00', ru: 'Срок истекает сегодня: {date}, 24:00', en: 'Due today: {date}, 24:00' },
  checkDeadline_soon: {
    az: 'Son tarix {date}, {days, plural, one {# iş günü} other {# iş günü}} qalıb',
    ru: 'Срок {date}, {days, plural, one {остался # рабочий день} few {осталось # рабочих дня} many {осталось # рабочих дней} other {осталось # рабочего дня}}',
    en: 'Due {date}, {days, plural, one {# working day} other {# working days}} left',
  },
  checkDeadline_later: { az: 'Son tarix {date}, vaxtında', ru: 'Срок {date}, вовремя', en: 'Due {date}, in time' },
  checkDelivery_email: { az: 'Çatdırılma: e-poçt, {to}', ru: 'Доставка: электронная почта, {to}', en: 'Delivery: e-mail, {to}' },
  checkDelivery_post: { az: 'Çatdırılma: poçt, {to}', ru: 'Доставка: почта, {to}', en: 'Delivery: post, {to}' },
  checkDelivery_pickup: { az: 'Çatdırılma: Mərkəzdə təhvil', ru: 'Доставка: выдача в Центре', en: 'Delivery: collected at the Centre' },
  checkNoDelivery: {
    az: 'Cavabın ünvanı yoxdur, məktub göndərilə bilməz',
    ru: 'Нет адреса для ответа, письмо не отправить',
    en: 'There is no address for the reply; the letter cannot leave',
  },
  checkBasis: { az: 'Əsas göstərilib: {basis}', ru: 'Основание указано: {basis}', en: 'Basis stated: {basis}' },
  checkNoBasis: { az: 'Hüquqi əsas göstərilməyib', ru: 'Правовое основание не указано', en: 'No legal basis is stated' },
} as const;
