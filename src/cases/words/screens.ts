/** What the case desk, İmzaya and the dispatch register say. */
export const screens = {
  casesTitle: { az: 'Araşdırmalar', ru: 'Рассмотрение', en: 'Investigations' },
} as const;
