import { defineWords } from '#platform/words.ts';

export const words = defineWords('clarifications', {
  title: { az: 'Dəqiqləşdirmə', ru: 'Уточнение', en: 'Clarification' },
  ask: { az: 'Müraciət edəndən soruş', ru: 'Спросить заявителя', en: 'Ask the applicant' },
  askText: {
    az: 'Sual e-poçt və SMS ilə gedir. Cavab {date}-dək gözlənilir: bu müddət Mərkəzin öz göstəricisidir. Müraciətin müddəti dayanmır; əlavə məlumat vaxt aparırsa, müddəti qanunun 10.2-ci maddəsi üzrə uzadın.',
    ru: 'Вопрос уходит письмом и SMS. Ответ ждём до {date}: это собственный срок Центра. Срок обращения не останавливается; если уточнение требует времени, продлите его по статье 10.2.',
    en: 'The question goes by mail and SMS. The answer is awaited until {date}: a term of our own. The term of the appeal runs on; if it takes time, extend it by article 10.2.',
  },
  question: { az: 'Nəyi dəqiqləşdirmək lazımdır', ru: 'Что нужно уточнить', en: 'What needs to be made clear' },
  askedLine: { az: '{name}, {at}; cavab {date}-dək', ru: '{name}, {at}; ответ до {date}', en: '{name}, {at}; answer by {date}' },
  waits: { az: 'Cavab gözlənilir', ru: 'Ждём ответа', en: 'Awaiting the answer' },
  answered: { az: 'Cavab var', ru: 'Ответ получен', en: 'Answered' },
  silent: { az: 'Cavab gəlmədi', ru: 'Ответа нет', en: 'No answer' },
  silentText: {
    az: 'Cavab müddətində gəlmədi. İş öz-özünə bağlanmır: ya əldə olanla cavab yazın, ya da “Digər əməllər”dən “məlumat yetərli deyil” əsası ilə baxılmamış saxlayın.',
    ru: 'Ответ в срок не пришёл. Само дело не закрывается: ответьте по тому, что есть, или в «Других действиях» оставьте без рассмотрения из-за недостатка сведений.',
    en: 'No answer came in time. The case does not end by itself: answer from what there is, or leave it without consideration for insufficient data under other acts.',
  },
  recordAnswer: { az: 'Cavabı yaz', ru: 'Записать ответ', en: 'Record the answer' },
  answer: { az: 'Cavab', ru: 'Ответ', en: 'Answer' },
  via: { az: 'Necə gəlib', ru: 'Как получен', en: 'How it came' },
  via_portal: { az: 'portal', ru: 'портал', en: 'portal' },
  via_phone: { az: 'telefon', ru: 'телефон', en: 'phone' },
  via_email: { az: 'e-poçt', ru: 'эл. почта', en: 'e-mail' },
  via_post: { az: 'poçt', ru: 'почта', en: 'post' },
  via_visit: { az: 'qəbul', ru: 'лично', en: 'in person' },
  done: { az: 'Qeyd olundu.', ru: 'Записано.', en: 'On record.' },
  nobodyToAsk: {
    az: 'Müraciət anonimdir: soruşmağa ünvan yoxdur.',
    ru: 'Обращение анонимное: спросить некого.',
    en: 'The appeal is anonymous: there is nobody to ask.',
  },
  askedAlready: {
    az: 'Əvvəlki sualın cavabı hələ gözlənilir.',
    ru: 'Ответ на прежний вопрос ещё ожидается.',
    en: 'The earlier question still awaits its answer.',
  },
  answeredAlready: { az: 'Bu suala artıq cavab verilib.', ru: 'На этот вопрос уже ответили.', en: 'This question has been answered already.' },
  closedAlready: { az: 'İş artıq bağlanıb.', ru: 'Дело уже закрыто.', en: 'The case is closed.' },
});
