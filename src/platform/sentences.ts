import { defineWords } from './words.ts';

/** What the platform itself says to a caller; field words belong to the rooms. */
export const words = defineWords('platform', {
  notFound: {
    az: 'Belə bir səhifə və ya qeyd tapılmadı. Ünvanı yoxlayın və ya əvvəlki səhifəyə qayıdın.',
    ru: 'Такая страница или запись не найдена. Проверьте адрес или вернитесь назад.',
    en: 'No such page or record was found. Check the address or go back.',
  },
  invalid: {
    az: 'Göndərilən məlumatda səhv var. İşarələnmiş sahələri düzəldib yenidən göndərin.',
    ru: 'В отправленных данных есть ошибка. Исправьте отмеченные поля и отправьте снова.',
    en: 'Something in what was sent is not right. Correct the marked fields and send again.',
  },
  malformed: {
    az: 'Sorğunun mətni oxunmadı. UTF-8 kodlaşdırmasında düzgün JSON göndərin.',
    ru: 'Не удалось прочитать тело запроса. Отправьте корректный JSON в кодировке UTF-8.',
    en: 'The request could not be read. Send valid JSON encoded in UTF-8.',
  },
  tooLarge: {
    az: 'Göndərilən məlumat həddən böyükdür. Mətni qısaldın və ya faylı kiçildin.',
    ru: 'Отправленные данные слишком велики. Сократите текст или уменьшите файл.',
    en: 'What was sent is too large. Shorten the text or make the file smaller.',
  },
  unsupported: {
    az: 'Bu formatda məlumat qəbul edilmir. JSON və ya fayl forması göndərin.',
    ru: 'Данные в таком формате не принимаются. Отправьте JSON или форму с файлом.',
    en: 'This format is not accepted. Send JSON or a file form.',
  },
  tooMany: {
    az: 'Çox tez-tez müraciət edilir. {seconds} saniyədən sonra yenidən cəhd edin.',
    ru: 'Слишком много запросов подряд. Повторите через {seconds} с.',
    en: 'Too many requests in a row. Try again in {seconds} seconds.',
  },
  unauthenticated: {
    az: 'Davam etmək üçün sistemə daxil olun.',
    ru: 'Чтобы продолжить, войдите в систему.',
    en: 'Log in to continue.',
  },
  crossSite: {
    az: 'Sorğu başqa saytdan gəldiyi üçün qəbul edilmədi. Səhifəni yeniləyib təkrar edin.',
    ru: 'Запрос пришёл с другого сайта и не принят. Обновите страницу и повторите.',
    en: 'The request came from another site and was not accepted. Reload the page and try again.',
  },
  unavailable: {
    az: 'Xidmət hazırda əlçatan deyil. Yazdıqlarınız saxlanılıb, bir az sonra yenidən cəhd edin.',
    ru: 'Сервис сейчас недоступен. Введённое сохранено, повторите немного позже.',
    en: 'The service is not available right now. What you typed is kept; try again shortly.',
  },
  broken: {
    az: 'Gözlənilməz xəta baş verdi. Yenidən cəhd edin; təkrarlanarsa, bu nömrəni bildirin: {reference}.',
    ru: 'Произошла непредвиденная ошибка. Повторите; если не поможет, сообщите номер {reference}.',
    en: 'Something unexpected went wrong. Try again; if it repeats, report the number {reference}.',
  },
  fileEmpty: { az: 'Fayl boşdur. Başqa fayl seçin.', ru: 'Файл пуст. Выберите другой.', en: 'The file is empty. Choose another.' },
  fileTooLarge: {
    az: 'Fayl 20 MB-dan böyükdür. Kiçildin və ya hissələrə bölün.',
    ru: 'Файл больше 20 МБ. Уменьшите его или разделите.',
    en: 'The file is larger than 20 MB. Make it smaller or split it.',
  },
  fileTypeNotAllowed: {
    az: 'Bu növ fayl qəbul edilmir. PDF, şəkil (JPG, PNG, GIF, WEBP, HEIC), makrosuz Word, Excel və ya ODT sənədi, TXT, qısa səs və ya video yazısı göndərin.',
    ru: 'Файлы такого вида не принимаются. Отправьте PDF, изображение (JPG, PNG, GIF, WEBP, HEIC), документ Word, Excel или ODT без макросов, TXT, короткую аудио- или видеозапись.',
    en: 'This kind of file is not accepted. Send PDF, an image (JPG, PNG, GIF, WEBP, HEIC), a Word, Excel or ODT document without macros, TXT, or a short audio or video recording.',
  },
  fieldRequired: { az: 'Bu sahəni doldurun.', ru: 'Заполните это поле.', en: 'Fill in this field.' },
  fieldTooShort: { az: 'Ən azı {minimum} işarə yazın.', ru: 'Введите не менее {minimum} знаков.', en: 'Write at least {minimum} characters.' },
  fieldTooLong: { az: 'Ən çoxu {maximum} işarə ola bilər.', ru: 'Не более {maximum} знаков.', en: 'At most {maximum} characters.' },
  fieldFormat: { az: 'Yazılış düzgün deyil.', ru: 'Неверный формат.', en: 'The format is not right.' },
  fieldChoice: { az: 'Siyahıdan seçin.', ru: 'Выберите из списка.', en: 'Choose from the list.' },
  fieldWrong: { az: 'Bu dəyər uyğun deyil.', ru: 'Это значение не подходит.', en: 'This value does not fit.' },
});
