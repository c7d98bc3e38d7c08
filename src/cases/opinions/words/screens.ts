export const screenWords = {
  weekend: { az: 'həftəsonu', ru: 'выходной', en: 'weekend' },
} as const;
