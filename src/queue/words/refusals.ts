/** Why a deed of the queue is refused, and what to do. */
export const refusals = {
  shiftOver: {
    az: 'İş gününüz başlamayıb. Əvvəlcə iş gününə başlayın.',
    ru: 'Ваша смена не начата. Сначала начните смену.',
    en: 'Your shift has not begun. Begin it first.',
  },
  deviceTaken: {
    az: 'İş yeriniz başqa pəncərədə açıqdır. Bu pəncərədə işləmək üçün onu buraya keçirin.',
    ru: 'Ваше рабочее место открыто в другом окне. Чтобы работать здесь, перенесите его сюда.',
    en: 'Your place is open in another window. To work here, move it to this window.',
  },
  deviceElsewhere: {
    az: 'İş yeriniz başqa pəncərədə açıqdır.',
    ru: 'Ваше рабочее место открыто в другом окне.',
    en: 'Your place is open in another window.',
  },
  offerOpen: {
    az: 'Əlaqə sizə təklif olunur: əvvəlcə qəbul edin və ya imtina edin.',
    ru: 'Вам предложен контакт: сначала примите его или откажитесь.',
    en: 'A contact is being offered to you: accept or decline it first.',
  },
  stillBusy: {
    az: 'Əlaqə davam edir. İş gününü əlaqə bitəndən sonra bitirin.',
    ru: 'Контакт ещё идёт. Завершите смену после него.',
    en: 'A contact is under way. End the shift after it.',
  },
  contactsOpen: {
    az: 'İş yerinizdə {n} açıq əlaqə var. Onları bitirin və ya gözləmə siyahısına qaytarın.',
    ru: 'На вашем рабочем месте {n, plural, one {# открытый контакт} few {# открытых контакта} many {# открытых контактов} other {# открытых контакта}}. Завершите их или верните в список.',
    en: 'You have {n, plural, one {# open contact} other {# open contacts}}. End them or give them back.',
  },
  handOverNeeded: {
    az: '{n} açıq vədiniz var. Kimə təhvil verdiyinizi seçin.',
    ru: 'У вас {n, plural, one {# открытое обещание} few {# открытых обещания} many {# открытых обещаний} other {# открытых обещания}}. Выберите, кому их передать.',
    en: 'You have {n, plural, one {# open promise} other {# open promises}}. Choose who takes over.',
  },
  noSheet: {
    az: 'Bu gün üçün iş bölgüsü cədvəliniz yoxdur. Sektor müdirinə müraciət edin.',
    ru: 'На сегодня для вас нет листа распределения работы. Обратитесь к заведующему сектором.',
    en: 'No work-distribution sheet is in force for you today. Ask your sector manager.',
  },
  notFrontLine: {
    az: 'İş bölgüsü yalnız təmsilçilər üçün təyin olunur.',
    ru: 'Распределение работы задаётся только для представителей.',
    en: 'Work is distributed among representatives only.',
  },
  sheetEmpty: { az: 'Ən azı bir kanal və bir dil seçin.', ru: 'Выберите хотя бы один канал и один язык.', en: 'Choose at least one channel and one language.' },
  sheetPast: {
    az: 'Keçmiş gün üçün dəyişiklik edilmir. Bu gündən başlayan tarix seçin.',
    ru: 'Прошедший день не меняется. Выберите дату начиная с сегодняшней.',
    en: 'A past day is not changed. Choose today or a later day.',
  },
  sheetBackwards: { az: 'Son tarix başlanğıcdan əvvəldir.', ru: 'Дата окончания раньше начала.', en: 'The last day is before the first.' },
  callbackDone: { az: 'Bu geri zəng artıq bağlanıb.', ru: 'Этот обратный звонок уже закрыт.', en: 'This callback is closed already.' },
  callbackTaken: {
    az: 'Bu nömrəyə həmkarınız zəng edir. Başqasını götürün.',
    ru: 'По этому номеру звонит коллега. Возьмите другой.',
    en: 'A colleague is calling this number. Take another one.',
  },
  callbackTooEarly: {
    az: 'Bu nömrəyə hələ zəng edilmir: növbəti cəhdin vaxtı çatmayıb və ya zəng edilən yerdə gecədir.',
    ru: 'По этому номеру пока не звонят: время следующей попытки не наступило или там ночь.',
    en: 'This number is not called yet: the next attempt is not due, or it is night there.',
  },
  callbackNoNumber: { az: 'Nömrə gizlidir, zəng etmək olmur.', ru: 'Номер скрыт, позвонить нельзя.', en: 'The number is hidden and cannot be called.' },
  callbackTextOnly: {
    az: 'Eşitmə və ya nitq qeydi var: zəng edilmir, mətnlə yazılır.',
    ru: 'Есть отметка о слухе или речи: не звонят, а пишут.',
    en: 'Marked as hearing- or speech-impaired: not called, written to.',
  },
  callbackShareFull: {
    az: 'Eyni vaxtda ən çoxu {n} nəfər geri zəng edə bilər. Payı sektor müdirləri müəyyən edir.',
    ru: 'Одновременно перезванивать могут не более {n} чел. Долю задают заведующие секторами.',
    en: 'At most {n} may call back at once. The share is set by the sector managers.',
  },
  callbackNotClaimed: { az: 'Əvvəlcə geri zəngi götürün.', ru: 'Сначала возьмите обратный звонок.', en: 'Take the callback first.' },
  callbackCalling: {
    az: 'Danışıq açıqdır: əlaqəni iş yerində bitirin.',
    ru: 'Разговор открыт: завершите контакт на рабочем месте.',
    en: 'The conversation is open: end the contact on your desk.',
  },
  notFloorManager: {
    az: 'Bu tədbiri 1-ci və 2-ci sektorun müdirləri görür.',
    ru: 'Эту меру принимают заведующие секторами 1 и 2.',
    en: 'This measure belongs to the managers of sectors 1 and 2.',
  },
  agreementMissing: {
    az: 'Digər sektorun müdiri ilə razılaşın və kiminlə razılaşdığınızı seçin.',
    ru: 'Согласуйте с заведующим другого сектора и укажите, с кем.',
    en: 'Agree with the manager of the other sector and say with whom.',
  },
  agreementSameSector: {
    az: 'Razılıq digər sektorun müdirindən olmalıdır.',
    ru: 'Согласие должен дать заведующий другого сектора.',
    en: 'The agreement must come from the other sector’s manager.',
  },
  untilMissing: { az: 'Nə vaxtadək qüvvədə olduğunu göstərin.', ru: 'Укажите, до какого времени действует.', en: 'Say until when it holds.' },
  untilPast: { az: 'Son vaxt artıq keçib.', ru: 'Время окончания уже прошло.', en: 'The end is already past.' },
  notOnTheLine: {
    az: 'Bu əlaqə hazırda xətdə deyil: dinləmək üçün canlı zəng olmalıdır.',
    ru: 'Этот контакт сейчас не на линии: слушать можно только идущий звонок.',
    en: 'This contact is not on the line now: only a live call can be listened to.',
  },
} as const;
