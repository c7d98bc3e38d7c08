import { defineWords } from '#platform/words.ts';

export const words = defineWords('demo', {
  sent: { az: 'Göndərilənlər', ru: 'Отправленное', en: 'Sent messages' },
  about: {
    az: 'Nümunə mərkəzdir: e-poçt və SMS heç kimə getmir, burada görünür.',
    ru: 'Это демонстрация: почта и SMS никому не уходят, они видны здесь.',
    en: 'This is a demonstration: mail and SMS reach nobody, they are shown here.',
  },
  none: { az: 'Hələ heç nə göndərilməyib.', ru: 'Пока ничего не отправлено.', en: 'Nothing has been sent yet.' },
  howFirst: {
    az: 'Portaldan müraciət göndərin: nömrə və kod burada görünəcək.',
    ru: 'Отправьте обращение с портала: номер и код появятся здесь.',
    en: 'Send an appeal from the portal: number and code will appear here.',
  },
  time: { az: 'Vaxt', ru: 'Время', en: 'Time' },
  channel: { az: 'Kanal', ru: 'Канал', en: 'Channel' },
  recipient: { az: 'Kimə', ru: 'Кому', en: 'To' },
  message: { az: 'Mətn', ru: 'Текст', en: 'Text' },
  state: { az: 'Vəziyyət', ru: 'Состояние', en: 'State' },
  mail: { az: 'E-poçt', ru: 'Почта', en: 'Mail' },
  sms: { az: 'SMS', ru: 'SMS', en: 'SMS' },
  all: { az: 'Hamısı', ru: 'Все', en: 'All' },
  queued: { az: 'növbədədir', ru: 'в очереди', en: 'queued' },
  sending: { az: 'göndərilir', ru: 'отправляется', en: 'sending' },
  sentState: { az: 'göndərilib', ru: 'отправлено', en: 'sent' },
  failed: { az: 'alınmadı', ru: 'не удалось', en: 'failed' },
  unknown: { az: 'naməlum: yoxlanmalıdır', ru: 'неизвестно: нужна проверка', en: 'unknown: to be checked' },
});
