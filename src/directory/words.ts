import { defineWords } from '#platform/words.ts';

export const words = defineWords('directory', {
  endsBeforeBegin: { az: 'Son tarix başlanğıc tarixindən sonra olmalıdır.', ru: 'Дата окончания должна быть позже начала.', en: 'The end must be after the beginning.' },
  movesBeforeBegin: {
    az: 'Yeni tarix hazırkı aidiyyətin başlanğıcından sonra olmalıdır.',
    ru: 'Новая дата должна быть позже начала нынешней подведомственности.',
    en: 'The new date must be after the present competence began.',
  },
});
