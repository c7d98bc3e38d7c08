import type { Lang } from '#platform/words.ts';
import type { Derivation, DerivationDay } from '../derivation.ts';

const daysOff: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  '2026-11-08': { az: 'Zəfər Günü, bazar gününə düşür', ru: 'День Победы, выпадает на воскресенье', en: 'Victory Day, falls on a Sunday' },
  '2026-11-09': { az: 'Dövlət Bayrağı Günü', ru: 'День Государственного флага', en: 'State Flag Day' },
  '2026-11-10': { az: 'İstirahət günü köçürülüb', ru: 'Выходной перенесён', en: 'A day off moved here' },
};
const worked: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  '2026-11-12': { az: 'Konstitusiya Günü, iş günüdür', ru: 'День Конституции, рабочий', en: 'Constitution Day, a working day' },
  '2026-11-17': { az: 'Milli Dirçəliş Günü, iş günüdür', ru: 'День национального возрождения, рабочий', en: 'National Revival Day, a working day' },
};

/** The calendar of the picture: received on 6 November 2026, fifteen working days. Invented, to look at. */
export function exampleDerivation(lang: Lang): Derivation {
  const days: DerivationDay[] = [];
  for (let at = Date.UTC(2026, 10, 6); at <= Date.UTC(2026, 11, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(at).getUTCDay());
    const off = daysOff[date];
    if (date === '2026-11-06') days.push({ date, counted: false, kind: 'start' });
    else if (off) days.push({ date, counted: false, kind: date === '2026-11-10' ? 'moved' : 'holiday', reasonText: off[lang] });
    else if (weekend) days.push({ date, counted: false, kind: 'weekend' });
    else days.push({ date, counted: true, kind: 'working', ...(worked[date] && { holidayThatCounts: worked[date][lang] }) });
  }
  return {
    from: '2026-11-06',
    dueOn: '2026-12-01',
    provisional: false,
    days,
    basis: [
      {
        label: { az: 'Qanun', ru: 'Закон', en: 'Law' }[lang],
        text: { az: '“Vətəndaşların müraciətləri haqqında”, 10.1', ru: '«Об обращениях граждан», 10.1', en: 'On Appeals of Citizens, 10.1' }[lang],
        href: '#law',
      },
      { label: { az: 'Təqvim', ru: 'Календарь', en: 'Calendar' }[lang], text: { az: '2026, buraxılış 3', ru: '2026, версия 3', en: '2026, version 3' }[lang] },
    ],
  };
}
