import { asSystem, sql } from '#platform/database.ts';
import { importRows } from '#knowledge/import.ts';
import { themes } from './shapes.ts';

/** A small base of our own words, so that the desk of a new checkout finds something. Not legal advice, and says so. */
export const demoAnswers = (at: Date): Promise<unknown> =>
  asSystem('demo', 'answers', async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from entries where key like 'numune-%'`.execute(tx);
    if ((rows[0]?.n ?? 0) > 0) return;
    await importRows(
      tx,
      themes.map((theme, at_) => ({
        id: `numune-${String(at_ + 1).padStart(2, '0')}`,
        question: theme.question,
        answer: `${theme.answer}\n\nNümunə mətndir, hüquqi məsləhət deyil.`,
        source: 'Nümunə',
      })),
      at,
    );
  });
