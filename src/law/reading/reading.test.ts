import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { articleChanges, articleCited, articleKey, refuseActVersion } from '../article.ts';
import { readAct } from './reading.ts';

const read = (text: string) => readAct(Buffer.from(text));
const keys = async (text: string) => (await read(text))?.articles.map((article) => article.key);

/** A ZIP of one file, as small Word files are. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const [parts, heads]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [label, body] = [Buffer.from(name), deflateRawSync(Buffer.from(text))];
    const crc = crc32(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(body.length, 18);
    local.writeUInt32LE(Buffer.byteLength(text), 22);
    local.writeUInt16LE(label.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(20, 6);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(crc, 16);
    head.writeUInt32LE(body.length, 20);
    head.writeUInt32LE(Buffer.byteLength(text), 24);
    head.writeUInt16LE(label.length, 28);
    head.writeUInt32LE(at, 42);
    parts.push(local, label, body);
    heads.push(head, label);
    at += 30 + label.length + body.length;
  }
  const table = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(heads.length / 2, 8);
  end.writeUInt16LE(heads.length / 2, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, table, end]);
}
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
const docx = (paragraphs: readonly string[]): Buffer =>
  zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
  });

const akn = (body: string): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><preface><docTitle>Nümunə Qanunu</docTitle></preface><body>${body}</body></act></akomaNtoso>`;

describe('a file is read as an act', () => {
  test('Akoma Ntoso: articles with number, heading and text', async () => {
    const found = await read(
      akn(
        '<article eId="a1"><num>Maddə 1.</num><heading>Məqsəd</heading><content><p>Birinci cümlə.</p><p>İkinci &amp; son.</p></content></article><article><num>71-1</num><content><p>Mətn</p></content></article>',
      ),
    );
    expect(found).toMatchObject({
      origin: 'akn',
      title: 'Nümunə Qanunu',
      articles: [
        { key: '1', heading: 'Məqsəd', body: 'Birinci cümlə.\nİkinci & son.' },
        { key: '71-1', body: 'Mətn' },
      ],
    });
  });
  test('references in a circle are read as the text they show', async () => {
    const circle = akn(
      '<article><num>1</num><content><p>Bax: <ref href="#a2">2-ci maddə</ref></p></content></article><article><num>2</num><content><p>Bax: <ref href="#a1">1-ci maddə</ref></p></content></article>',
    );
    expect((await read(circle))?.articles.map((article) => article.body)).toEqual(['Bax: 2-ci maddə', 'Bax: 1-ci maddə']);
  });
  test('HTML: paragraphs, without what runs or decorates', async () => {
    const page =
      '<!doctype html><html><head><title>Qayda</title></head><body><script>Maddə 9. yox</script><h2>Maddə 1. Ümumi</h2><p>Mətn&nbsp;bir &lt;b&gt;</p><p>15-ci maddə. Son</p><p>Son mətn</p></body></html>';
    expect(await read(page)).toMatchObject({
      title: 'Qayda',
      articles: [
        { key: '1', heading: 'Ümumi', body: 'Mətn bir <b>' },
        { key: '15', heading: 'Son', body: 'Son mətn' },
      ],
    });
  });
  test('DOCX: numbered clauses where no article is named', async () => {
    const found = await readAct(docx(['Nümunə Əsasnaməsi', '1. Ümumi müddəalar', '1.1. Birinci bənd', 'davamı', '1.2. İkinci bənd']));
    expect(found).toMatchObject({ origin: 'docx', title: 'Nümunə Əsasnaməsi' });
    expect(found?.articles.map(({ key, body }) => [key, body])).toEqual([
      ['1', 'Ümumi müddəalar'],
      ['1.1', 'Birinci bənd\ndavamı'],
      ['1.2', 'İkinci bənd'],
    ]);
  });
  test('an act that repeats a number keeps the first text and says so', async () => {
    const found = await read('<p>Maddə 1. Bir</p><p>a</p><p>Maddə 1. Yenə</p><p>b</p>');
    expect(found?.articles).toHaveLength(1);
    expect(found?.remarks).toContainEqual({ code: 'articleTwice', text: '1' });
  });
  test('a page without articles is read as none', async () => expect(await keys('<p>Sadəcə mətn</p>')).toEqual([]));
});

describe('what is not an act is refused', () => {
  const whole = docx(['Maddə 1. Bir', 'mətn']);
  test.each([
    ['a cut-off DOCX', whole.subarray(0, whole.length - 30)],
    ['a DOCX with its middle spoilt', Buffer.concat([whole.subarray(0, 40), Buffer.alloc(400, 7), whole.subarray(440)])],
    ['a ZIP without a letter', zip({ 'a.txt': 'x' })],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x81])],
    ['plain text', Buffer.from('Maddə 1. Bir')],
    ['nothing', Buffer.alloc(0)],
    ['entities that grow', Buffer.from('<!DOCTYPE a [<!ENTITY b "bb">]><akomaNtoso>&b;</akomaNtoso>')],
    ['broken XML', Buffer.from('<akomaNtoso><act>')],
  ])('%s', async (_, content) => expect(await readAct(content)).toBeNull());
});

describe('articles', () => {
  test.each([
    ['42.1-ci maddə', '42.1'],
    ['Maddə 71-1', '71-1'],
    ['71-1-ci maddə', '71-1'],
    ['giriş', ''],
  ])('%s is cited as %s', (cited, key) => expect(articleKey(cited)).toBe(key));
  test('a clause without a text of its own is its article', () => {
    const text = [{ key: '42' }, { key: '4' }];
    expect([articleCited('42.1-ci maddə', text)?.key, articleCited('43', text), articleCited('4.2.7', text)?.key]).toEqual(['42', undefined, '4']);
  });
  test('a version changes, adds and takes away', () => {
    const article = (key: string, body: string) => ({ key, heading: '', body });
    const changes = articleChanges([article('1', 'a'), article('2', 'b'), article('3', 'c')], [article('1', 'a'), article('2', 'x'), article('4', 'd')]);
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
      ['2', 'changed'],
      ['4', 'added'],
      ['3', 'removed'],
    ]);
  });
  test.each([
    ['2026-02-01', [], 'noArticles'],
    ['2026-02-01', ['1', '1'], 'articleTwice'],
    ['2026-01-01', ['1'], 'sameDay'],
    ['2025-01-01', ['1'], 'earlierThanNewest'],
    ['2026-02-01', ['1'], null],
  ] as const)('a version from %s with articles %j: %s', (day, numbers, refusal) => {
    const articles = numbers.map((key) => ({ key, heading: '', body: 'x' }));
    expect(refuseActVersion(articles, day, [{ inForceFrom: '2026-01-01' }])).toBe(refusal);
  });
});
