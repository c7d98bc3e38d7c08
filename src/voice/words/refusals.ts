export const refusals = {
  noCall: { az: 'Xəttinizdə danışıq yoxdur.', ru: 'На вашей линии нет разговора.', en: 'There is no call on your line.' },
  thirdThere: {
    az: 'Danışıqda artıq üçüncü şəxs var. Əvvəlcə onu ayırın.',
    ru: 'В разговоре уже есть третий участник. Сначала отключите его.',
    en: 'A third person is in the call already. Let them go first.',
  },
  nobodyToHandTo: {
    az: 'Zəngi ötürmək üçün üçüncü şəxs cavab verməlidir.',
    ru: 'Чтобы передать звонок, третий участник должен ответить.',
    en: 'To hand the call over, the third person must have answered.',
  },
  notANumber: {
    az: 'Nömrəni rəqəmlərlə yazın, məsələn 0125550101.',
    ru: 'Введите номер цифрами, например 0125550101.',
    en: 'Write the number in digits, for example 0125550101.',
  },

  notOwner: {
    az: 'Səs mühərrikini indi başqa server idarə edir.',
    ru: 'Голосовым сервером сейчас управляет другой узел.',
    en: 'Another node owns the voice engine now.',
  },
  notWav: {
    az: 'Bu, WAV faylı deyil. Səsi WAV (16 bit) kimi saxlayıb yenidən yükləyin.',
    ru: 'Это не файл WAV. Сохраните звук как WAV (16 бит) и загрузите снова.',
    en: 'This is no WAV file. Save the sound as WAV (16 bit) and upload it again.',
  },
  notPcm: {
    az: 'WAV faylı 16 bit PCM, bir və ya iki kanallı, 8–96 kHz olmalıdır.',
    ru: 'Файл WAV должен быть 16-битным PCM, с одним или двумя каналами, 8–96 кГц.',
    en: 'The WAV file must be 16-bit PCM with one or two tracks at 8–96 kHz.',
  },
  soundEmpty: { az: 'Faylda səs yoxdur.', ru: 'В файле нет звука.', en: 'There is no sound in the file.' },
  soundTooLong: { az: 'Səs üç dəqiqədən uzun ola bilməz.', ru: 'Звук не может быть длиннее трёх минут.', en: 'A sound may last three minutes at most.' },
  notSpokenYet: {
    az: 'Bu cümlənin hələ səsi yoxdur: ilk zəngdə maşın səsi ilə oxunacaq.',
    ru: 'У этого предложения ещё нет звука: при первом звонке его прочтёт машина.',
    en: 'This sentence has no sound yet: a machine will read it at the first call.',
  },
  draftThere: {
    az: 'Artıq bir qaralama var. Əvvəlcə onu dərc edin və ya silin.',
    ru: 'Черновик уже есть. Сначала опубликуйте или удалите его.',
    en: 'There is a draft already. Publish or delete it first.',
  },
  notDraft: {
    az: 'Yalnız qaralama dəyişdirilə bilər. Bu versiyadan yeni qaralama yaradın.',
    ru: 'Изменять можно только черновик. Создайте новый черновик из этой версии.',
    en: 'Only a draft can be changed. Make a new draft from this version.',
  },
  menuFaulty: {
    az: 'Menyuda {n} nöqsan var. Onları aradan qaldırıb dərc edin.',
    ru: 'В меню недостатков: {n}. Устраните их и опубликуйте.',
    en: 'The menu has {n, plural, one {# fault} other {# faults}}. Mend them, then publish.',
  },
  noCallNow: {
    az: 'Hazırda yazılan zənginiz yoxdur.',
    ru: 'Сейчас у вас нет записываемого звонка.',
    en: 'You have no recorded call now.',
  },
  passageOpen: {
    az: 'Qorunan hissə artıq başlayıb. Əvvəlcə onu bitirin.',
    ru: 'Защищённый отрезок уже начат. Сначала завершите его.',
    en: 'A protected passage has begun already. End it first.',
  },
  noPassage: { az: 'Açıq qorunan hissə yoxdur.', ru: 'Открытого защищённого отрезка нет.', en: 'No protected passage is open.' },
  recordingGone: {
    az: 'Yazının məzmunu artıq silinib, saxlanmağa heç nə qalmayıb.',
    ru: 'Содержание записи уже удалено, сохранять нечего.',
    en: 'The content of the recording is deleted already; there is nothing left to hold.',
  },
  heldAlready: { az: 'Bu yazı artıq saxlanmağa alınıb.', ru: 'Эта запись уже под запретом удаления.', en: 'This recording is held already.' },
  notHeld: { az: 'Bu yazı saxlanmağa alınmayıb.', ru: 'Эта запись не под запретом удаления.', en: 'This recording is not held.' },
  noRecordingOf: { az: 'Bu əlaqənin yazılmış zəngi yoxdur.', ru: 'У этого контакта нет записанного звонка.', en: 'This contact has no recorded call.' },
  copyAskedAlready: {
    az: 'Surət artıq istənilib: {number}. Qərarı gözləyin.',
    ru: 'Копия уже запрошена: {number}. Дождитесь решения.',
    en: 'A copy has been asked for already: {number}. Wait for the decision.',
  },
  copyDecided: { az: 'Bu müraciət üzrə qərar artıq verilib.', ru: 'По этому запросу решение уже принято.', en: 'This request has been decided already.' },
  copyNotIdentified: {
    az: 'Surət yalnız ən azı {level}-ci səviyyədə eyniləşdirilmiş şəxsə verilir. Sənədi yoxlayıb səviyyəni göstərin.',
    ru: 'Копию выдают только лицу с уровнем идентификации не ниже {level}. Проверьте документ и укажите уровень.',
    en: 'A copy is given only to a person identified at level {level} or higher. Check a document and state the level.',
  },
  copyCodeWrong: {
    az: 'Nömrə və ya kod düzgün deyil, yaxud yükləmə müddəti bitib.',
    ru: 'Номер или код неверны, либо срок скачивания истёк.',
    en: 'The number or the code is wrong, or the time for downloading is past.',
  },
  copyLocked: {
    az: 'Kod bir neçə dəfə səhv yazılıb. {minutes} dəqiqədən sonra yenidən cəhd edin.',
    ru: 'Код несколько раз введён неверно. Повторите через {minutes} мин.',
    en: 'The code was wrong several times. Try again in {minutes} minutes.',
  },
} as const;
