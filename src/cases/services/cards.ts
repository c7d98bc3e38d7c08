import { randomUUID } from 'node:crypto';
import { officeDay } from '#language/format.ts';
import { as, json, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import type { CardBody } from './contract.ts';
import './events.ts';

const tellCard = (tx: Tx, who: Who, id: string, kind: string, data: object = {}): Promise<void> =>
  record(tx, { kind, subjectKind: 'serviceCard', subjectId: id, actor: who, purpose: 'services', data: { ...data } });

async function writeVersion(tx: Tx, who: Who, cardId: string, version: number, body: CardBody, at: Date): Promise<void> {
  await tx
    .insertInto('service_card_versions')
    .values({
      card_id: cardId,
      version,
      title_az: body.titleAz,
      title_ru: body.titleRu,
      title_en: body.titleEn,
      reglament: body.reglament,
      legal_basis: body.legalBasis,
      purpose: body.purpose,
      kinds: [...body.kinds],
      min_level: body.minLevel,
      register: body.register || null,
      steps: json(body.steps.map((step, index) => ({ key: `s${index + 1}`, ...step }))),
      valid_from: body.validFrom,
      written_by: who.personId,
      written_at: at,
    })
    .execute();
  await tellCard(tx, who, cardId, 'service.cardWritten', { version });
}

/** A service of a structure, in its first version (3.0.3: by an established reglament). */
export const addCard = (who: Who, body: CardBody & { readonly structureId: string; readonly topicId: string | null }, at: Date): Promise<{ id: string }> =>
  as(who, 'a service card', async (tx) => {
    const { id } = await tx
      .insertInto('service_cards')
      .values({ code: `service-${randomUUID().slice(0, 8)}`, structure_id: body.structureId, topic_id: body.topicId, created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeVersion(tx, who, id, 1, body, at);
    return { id };
  });

/** The reglament changed: a new version from a day on; what was begun under the former one ends under it. */
export const addCardVersion = (who: Who, cardId: string, body: CardBody, at: Date): Promise<{ id: string; version: number }> =>
  as(who, 'a service card', async (tx) => {
    const card = await tx.selectFrom('service_cards').selectAll().where('id', '=', cardId).forUpdate().executeTakeFirst();
    if (!card) throw notFound();
    const last = await tx
      .selectFrom('service_card_versions')
      .select(['version', 'valid_from'])
      .where('card_id', '=', cardId)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow();
    refuse('conflict', 'services', card.ended_on !== null ? 'cardEnded' : body.validFrom < last.valid_from ? 'beforeLastVersion' : null);
    await writeVersion(tx, who, cardId, last.version + 1, body, at);
    return { id: cardId, version: last.version + 1 };
  });

/** No longer given from today on; what was given stays readable. */
export const endCard = (who: Who, cardId: string, at: Date): Promise<Record<string, never>> =>
  as(who, 'a service card', async (tx) => {
    const card = await tx.selectFrom('service_cards').selectAll().where('id', '=', cardId).forUpdate().executeTakeFirst();
    if (!card) throw notFound();
    refuse('conflict', 'services', card.ended_on !== null ? 'cardEnded' : null);
    await tx
      .updateTable('service_cards')
      .set({ ended_on: officeDay(at) })
      .where('id', '=', cardId)
      .execute();
    await tellCard(tx, who, cardId, 'service.cardEnded');
    return {};
  });
