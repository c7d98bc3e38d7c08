import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRows, rowsToTake } from './import.ts';

const row = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({ id: 'a1', question: 'Sınaq sualı?', answer: 'Sınaq cavabı.', source: 'sınaq', ...over });

describe('JSONL', () => {
  test('ids may be numbers or texts; empty lines and a byte order mark do no harm', () => {
    const { rows, refused } = readRows(`\uFEFF${row({ id: 0 })}\n\n${row({ id: ' 7a ' })}\r\n`, 'jsonl');
    expect(refused).toEqual([]);
    expect(rows.map(({ id, line }) => [id, line])).toEqual([
      ['0', 1],
      ['7a', 3],
    ]);
  });

  test.each([
    ['{"id": 1,', 'not a JSON object'],
    ['[1, 2]', 'not a JSON object'],
    [row({ question: ' ' }), '"question" is missing'],
    [row({ question: 'ab' }), '"question" is shorter than 3 characters'],
    [row({ question: 'a'.repeat(501) }), '"question" is longer than 500 characters'],
    [row({ answer: undefined }), '"answer" is missing'],
    [row({ answer: 'a'.repeat(20_001) }), '"answer" is longer than 20,000 characters'],
    [row({ answer: 'a\u0000b' }), '"answer" holds a NUL sign'],
    [row({ id: null }), '"id" is missing'],
  ])('%.40s is refused: %s', (line, reason) => {
    expect(readRows(`${row({ id: 'good' })}\n${line}`, 'jsonl')).toMatchObject({ rows: [{ id: 'good' }], refused: [{ line: 2, reason }] });
  });

  test('an id that stands twice is refused where it stands again, a number like its text', () => {
    expect(readRows(`${row({ id: 5 })}\n${row({ id: '5' })}`, 'jsonl').refused).toEqual([{ line: 2, reason: 'the id "5" stands twice' }]);
  });
});

describe('CSV', () => {
  test('semicolons or commas, quoted line breaks; the line is that of the file', () => {
    const { rows, refused } = readRows('id;question;answer;source\n1;"Sual; bir?";"Birinci\nikinci";x\n2;;Cavab;x\n', 'csv');
    expect(rows).toMatchObject([{ id: '1', question: 'Sual; bir?', answer: 'Birinci\nikinci' }]);
    expect(refused).toEqual([{ line: 4, reason: '"question" is missing' }]);
    expect(readRows('ID,Question,Answer\n1,Sual bir?,Cavab', 'csv').rows).toMatchObject([{ id: '1', source: '' }]);
  });

  test('a broken quote refuses the file and names the line', () => {
    const { rows, refused } = readRows('id,question,answer\n1,"açıq dırnaq,cavab\n', 'csv');
    expect(rows).toEqual([]);
    expect(refused[0]?.reason).toMatch(/^not CSV: /);
  });
});

test('all or nothing: one refused row holds back the file; the rest is taken when asked', () => {
  const read = readRows(`${row()}\nnothing`, 'jsonl');
  expect(rowsToTake(read, 'all-or-nothing')).toEqual([]);
  expect(rowsToTake(read, 'take-rest')).toHaveLength(1);
});

test('any text at all is read without harm, and every line of it is either taken or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('jsonl' as const, 'csv' as const), (text, format) => {
      const { rows, refused } = readRows(text, format);
      return [...rows, ...refused].every(({ line }) => Number.isInteger(line) && line >= 0);
    }),
  );
});
