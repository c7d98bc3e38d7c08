import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { csv } from './csv.ts';
import { workbook } from './xlsx.ts';

const read = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets;

describe('a workbook', () => {
  test('comes back as it was written, in every kind', async () => {
    const [sheet] = await read(
      await workbook([
        {
          name: 'Gündəlik məlumat',
          columns: [
            { title: 'Növ', width: 40 },
            { title: 'Say', kind: 'int' },
            { title: 'Pay', kind: 'percent' },
            { title: 'Vaxt', kind: 'seconds' },
            { title: 'Gün', kind: 'date' },
          ],
          rows: [
            ['Ərizə, şikayət ₼', 1902, 0.797, 84, '2026-11-24'],
            ['Заявление', 0, null, null, null],
          ],
        },
      ]),
    );
    expect(sheet?.name).toBe('Gündəlik məlumat');
    expect(sheet?.rows[0]).toEqual(['Növ', 'Say', 'Pay', 'Vaxt', 'Gün']);
    const [text, whole, share, duration, day] = sheet?.rows[1] ?? [];
    expect([text, whole, share]).toEqual(['Ərizə, şikayət ₼', 1902, 0.797]);
    // Read back as a time of day; the day it is counted from is the reader's own.
    expect((duration as Date).toISOString().slice(11, 19)).toBe('00:01:24');
    expect((day as Date).toISOString().slice(0, 10)).toBe('2026-11-24');
    expect(sheet?.rows[2]?.slice(0, 2)).toEqual(['Заявление', 0]);
  });

  test.each(['=HYPERLINK("http://sinaq.example")', '+994500000000', '-1+1', '@SUM(A1)', '\t=1+1'])('what a citizen typed stays text: %s', async (typed) => {
    const [sheet] = await readXlsx(await workbook([{ name: 'a', columns: [{ title: 'Mətn' }], rows: [[typed]] }])).then((book) => book.sheets);
    expect(sheet?.rows[1]).toEqual([typed]);
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  test('no cell breaks the file: control signs go, long texts are cut, a ratio without a base is empty', async () => {
    const [sheet] = await read(
      await workbook([
        {
          name: 'a',
          columns: [{ title: 'Mətn' }, { title: 'Pay', kind: 'percent' }],
          rows: [
            ['a\u0000\u0008b\nc', 0 / 0],
            ['x'.repeat(40_000), 1],
          ],
        },
      ]),
    );
    expect(sheet?.rows[1]).toEqual(['ab\nc', null]);
    expect(sheet?.rows[2]?.[0]).toHaveLength(32_767);
  });

  test('names of sheets fit and differ', async () => {
    const columns = [{ title: 'a' }];
    const long = 'Məsələlər: növ və nəticə üzrə [gün/həftə]';
    const names = (await read(await workbook([long, long, 'GÜN', 'gün', ''].map((name) => ({ name, columns, rows: [] }))))).map((sheet) => sheet.name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
  });
});

describe('CSV', () => {
  test('opens in an office spreadsheet: mark, semicolons, its own quotes and breaks', () => {
    const text = csv(
      ['Növ', 'Say'],
      [
        ['Ərizə; "təcili"\nikinci sətir', 3],
        [null, 0.5],
      ],
    );
    expect(text.startsWith('\uFEFFNöv;')).toBe(true);
    expect(parse(text, { bom: true, delimiter: ';' })).toEqual([
      ['Növ', 'Say'],
      ['Ərizə; "təcili"\nikinci sətir', '3'],
      ['', '0.5'],
    ]);
  });

  test.each(['=1+1', '+994500000000', '-2', '@x', '\t=1', ' =1', '\u200B=1', '＝1'])('%j is no formula', (typed) => {
    expect(parse(csv(['a'], [[typed]]), { bom: true, delimiter: ';' })[1]).toEqual([`'${typed}`]);
  });

  test('a number stays a number', () => {
    expect(csv(['a'], [[-2]])).toContain('-2\r\n');
  });
});
