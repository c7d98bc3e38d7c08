import { describe, expect, test } from 'vitest';
import { barChartSvg } from './chart.ts';
import { type LetterData, replyLetter } from './letter.ts';
import { renderPdf, type TDocumentDefinitions } from './pdf.ts';
import { qrSvg } from './qr.ts';
import { type ReportPage, reportPages } from './report.ts';
import { formSheet } from './sheet.ts';
import { readPdf } from './testing/pdf-text.ts';

const print = async (definition: TDocumentDefinitions) => {
  const { pages, missingGlyphs } = readPdf(await renderPdf(definition));
  const flat = pages.map((page) => page.replaceAll('\u2011', '-').replaceAll(/\s+/g, ' ').trim());
  return { pages: flat, all: flat.join(' '), missingGlyphs };
};

const letter: LetterData = {
  ministry: 'Sınaq Respublikasının Nümunə Nazirliyi',
  centre: 'Çağrı Mərkəzi',
  numberLabel: '№',
  number: 'Ç-2026-000412',
  date: '24.11.2026',
  addressee: ['Sınaqova Nümunə Misal qızı', 'Bakı şəhəri'],
  salutation: 'Hörmətli Nümunə xanım,',
  paragraphs: ['Müraciətinizə cavab olaraq bildiririk ki, ödəniş 12,50 ₼ qaytarılıb.', 'Əlavə: 1 vərəq.'],
  basis: ['Əsas: “Nümunə haqqında” Qanun'],
  signer: { title: 'Rəisin müavini', name: 'K. Nümunəyev', actingLine: 'Həvalə № 12' },
  signaturePlace: 'imza yeri',
  executor: 'İcraçı: N. Misalova',
  qrUrl: 'http://localhost/verify/0123',
  verification: 'Yoxlama kodu: 0123',
};

describe('letters of every language', () => {
  test.each([
    'AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz',
    'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    '₼№§€«»“”„’–—…−×÷±°²³½‰•·',
    '≤≥≠≈√∞',
  ])('%s has a drawing for each sign, thin and thick, and can be copied', async (signs) => {
    const { all, missingGlyphs } = await print({
      content: [signs, { text: signs, bold: true }],
      footer: () => ({ columns: [signs] }),
    });
    expect(missingGlyphs).toBe(0);
    expect(all.replaceAll(' ', '')).toBe(signs.repeat(3));
  });
});

describe('a letter', () => {
  test('an ending stays beside its number, and a number beside its sign', async () => {
    const { pages } = readPdf(await renderPdf({ content: '30.10.2026-cı il, № 12, M-2026-041102' }));
    expect(pages[0]).toContain('2026\u2011cı');
    expect(pages[0]).toContain('№\u00A012');
    expect(pages[0]?.replaceAll('\n', '')).toContain('M-2026-041102');
  });

  test('says all it was given, once', async () => {
    const { pages, all, missingGlyphs } = await print(await replyLetter(letter));
    expect(pages).toHaveLength(1);
    expect(missingGlyphs).toBe(0);
    const { signer, paragraphs, addressee, basis } = letter;
    const said = [letter.ministry, letter.centre, '№ Ç-2026-000412', letter.salutation, ...paragraphs, ...addressee, ...basis];
    for (const line of [...said, signer?.title, signer?.name, signer?.actingLine, letter.executor, letter.verification]) {
      expect(all.split(line as string)).toHaveLength(2);
    }
    expect(all).not.toContain(letter.signaturePlace);
  });

  test('not signed yet: the place of the signature is open, the mark across it, no number', async () => {
    const { all } = await print(await replyLetter({ ...letter, number: null, signer: null, qrUrl: null, draftMark: 'NÜMUNƏ' }));
    expect(all).toContain('imza yeri');
    expect(all).toContain('NÜMUNƏ');
    expect(all).toContain('№ —');
  });

  test('of many paragraphs: pages are numbered; the signature has text above it and the code beneath it', async () => {
    const paragraphs = Array.from({ length: 24 }, (_, at) => `${at + 1}-ci bənd. ${letter.paragraphs[0]}`);
    for (const count of [14, 17, 20, 23]) {
      const { pages } = await print(await replyLetter({ ...letter, paragraphs: paragraphs.slice(0, count) }));
      const last = pages.at(-1) as string;
      expect(last).toContain('K. Nümunəyev');
      expect(last).toContain(`${count}-ci bənd.`);
      expect(pages.filter((page) => page.includes('Yoxlama kodu'))).toEqual([last]);
      if (pages.length > 1) expect(pages[0]).toContain(`1 / ${pages.length}`);
    }
  });
});

test.each([
  ['one paragraph of three pages', ['Salam. '.repeat(1500) + 'SON']],
  ['a long paragraph before a short one', ['Salam. '.repeat(1500), 'Əlavə yoxdur. SON']],
  ['a paragraph of many lines', [`${'sətir\n'.repeat(120)}SON`]],
  ['no paragraph at all', []],
])('no word of a letter is lost: %s', async (_, paragraphs) => {
  const { all } = await print(await replyLetter({ ...letter, paragraphs, basis: ['Əsas. '.repeat(300) + 'ƏSASIN SONU'] }));
  const words = (text: string): number => text.split(/Salam\.|sətir/).length;
  expect(words(all)).toBe(words(paragraphs.join(' ')));
  for (const kept of [...(paragraphs.length > 0 ? ['SON'] : []), 'ƏSASIN SONU', 'K. Nümunəyev']) expect(all).toContain(kept);
});

test('no figure of a report is lost: long lists, long names, many definitions', async () => {
  const lines = Array.from({ length: 70 }, (_, at) => ({ label: `göstərici ${at}`, value: '1' }));
  const name = 'Nümunə Məsələləri Dövlət Xidməti '.repeat(30);
  const { all } = await print(
    await reportPages({
      ...report,
      lists: [
        { title: 'Uzun siyahı', lines },
        { title: 'Qısa siyahı', lines: lines.slice(0, 2) },
      ],
      tables: [{ title: 'Uzun adlar', columns: ['Ad', 'Say'], rows: Array.from({ length: 12 }, (_, at) => [`${name}${at}.`, '1']) }],
      definitions: Array.from({ length: 40 }, (_, at) => `Tərif ${at}: ${'izah '.repeat(40)}`),
    }),
  );
  for (let at = 0; at < 70; at += 1) expect(all).toContain(`göstərici ${at} 1`);
  for (let at = 0; at < 40; at += 1) expect(all).toContain(`Tərif ${at}:`);
  for (let at = 0; at < 12; at += 1) expect(all).toContain(`Xidməti ${at}.`);
  expect(all).toContain('Misalova Sınaq');
});

test('a sheet (R4) says its fields, keeps the line breaks of the applicant and leaves room to sign', async () => {
  const { pages, all } = await print(
    await formSheet({
      ministry: letter.ministry,
      centre: letter.centre,
      title: 'Müraciət vərəqəsi',
      number: 'A-2026-000123',
      fields: [
        { label: 'Müraciət edən', value: 'Sınaqov Nümunə' },
        { label: 'Müddət', value: '' },
      ],
      texts: [{ label: 'Edilmiş addımlar', value: '1. Keş təmizlənib.\n2. Brauzer dəyişdirilib.' }],
      signatures: [{ label: 'Qəbul etdi', name: 'A. Misalova' }],
      note: 'İki nüsxədə.',
      qrUrl: null,
    }),
  );
  expect(pages).toHaveLength(1);
  for (const line of ['A-2026-000123', 'Sınaqov Nümunə', 'Müddət —', '2. Brauzer', 'A. Misalova', 'İki nüsxədə.']) {
    expect(all).toContain(line);
  }
});

const report: ReportPage = {
  ministry: letter.ministry,
  centre: letter.centre,
  number: '№ GM-2026-228',
  form: 'Forma 5-G',
  title: 'Gündəlik məlumat: 23 noyabr 2026',
  facts: [{ label: 'Kəsim vaxtı', value: '24.11.2026 08:30' }],
  lists: [1, 2, 3].map((list) => ({
    title: `${list}. Siyahı`,
    lines: [{ label: 'Qısa (≤ 10 san)', value: '27', late: true }],
  })),
  chart: {
    title: 'Saatlar üzrə',
    barsText: 'gələn 30',
    expectedText: 'proqnoz 28',
    bars: [
      { label: '09:00', value: 10, valueText: '10' },
      { label: '10:00', value: 20, valueText: '20' },
    ],
    expected: [12, 16],
  },
  tables: [
    {
      title: 'Əməkdaşlar üzrə',
      columns: ['Əməkdaş', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'Cəmi'],
      rows: Array.from({ length: 60 }, (_, at) => [`Misalov ${at}`, '1', '2', '3', '4', '5', '6', '7', '28']),
      total: ['Cəmi', '60', '120', '180', '240', '300', '360', '420', '1.680'],
    },
    { title: 'Boş cədvəl', columns: ['a'], rows: [] },
  ],
  notes: ['Bir qeyd.'],
  definitions: ['Birinci tərif.', 'İkinci tərif.', 'Üçüncü tərif.'],
  signatures: [{ label: 'Hazırlayıb', lines: ['Misalova Sınaq', '5-ci sektor'] }],
  foot: 'Rəqəmlər dəyişdirilmir.',
  qrUrl: 'http://localhost/verify/0123',
  pageOf: (page, pages) => `Səhifə ${page} / ${pages}`,
};

describe('a report', () => {
  test('numbers its pages, repeats the head of a long table, shows every figure and no empty table', async () => {
    const { pages, all, missingGlyphs } = await print(await reportPages(report));
    expect(missingGlyphs).toBe(0);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, at) => expect(page).toContain(`Səhifə ${at + 1} / ${pages.length}`));
    const withRows = pages.filter((page) => page.includes('Misalov '));
    expect(withRows.every((page) => page.includes('Əməkdaş A B C'))).toBe(true);
    for (let at = 0; at < 60; at += 1) expect(all).toContain(`Misalov ${at} 1 2 3`);
    for (const line of ['3. Siyahı', 'gələn 30', '≤ 10', '1.680', 'Bir qeyd.', '3 Üçüncü tərif.', 'Misalova Sınaq']) expect(all).toContain(line);
    expect(all).not.toContain('Boş cədvəl');
  });

  test.each([
    ['az', ['Növ', 'Cavablandırılıb', 'Araşdırmaya qəbul', 'Müraciət qeydiyyatı', 'Yönləndirilib', 'Digər', 'Nəticəsiz', 'Cəmi']],
    ['ru', ['Вид', 'Дан ответ', 'Принято к рассмотрению', 'Обращение', 'Направлено', 'Прочее', 'Без результата', 'Всего']],
    ['en', ['Kind', 'Answered', 'Accepted for investigation', 'Registered appeal', 'Forwarded', 'Other', 'No outcome yet', 'Total']],
  ])('no heading is torn (%s)', async (_, columns) => {
    const { all } = await print(await reportPages({ ...report, tables: [{ title: 'Cədvəl', columns, rows: [columns.map(() => '150')] }] }));
    for (const word of columns.flatMap((column) => column.split(' '))) expect(all).toContain(word);
  });

  test('a title never stands alone at the foot of a page', async () => {
    for (let rows = 13; rows < 31; rows += 2) {
      const first = { title: 'Birinci', columns: ['a', 'b'], rows: Array.from({ length: rows }, (_, at) => [`sətir ${at}`, '1']) };
      const second = { ...first, title: 'İkinci başlıq', rows: Array.from({ length: rows % 4 === 1 ? 3 : 14 }, () => ['yeganə', '1']) };
      const { pages, all } = await print(await reportPages({ ...report, tables: [first, second] }));
      const page = pages.find((one) => one.includes('İkinci başlıq')) ?? '';
      expect(page).toContain('yeganə');
      for (const kept of [...first.rows.map(([name]) => `${name} 1`), '3. Siyahı', 'Saatlar üzrə', 'Misalova Sınaq']) expect(all).toContain(kept);
    }
  });
});

describe('pictures', () => {
  test('a chart keeps its bars inside, also when all are nought, and takes no markup from a label', () => {
    const bars = [0, 0, 0].map((value, at) => ({ label: `<b>${at}`, value, valueText: '0' }));
    const svg = barChartSvg({ bars, barsText: 'a & b' }, 400);
    expect(svg).not.toMatch(/NaN|Infinity|<b>/);
    expect(svg).toContain('a &amp; b');
    expect(barChartSvg({ bars: [], barsText: '' }, 400)).not.toMatch(/NaN|Infinity/);
  });

  test('a QR code is vector, dark on light', async () => {
    const svg = await qrSvg('http://localhost/verify/0123');
    expect(svg).toMatch(/^<svg/);
    expect(svg).toContain('#000000');
  });
});
