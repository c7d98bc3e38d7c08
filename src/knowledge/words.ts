import { defineWords } from '#platform/words.ts';

export const words = defineWords('knowledge', {
  versionUnknown: { az: 'Belə buraxılış yoxdur. Siyahını yeniləyin.', ru: 'Такой редакции нет. Обновите список.', en: 'There is no such version. Reload the list.' },
  notInForceYet: {
    az: 'Cavabın qüvvəyə minmə günü hələ gəlməyib. Həmin gün dərc edin (R29).',
    ru: 'Ответ ещё не вступил в силу. Опубликуйте его в тот день (R29).',
    en: 'The answer is not in force yet. Publish it on its day (R29).',
  },
  noLongerInForce: { az: 'Cavab artıq qüvvədə deyil. Yeni buraxılış yazın.', ru: 'Ответ уже не в силе. Напишите новую редакцию.', en: 'The answer is no longer in force. Write a new version.' },
  alreadySo: { az: 'Cavab artıq bu vəziyyətdədir.', ru: 'Ответ уже в этом состоянии.', en: 'The answer is in that state already.' },
  neverPublished: { az: 'Cavab hələ dərc edilməyib. Əvvəl bir buraxılışı dərc edin.', ru: 'Ответ ещё не опубликован. Сначала опубликуйте редакцию.', en: 'The answer was never published. Publish a version first.' },
  entryQuarantined: {
    az: 'Bu cavabın əsası dəyişib, yoxlanılır. Araşdırmaya qəbul edin və ya başqa cavab seçin.',
    ru: 'Основание ответа изменилось, он проверяется. Примите вопрос к рассмотрению или выберите другой ответ.',
    en: 'What this answer rests on has changed and it is being checked. Accept the matter for investigation or choose another answer.',
  },
  entryNotPublished: { az: 'Bu cavab dərc edilməyib. Başqa cavab seçin.', ru: 'Этот ответ не опубликован. Выберите другой.', en: 'This answer is not published. Choose another.' },
});
