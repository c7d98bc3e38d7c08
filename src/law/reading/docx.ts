import mammoth from 'mammoth';
import { zipNames } from '#platform/zip-names.ts';
import { articlesOf, type ReadAct } from './articles.ts';

const entrySignature = 'PK\u0001\u0002';
const mostUnpackedBytes = 60 * 1024 * 1024;

/** What its table of contents says it unpacks to: a small file that grows without end is not read at all. */
function unpackedBytes(content: Buffer): number {
  let total = 0;
  for (let at = content.indexOf(entrySignature, 0, 'latin1'); at >= 0 && at + 28 <= content.length; at = content.indexOf(entrySignature, at + 4, 'latin1')) {
    total += content.readUInt32LE(at + 24);
  }
  return total;
}

/** The paragraphs of a Word file as an act; null when the file is broken or not one. */
export async function readDocx(content: Buffer): Promise<ReadAct | null> {
  if (!zipNames(content)?.includes('word/document.xml') || unpackedBytes(content) > mostUnpackedBytes) return null;
  try {
    const { value } = await mammoth.extractRawText({ buffer: content });
    return articlesOf('', value.split('\n'));
  } catch {
    return null;
  }
}
