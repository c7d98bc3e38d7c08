import { type ImportRow, importRows } from '#knowledge/import.ts';
import { asSystem, sql } from '#platform/database.ts';
import { answers } from './answer-texts.ts';

const rows: readonly ImportRow[] = answers.map((answer, at) => ({
  ...answer,
  id: `numune-${String(at + 1).padStart(2, '0')}`,
  answer: `${answer.answer}\n\nNümunə mətndir, hüquqi məsləhət deyil.`,
  source: 'Nümunə',
}));

/** A small base of our own words, so that the desk of a new checkout finds something. Not legal advice, and says so. */
export const demoAnswers = (at: Date): Promise<unknown> =>
  asSystem('demo', 'answers', async (tx) => {
    const { rows: found } = await sql<{ n: number }>`select count(*)::int as n from entries where key like 'numune-%'`.execute(tx);
    if ((found[0]?.n ?? 0) === 0) await importRows(tx, rows, at);
  });
