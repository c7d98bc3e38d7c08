import { defineWords } from '#platform/words.ts';

export const words = defineWords('knowledgeWeb', {
  typeToSearch: { az: 'Vətəndaşın dediyini yazın, cavablar burada görünəcək.', ru: 'Введите слова гражданина, ответы появятся здесь.', en: 'Type what the citizen says; answers appear here.' },
  nothingFound: {
    az: 'Uyğun cavab tapılmadı. Başqa sözlə yazın və ya araşdırmaya qəbul edin.',
    ru: 'Подходящего ответа нет. Попробуйте другие слова или примите к рассмотрению.',
    en: 'No fitting answer. Try other words, or accept for investigation.',
  },
  foundCount: {
    az: '{n, plural, one {# cavab} other {# cavab}}',
    ru: '{n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}',
    en: '{n, plural, one {# answer} other {# answers}}',
  },
  chooseAnswer: { az: '{n} nömrəli cavabı seç', ru: 'Выбрать ответ {n}', en: 'Choose answer {n}' },
  inForce: { az: 'Qüvvədədir', ru: 'Действует', en: 'In force' },
  quarantined: { az: 'Yoxlanılır, istifadə etməyin', ru: 'На проверке, не использовать', en: 'Being checked, do not use' },
  versionOf: { az: 'Buraxılış {n}', ru: 'Редакция {n}', en: 'Version {n}' },
  sayThis: { az: 'Belə deyin', ru: 'Скажите так', en: 'Say this' },
  useThis: { az: 'Bu cavabı seç', ru: 'Выбрать этот ответ', en: 'Use this answer' },
});
