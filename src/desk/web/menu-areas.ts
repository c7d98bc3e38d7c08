import { say } from '#platform/words.ts';
import type { MenuArea } from '#ui/staff-shell.tsx';
import { words } from '../words.ts';

/** The menu's parts by the places of their entries; what comes before the first is the day's own work. */
export const menuAreas: readonly MenuArea[] = [
  { from: 30, title: (lang) => say(words, lang)('areaCases') },
  { from: 46, title: (lang) => say(words, lang)('areaVoice') },
  { from: 50, title: (lang) => say(words, lang)('areaAnswers') },
  { from: 60, title: (lang) => say(words, lang)('areaPlan') },
  { from: 70, title: (lang) => say(words, lang)('areaCentre') },
];
