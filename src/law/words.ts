import { defineWords } from '#platform/words.ts';

export const words = defineWords('law', {
  calendarRefused: {
    az: 'Təqvim qurulmadı: {why}. Tarixləri yoxlayın.',
    ru: 'Календарь не построен: {why}. Проверьте даты.',
    en: 'The calendar could not be built: {why}. Check the dates.',
  },
  swapEmpty: { az: 'Ən azı bir gün yazın.', ru: 'Укажите хотя бы один день.', en: 'Give at least one day.' },
  swapSenseless: {
    az: '{day} artıq belədir: iş günü istirahət günü, istirahət günü iş günü edilə bilər.',
    ru: '{day} уже таков: рабочим делается день отдыха, днём отдыха — рабочий.',
    en: '{day} is so already: a rest day can be made a working day, a working day a rest day.',
  },
  dayOutside: { az: '{day} yüklənmiş təqvimlərdən kənardadır.', ru: '{day} вне загруженных календарей.', en: '{day} is outside the calendars that are loaded.' },
  settingUnknown: { az: '"{key}" adlı parametr yoxdur.', ru: 'Параметра «{key}» нет.', en: 'There is no setting "{key}".' },
  settingKind: { az: '"{key}" parametrinin növü başqadır: rəqəm rəqəmlə, mətn mətnlə dəyişdirilir.', ru: 'У параметра «{key}» другой тип значения.', en: 'The setting "{key}" takes another kind of value.' },
});
