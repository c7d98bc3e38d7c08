/** What is given after sending. */
export const receipt = {
  receiptAppeal: { az: 'Müraciətiniz qeydə alındı', ru: 'Ваше обращение зарегистрировано', en: 'Your appeal is registered' },
  receiptQuestion: { az: 'Sualınız qəbul edildi', ru: 'Ваш вопрос принят', en: 'Your question has been received' },
  receiptKeep: {
    az: 'Nömrəni və kodu saxlayın: cavabı yalnız onlarla oxumaq olar.',
    ru: 'Сохраните номер и код: ответ можно прочитать только с ними.',
    en: 'Keep the number and the code: the answer can be read only with them.',
  },
  number: { az: 'Nömrə', ru: 'Номер', en: 'Number' },
  code: { az: 'Məxfi kod', ru: 'Секретный код', en: 'Secret code' },
  copy: { az: 'Köçür', ru: 'Копировать', en: 'Copy' },
  copyNamed: { az: '{name}: köçür', ru: 'Копировать: {name}', en: 'Copy: {name}' },
  copied: { az: 'Köçürüldü', ru: 'Скопировано', en: 'Copied' },
  copyFailed: {
    az: 'Köçürmək alınmadı. Mətni seçib özünüz köçürün.',
    ru: 'Скопировать не удалось. Выделите текст и скопируйте сами.',
    en: 'Copying did not work. Select the text and copy it yourself.',
  },
  sentMail: {
    az: 'Nömrə və kod e-poçtunuza göndərildi.',
    ru: 'Номер и код отправлены на вашу электронную почту.',
    en: 'The number and code were sent to your e-mail.',
  },
  sentSms: { az: 'Nömrə və kod SMS ilə göndərildi.', ru: 'Номер и код отправлены по SMS.', en: 'The number and code were sent by SMS.' },
  sentBoth: {
    az: 'Nömrə və kod e-poçtla və SMS ilə göndərildi.',
    ru: 'Номер и код отправлены по электронной почте и SMS.',
    en: 'The number and code were sent by e-mail and SMS.',
  },
  sentNowhere: {
    az: 'Nömrə və kod yalnız bu səhifədədir: yazıb saxlayın və ya çap edin.',
    ru: 'Номер и код есть только на этой странице: запишите или распечатайте их.',
    en: 'The number and code are only on this page: write them down or print it.',
  },
  latestDate: { az: 'Ən gec cavab tarixi', ru: 'Ответ не позднее', en: 'Answer due by' },
  whatNext: { az: 'Bundan sonra nə olacaq', ru: 'Что будет дальше', en: 'What happens next' },
  next_appeal1: {
    az: 'Müraciətiniz mütəxəssisə verilir və araşdırılır.',
    ru: 'Обращение передаётся специалисту и рассматривается.',
    en: 'Your appeal goes to a specialist and is investigated.',
  },
  next_appeal2: {
    az: 'Cavab imzalanır və sizə yazılı göndərilir: {where}.',
    ru: 'Ответ подписывается и направляется вам письменно: {where}.',
    en: 'The reply is signed and sent to you in writing: {where}.',
  },
  next_appeal3: {
    az: 'Vəziyyəti istədiyiniz vaxt nömrə və kodla izləyə bilərsiniz.',
    ru: 'Следить за ходом можно в любое время по номеру и коду.',
    en: 'You can follow it at any time with the number and the code.',
  },
  next_question1: {
    az: 'Sualınızı növbədəki ilk boş təmsilçi götürür.',
    ru: 'Ваш вопрос берёт первый свободный представитель.',
    en: 'The first free representative takes your question.',
  },
  next_question2: {
    az: 'Cavabı izləmə səhifəsində nömrə və kodla oxuyursunuz.',
    ru: 'Ответ вы читаете на странице отслеживания по номеру и коду.',
    en: 'You read the answer on the tracking page with the number and the code.',
  },
  print: { az: 'Çap et', ru: 'Распечатать', en: 'Print' },
  goTrack: { az: 'Vəziyyətinə bax', ru: 'Посмотреть состояние', en: 'See where it is' },
  another: { az: 'Yeni müraciət', ru: 'Новое обращение', en: 'Another message' },
};
