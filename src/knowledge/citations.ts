import { articleCited, articleKey } from '#law/article.ts';
import { actsOn } from '#law/library.ts';
import { fold } from '#language/fold.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import type { Tx } from '#platform/database.ts';
import type { Basis } from './contract.ts';

type Act = { readonly id: string; readonly titles: readonly string[]; readonly from: OfficeDate | null; readonly until: OfficeDate | null };
export type Citation = { readonly act: Act; readonly article: string; readonly title: string };

/** A basis names its act by id or by its title in words; one that is in no library is left to the editor's eyes. */
export async function lawActs(tx: Tx): Promise<readonly Act[]> {
  const rows = await tx.selectFrom('acts').select(['id', 'title_az', 'title_ru', 'title_en', 'in_force_from', 'in_force_until']).execute();
  return rows.map((row) => ({ id: row.id, titles: [row.title_az, row.title_ru, row.title_en].map(fold), from: row.in_force_from, until: row.in_force_until }));
}
export const citationsOf = (basis: readonly Basis[], acts: readonly Act[]): readonly Citation[] =>
  basis.flatMap((one) => {
    const title = fold(one.act);
    const act = acts.find((candidate) => candidate.id === one.actId || candidate.titles.includes(title));
    return act ? [{ act, article: one.article, title: one.act }] : [];
  });

/** The citations that stand on nothing on a day: the act is over or has not begun, or its text has no such article (R29). */
export async function notInForce(tx: Tx, basis: readonly Basis[], on: OfficeDate): Promise<readonly string[]> {
  const citations = citationsOf(basis, await lawActs(tx));
  const ids = citations.map(({ act }) => act.id);
  const texts = await actsOn(tx, ids, on);
  const withText = new Set(
    ids.length === 0 ? [] : (await tx.selectFrom('act_versions').select('act_id').distinct().where('act_id', 'in', ids).execute()).map((row) => row.act_id),
  );
  return citations
    .filter(({ act, article }) => {
      if ((act.until !== null && act.until <= on) || (act.from !== null && act.from > on)) return true;
      if (!withText.has(act.id)) return false;
      const text = texts.get(act.id);
      return !text || (articleKey(article) !== '' && !articleCited(article, text.articles));
    })
    .map(({ title, article }) => [title, article].filter(Boolean).join(', '));
}
