/** Refusals by their code, mails to structures, the certificate of a tacit agreement (4.0.3). */
export const textWords = {
  noDraft: {
    az: 'Göndəriləsi variant yoxdur. Əvvəlcə cavabı yazıb saxlayın.',
    ru: 'Отправлять нечего. Сначала напишите и сохраните ответ.',
    en: 'There is no version to send. Write the reply and save it first.',
  },
  notAReply: {
    az: 'Rəyə yalnız cavab göndərilir. Bu məktub başqa növdəndir.',
    ru: 'На заключение направляется только ответ. Это письмо другого вида.',
    en: 'Only a reply goes out for opinion. This letter is of another kind.',
  },
  sealedStays: {
    az: 'Mərkəz və əməkdaşları barədə şikayət rəyə göndərilmir.',
    ru: 'Жалоба на Центр и его сотрудников на заключение не направляется.',
    en: 'A complaint about the Centre and its people does not go out for opinion.',
  },
  notOfMinistry: {
    az: 'Bu qurum Nazirliyin strukturu deyil. Müraciəti aidiyyəti üzrə göndərin.',
    ru: 'Этот орган не входит в Министерство. Направьте обращение по принадлежности.',
    en: 'This body does not belong to the Ministry. Forward the appeal instead.',
  },
  structureNotThen: {
    az: 'Bu struktur bu gün fəaliyyət göstərmir. Varisini seçin.',
    ru: 'Эта структура сегодня не действует. Выберите её преемника.',
    en: 'This structure does not exist today. Choose its successor.',
  },
  askedAlready: {
    az: '{structure} bu variantı artıq alıb. İkinci dəfə göndərilmir.',
    ru: '{structure}: эта версия уже направлена. Второй раз она не отправляется.',
    en: '{structure} has this version already. It is not sent twice.',
  },
  deliveredAlready: { az: 'Çatdırılma artıq qeyd olunub.', ru: 'Вручение уже отмечено.', en: 'The delivery is on record already.' },
  deliveredBeforeAsked: {
    az: 'Çatdırılma göndərilmədən əvvəl ola bilməz. Tarixi düzəldin.',
    ru: 'Вручение не может быть раньше отправки. Исправьте дату.',
    en: 'A delivery cannot come before the request. Correct the date.',
  },
  deliveredAhead: {
    az: 'Çatdırılma gələcəkdə ola bilməz. Tarixi düzəldin.',
    ru: 'Вручение не может быть в будущем. Исправьте дату.',
    en: 'A delivery cannot lie ahead. Correct the date.',
  },
  notOpen: { az: 'Bu sorğu üzrə müddət getmir.', ru: 'По этому запросу срок не идёт.', en: 'No term runs on this request.' },
  studyOnceAlready: {
    az: 'Əlavə öyrənmə artıq elan edilib. Rəy cəmi 15 iş gününə verilməlidir, ikinci uzatma yoxdur (4.0.3).',
    ru: 'Дополнительное изучение уже объявлено. Заключение даётся не позднее 15 рабочих дней в целом, второго продления нет (4.0.3).',
    en: 'Extra study was declared already. The opinion is due within 15 working days in all; there is no second extension (4.0.3).',
  },
  studyTooLate: {
    az: '10 iş günü bitib, əlavə öyrənmə artıq elan edilə bilməz.',
    ru: '10 рабочих дней истекли, объявить дополнительное изучение уже нельзя.',
    en: 'The 10 working days are over; extra study can no longer be declared.',
  },
  notDelivered: {
    az: 'Sənədin çatdırılması hələ qeyd olunmayıb.',
    ru: 'Вручение документа ещё не отмечено.',
    en: 'The delivery of the document is not on record yet.',
  },
  answeredAlready: {
    az: 'Rəy artıq verilib və dəyişdirilmir.',
    ru: 'Заключение уже дано и не меняется.',
    en: 'The opinion has been given and does not change.',
  },
  noLongerAsked: {
    az: 'Bu rəy artıq tələb olunmur.',
    ru: 'Это заключение больше не требуется.',
    en: 'This opinion is no longer asked for.',
  },
  opinionsAwaited: {
    az: 'Strukturların rəyi hələ gəlməyib. Rəyi gözləyin və ya sorğunu səbəbini göstərməklə geri götürün.',
    ru: 'Заключения структур ещё не получены. Дождитесь их или отзовите запрос с указанием причины.',
    en: 'Opinions are still awaited. Wait for them, or take the request back with a reason.',
  },
  objectionStands: {
    az: 'Struktur etiraz edib. Variantı dəyişib yenidən rəyə göndərin.',
    ru: 'Структура возражает. Измените текст и направьте его на заключение снова.',
    en: 'A structure objects. Change the letter and send it for opinion again.',
  },
  noCompetenceStands: {
    az: 'Struktur məsələnin ona aid olmadığını bildirib. Başqa struktura ünvanlayın və ya sorğunu geri götürün.',
    ru: 'Структура сообщила, что вопрос не в её компетенции. Переадресуйте запрос или отзовите его.',
    en: 'A structure says that the matter is not within its competence. Ask another one or take the request back.',
  },
  structureGone: {
    az: 'Struktur müddət bitməmiş ləğv olunub. Rəyi varisindən soruşun və ya sorğunu geri götürün.',
    ru: 'Структура упразднена до окончания срока. Запросите заключение у преемника или отзовите запрос.',
    en: 'The structure was dissolved before the term ended. Ask its successor or take the request back.',
  },
  versionNotAsked: {
    az: 'Strukturlar əvvəlki variantı görüb. Yeni variantda mahiyyət dəyişibmi, onu deyin.',
    ru: 'Структуры видели прежнюю версию. Укажите, изменилось ли существо в новой.',
    en: 'The structures saw an earlier version. Say whether the substance has changed in the new one.',
  },
  versionCoveredAlready: {
    az: 'Rəylər artıq bu variantı əhatə edir.',
    ru: 'Заключения уже относятся к этой версии.',
    en: 'The opinions stand for this version already.',
  },
  nothingToReaddress: {
    az: 'Yalnız aid olmadığı bildirilən və ya strukturu ləğv olunan sorğu başqa struktura ünvanlanır.',
    ru: 'Переадресуется только запрос, который структура не признала своим или который остался без структуры.',
    en: 'Only a request that a structure declined, or that lost its structure, goes to another.',
  },
  notAnExpert: {
    az: 'Seçilən şəxs bu strukturun eksperti deyil.',
    ru: 'Выбранное лицо не является экспертом этой структуры.',
    en: 'The chosen person is not an expert of this structure.',
  },
  postHeldAlready: { az: 'Bu vəzifə həmin şəxsdə artıq var.', ru: 'Эта должность у лица уже есть.', en: 'The person holds this post already.' },
  loginUnknown: {
    az: 'Bu istifadəçi adı ilə fəal əməkdaş tapılmadı.',
    ru: 'Действующего сотрудника с таким логином нет.',
    en: 'Nobody active has this login.',
  },
  coordinatorByAdministrator: {
    az: 'Koordinatoru administrator təyin edir.',
    ru: 'Координатора назначает администратор.',
    en: 'A coordinator is named by the administrator.',
  },
  notLate: { az: 'Bu rəy vaxtında verilib.', ru: 'Это заключение дано в срок.', en: 'This opinion came in time.' },
  chosenAlready: { az: 'Qərar artıq verilib.', ru: 'Решение уже принято.', en: 'The decision has been made.' },
  nothingSignedYet: {
    az: 'Məktub hələ imzalanmayıb, düzəliş məktubuna ehtiyac yoxdur. Təkrar araşdırmanı seçin.',
    ru: 'Письмо ещё не подписано, исправительное письмо не нужно. Выберите повторное рассмотрение.',
    en: 'The letter is not signed yet, so nothing needs correcting. Choose a repeated investigation.',
  },

  proofWorkplace: {
    az: 'Strukturun iş yerində təqdim edilib: {name}, {at}',
    ru: 'Вручено на рабочем месте структуры: {name}, {at}',
    en: 'Delivered in the structure’s workplace: {name}, {at}',
  },
  mailAskedSubject: { az: '{number}: rəyiniz gözlənilir', ru: '{number}: ожидается ваше заключение', en: '{number}: your opinion is awaited' },
  mailAsked: {
    az: '{number} nömrəli müraciətə cavab layihəsi üzrə rəyiniz {due} tarixinədək (həmin günün 24:00-ı) gözlənilir.\n\nSənəd: {link}\n\nMüddətdə rəy verilməzsə, layihə razılaşdırılmış hesab edilir (Əsasnamə, 4.0.3).',
    ru: 'Ваше заключение по проекту ответа на обращение {number} ожидается до {due} (24:00 этого дня).\n\nДокумент: {link}\n\nЕсли заключения в срок нет, проект считается согласованным (Положение, 4.0.3).',
    en: 'Your opinion on the draft reply to appeal {number} is awaited by {due} (24:00 of that day).\n\nThe document: {link}\n\nWithout an opinion in time the draft counts as agreed (Statute, 4.0.3).',
  },
  mailReminderSubject: {
    az: 'Xatırlatma: {number}, son gün {due}',
    ru: 'Напоминание: {number}, последний день {due}',
    en: 'Reminder: {number}, last day {due}',
  },
  mailReminderExpert: {
    az: '{number} üzrə rəyiniz hələ verilməyib. Son gün {due}, 24:00.\n\nSənəd: {link}',
    ru: 'Ваше заключение по {number} ещё не дано. Последний день {due}, 24:00.\n\nДокумент: {link}',
    en: 'Your opinion on {number} has not been given yet. The last day is {due}, 24:00.\n\nThe document: {link}',
  },
  mailReminderHead: {
    az: 'Strukturunuz {number} üzrə rəy verməyib. {due} günü 24:00-da layihə razılaşdırılmış sayılacaq (4.0.3).\n\nSənəd: {link}',
    ru: 'Ваша структура не дала заключения по {number}. {due} в 24:00 проект будет считаться согласованным (4.0.3).\n\nДокумент: {link}',
    en: 'Your structure has given no opinion on {number}. At 24:00 on {due} the draft will count as agreed (4.0.3).\n\nThe document: {link}',
  },
  followLetter: {
    az: '{number} üzrə düzəliş məktubu: {subject}',
    ru: 'Исправительное письмо по {number}: {subject}',
    en: 'Correcting letter on {number}: {subject}',
  },
  followRepeat: {
    az: '{number} üzrə təkrar araşdırma: {subject}',
    ru: 'Повторное рассмотрение {number}: {subject}',
    en: 'Repeated investigation of {number}: {subject}',
  },

  certificateTitle: { az: 'Razılaşdırılmış hesab edilmə haqqında arayış', ru: 'Справка о согласовании по умолчанию', en: 'Certificate of tacit agreement' },
  certificateSaid: {
    az: '{structure} {number} nömrəli müraciətə cavab layihəsinin {version}-ci variantı üzrə müddətdə rəy verməmişdir. Əsasnamənin {clause} bəndinə əsasən layihə {at} anından razılaşdırılmış hesab edilir və imzaya buraxılır.',
    ru: '{structure} в срок не дала заключения по версии {version} проекта ответа на обращение {number}. В соответствии с пунктом {clause} Положения проект с {at} считается согласованным и допускается к подписи.',
    en: '{structure} gave no opinion in time on version {version} of the draft reply to appeal {number}. Under clause {clause} of the Statute the draft counts as agreed from {at} and is released to signature.',
  },
  certificateDelivered: { az: 'Çatdırılma', ru: 'Вручение', en: 'Delivery' },
  certificateTerm: { az: 'Müddət', ru: 'Срок', en: 'Term' },
  certificateTermText: {
    az: '{n} iş günü, son gün {due}, 24:00 (çatdırılma günü sayılmır; təqvim, {calendar}-ci variant)',
    ru: '{n, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}}, последний день {due}, 24:00 (день вручения не считается; календарь, версия {calendar})',
    en: '{n, plural, one {# working day} other {# working days}}, last day {due}, 24:00 (the day of delivery does not count; calendar version {calendar})',
  },
  certificateDraft: {
    az: 'Dondurulmuş variantın izi (SHA-256)',
    ru: 'Отпечаток замороженной версии (SHA-256)',
    en: 'Fingerprint of the frozen version (SHA-256)',
  },
  certificateOthers: {
    az: 'Bu arayış yalnız həmin struktura aiddir.',
    ru: 'Эта справка касается только названной структуры.',
    en: 'This certificate speaks of the named structure only.',
  },
  certificateDays: { az: 'Günlərin sayılması', ru: 'Счёт дней', en: 'How the days were counted' },
  certificateDay: { az: 'Gün', ru: 'День', en: 'Day' },
  certificateCount: { az: 'Sayı', ru: 'Счёт', en: 'Count' },
  certificateNote: { az: 'Qeyd', ru: 'Примечание', en: 'Note' },
  certificateFoot: {
    az: 'Arayış № {number} · yoxlama kodu {code}',
    ru: 'Справка № {number} · код проверки {code}',
    en: 'Certificate No. {number} · verification code {code}',
  },
  certificateRecorded: { az: 'Sistem tərəfindən tərtib edilib: {at}', ru: 'Составлено системой: {at}', en: 'Made by the system: {at}' },
  certificatePage: { az: '{page} / {pages}', ru: '{page} / {pages}', en: '{page} / {pages}' },
  dayZero: { az: 'çatdırılma günü, sayılmır', ru: 'день вручения, не считается', en: 'day of delivery, does not count' },
  dayLast: { az: 'son gün, 24:00', ru: 'последний день, 24:00', en: 'last day, 24:00' },
} as const;
