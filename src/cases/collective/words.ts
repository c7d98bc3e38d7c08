import { defineWords } from '#platform/words.ts';

export const words = defineWords('collective', {
  title: { az: 'Kollektiv müraciət', ru: 'Коллективное обращение', en: 'Collective appeal' },
  add: { az: 'Müraciət edənləri əlavə et', ru: 'Добавить заявителей', en: 'Add applicants' },
  addText: {
    az: 'Cavab nümayəndəyə göndərilir: {name}. Hər sətirdə bir nəfər; addan sonra vergüllə telefon və ya e-poçt. Onlar nömrə və kod alır, cavabı özləri oxuya bilir.',
    ru: 'Ответ получает представитель: {name}. По одному в строке; после имени через запятую телефон или почта. Каждый получит номер и код и прочтёт ответ сам.',
    en: 'The reply goes to the representative: {name}. One person a line; after the name, a comma and a phone or e-mail. Each gets the number and code and can read the reply.',
  },
  people: { az: 'Siyahı', ru: 'Список', en: 'List' },
  peopleHint: { az: 'Ad Soyad, +994…', ru: 'Имя Фамилия, +994…', en: 'Full name, +994…' },
  count: { az: 'Nümayəndə {name} və daha {n} nəfər', ru: 'Представитель {name} и ещё {n}', en: '{name} for all, and {n} more' },
  told: { az: 'xəbərdar edilib', ru: 'уведомлён', en: 'told' },
  notTold: { az: 'xəbərdar etməyə yol yoxdur', ru: 'уведомить нельзя', en: 'cannot be told' },
  done: { az: 'Qeyd olundu.', ru: 'Записано.', en: 'On record.' },
  closedAlready: { az: 'İş artıq bağlanıb.', ru: 'Дело уже закрыто.', en: 'The case is closed.' },
  representativeMissing: {
    az: 'Əvvəlcə cavabı alacaq nümayəndə göstərilməlidir.',
    ru: 'Сначала укажите представителя, который получит ответ.',
    en: 'Name the representative who gets the reply first.',
  },
  subject: { az: '{number}: kollektiv müraciət', ru: '{number}: коллективное обращение', en: '{number}: collective appeal' },
  addedText: {
    az: 'Hörmətli {name}, {number} kollektiv müraciəti qeydə alınıb. Cavab nümayəndəyə göndəriləcək: {representative}. Gedişi və cavabı görmək üçün kod: {code}. {link}',
    ru: '{name}, коллективное обращение {number} зарегистрировано. Ответ получит представитель: {representative}. Код, чтобы следить и прочесть ответ: {code}. {link}',
    en: '{name}, the collective appeal {number} is registered. The reply goes to the representative: {representative}. Code to follow it and read the reply: {code}. {link}',
  },
  repliedText: {
    az: 'Hörmətli {name}, {number} kollektiv müraciəti üzrə məktub imzalandı və nümayəndəyə göndərilir: {representative}. Nömrə və kodla onu özünüz də oxuya bilərsiniz.',
    ru: '{name}, письмо по коллективному обращению {number} подписано и уходит представителю: {representative}. По номеру и коду его можете прочесть и вы.',
    en: '{name}, the letter on the collective appeal {number} is signed and goes to the representative: {representative}. With the number and code you can read it too.',
  },
});
