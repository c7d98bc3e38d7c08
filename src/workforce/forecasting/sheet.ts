import { weekdayName } from '#language/format.ts';
import { workbook } from '#platform/documents/xlsx.ts';
import { type Lang, say } from '#platform/words.ts';
import type { ForecastView } from '../contract.ts';
import { words } from '../words.ts';

/** The days of a forecast as a workbook, as they stand on the screen. */
export function forecastSheet(view: ForecastView, lang: Lang): Promise<Uint8Array> {
  const w = say(words, lang);
  const number = (title: string) => ({ title, kind: 'int' as const, width: 14 });
  return workbook([
    {
      name: w('sheetName'),
      columns: [
        { title: w('day'), kind: 'date', width: 12 },
        { title: w('weekday'), width: 16 },
        number(w('expected')),
        number(`${w('limits80')} −`),
        number(`${w('limits80')} +`),
        number(`${w('limits95')} −`),
        number(`${w('limits95')} +`),
        number(w('came')),
        { title: w('added'), width: 40 },
      ],
      rows: view.days.map((day) => [
        day.day,
        weekdayName(day.day, lang),
        ...[day.expected, day.lower80, day.upper80, day.lower95, day.upper95].map(Math.round),
        day.actual,
        [day.event, day.correction?.reason].filter(Boolean).join('; '),
      ]),
    },
  ]);
}
