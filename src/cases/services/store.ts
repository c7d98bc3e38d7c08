import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import { notFound } from '#platform/fault.ts';
import type { CardView } from './contract.ts';
import type { CardFacts, RunFacts, Step } from './service.ts';

/** The cards in force on a day, each in the version of that day; `versionIds` asks for those whatever the day. */
export async function cardsOn(tx: Tx, day: OfficeDate, only: { readonly versionIds?: readonly string[]; readonly cardId?: string } = {}): Promise<CardView[]> {
  if (only.versionIds?.length === 0) return [];
  const rows = await tx
    .selectFrom('service_card_versions as v')
    .innerJoin('service_cards as c', 'c.id', 'v.card_id')
    .innerJoin('structures as s', 's.id', 'c.structure_id')
    .selectAll('v')
    .select(['c.structure_id', 'c.topic_id', 's.name_az', 's.name_ru', 's.name_en'])
    .$if(only.versionIds !== undefined, (query) => query.where('v.id', 'in', [...(only.versionIds ?? [])]))
    .$if(only.versionIds === undefined, (query) =>
      query
        .where((eb) => eb.or([eb('c.ended_on', 'is', null), eb('c.ended_on', '>', day)]))
        .where('v.version', '=', sql<number>`(select max(w.version) from service_card_versions w where w.card_id = v.card_id and w.valid_from <= ${day})`),
    )
    .$if(only.cardId !== undefined, (query) => query.where('c.id', '=', only.cardId ?? ''))
    .orderBy('v.title_az')
    .execute();
  return rows.map((row) => ({
    id: row.card_id,
    versionId: row.id,
    version: row.version,
    title: { az: row.title_az, ru: row.title_ru, en: row.title_en },
    structureId: row.structure_id,
    structureName: { az: row.name_az, ru: row.name_ru, en: row.name_en },
    topicId: row.topic_id,
    reglament: row.reglament,
    legalBasis: row.legal_basis,
    purpose: row.purpose,
    kinds: [...(row.kinds as CardView['kinds'])],
    minLevel: row.min_level,
    register: row.register,
    steps: [...(row.steps as Step[])],
    validFrom: row.valid_from,
  }));
}
export const factsOfCard = (card: CardView): CardFacts => card;

/** Locks the run; unseen and unknown answer the same. */
export async function runForChange(tx: Tx, id: string) {
  const run = await tx.selectFrom('service_runs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const [card] = run ? await cardsOn(tx, '', { versionIds: [run.version_id] }) : [];
  if (!run || !card) throw notFound();
  const answered = await tx
    .selectFrom('structure_queries')
    .select('id')
    .where('run_id', '=', id)
    .where('outcome', 'in', ['found', 'nothingHeld'])
    .limit(1)
    .executeTakeFirst();
  return { run, card, facts: { state: run.state, ticked: run.ticked, answered: answered !== undefined } satisfies RunFacts };
}
export const queriesOf = (tx: Tx, runIds: readonly string[]) =>
  tx
    .selectFrom('structure_queries')
    .selectAll()
    .where('run_id', 'in', runIds.length > 0 ? [...runIds] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('id')
    .execute();
