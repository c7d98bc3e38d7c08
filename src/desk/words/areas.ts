/** The parts of the menu. */
export const areas = {
  areaCases: { az: 'Müraciət və araşdırma', ru: 'Обращения и рассмотрение', en: 'Appeals and investigation' },
  areaVoice: { az: 'Səs', ru: 'Голос', en: 'Voice' },
  areaAnswers: { az: 'Cavab və hüquq', ru: 'Ответы и право', en: 'Answers and law' },
  areaPlan: { az: 'Hesabat və növbələr', ru: 'Отчёты и смены', en: 'Reports and shifts' },
  areaCentre: { az: 'Mərkəzin qurulması', ru: 'Устройство центра', en: 'How the Centre is set up' },
};
