import { routeTopic } from '#directory/actions.ts';
import { readPhone } from '#language/identifiers.ts';
import { officeDay } from '#language/format.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { type Ending, refuseEnd, refuseSeal } from './contact.ts';
import { recomputeLevel } from './identify.ts';
import { disposeMatter, tellWaiting } from './intake.ts';
import { type MatterKind, mostMatters } from './matter.ts';
import { contactForChange, matterById, mattersOf, saveEnded, saveSegment, waitingSince } from './store.ts';
import { heldContact } from './taking.ts';

export type ContactChange = {
  readonly epoch: number;
  readonly lang?: 'az' | 'ru' | 'en' | undefined;
  readonly phone?: string | null | undefined;
  readonly applicantId?: string | null | undefined;
  readonly speakerId?: string | null | undefined;
};

/** Language, number, who it is about and who speaks. A new applicant starts from what can be recognised. */
export const changeContact = (who: Who, contactId: string, change: ContactChange): Promise<void> =>
  as(who, 'contact', async (tx) => {
    await heldContact(tx, contactId, who, change.epoch);
    const phone = change.phone ? (readPhone(change.phone)?.e164 ?? null) : null;
    refuse('invalid', 'contacts', change.phone && !phone ? 'phoneWrong' : null);
    await changeHeld(tx, who, contactId, {
      ...(change.lang && { lang: change.lang }),
      ...(change.phone !== undefined && { phone }),
      ...(change.applicantId !== undefined && { applicant_id: change.applicantId }),
      ...(change.speakerId !== undefined && { speaker_id: change.speakerId }),
    });
  });

type Columns = {
  readonly lang?: 'az' | 'ru' | 'en';
  readonly phone?: string | null;
  readonly applicant_id?: string | null;
  readonly speaker_id?: string | null;
};
export async function changeHeld(tx: Tx, who: Who, contactId: string, columns: Columns): Promise<void> {
  const fields = Object.keys(columns);
  if (fields.length === 0) return;
  await tx.updateTable('contacts').set(columns).where('id', '=', contactId).execute();
  if ('applicant_id' in columns || 'phone' in columns) await recomputeLevel(tx, contactId);
  await record(tx, { kind: 'contact.changed', subjectKind: 'contact', subjectId: contactId, contactId, actor: who, purpose: 'contact', data: { fields } });
}

/** One more matter in the contact (R17); `copyOf` begins a written appeal from an answer that did not satisfy (R4). */
export const addMatter = (
  who: Who,
  contactId: string,
  add: { readonly epoch: number; readonly id: string; readonly copyOf?: string | undefined; readonly kind?: MatterKind | undefined },
): Promise<{ readonly matterId: string; readonly position: number }> =>
  as(who, 'contact', async (tx) => {
    await heldContact(tx, contactId, who, add.epoch);
    const matters = await mattersOf(tx, contactId);
    const before = matters.find((matter) => matter.id === add.id);
    if (before) return { matterId: before.id, position: before.position };
    refuse('conflict', 'contacts', matters.length >= mostMatters ? 'mattersFull' : null, { most: mostMatters });
    const source = add.copyOf ? matters.find((matter) => matter.id === add.copyOf) : undefined;
    const position = (matters.at(-1)?.position ?? 0) + 1;
    await tx
      .insertInto('matters')
      .values({
        id: add.id,
        contact_id: contactId,
        position,
        kind: add.kind ?? null,
        structure_id: source?.structure_id ?? null,
        topic_id: source?.topic_id ?? null,
        note: source?.note ?? '',
        steps_tried: source?.steps_tried ?? null,
      })
      .execute();
    await record(tx, {
      kind: 'matter.added',
      subjectKind: 'contact',
      subjectId: contactId,
      contactId,
      actor: who,
      purpose: 'contact',
      data: { matterId: add.id, position, copyOf: source?.id ?? null },
    });
    return { matterId: add.id, position };
  });

export type MatterChange = {
  readonly epoch: number;
  readonly kind?: MatterKind | null | undefined;
  readonly structureId?: string | null | undefined;
  readonly topicId?: string | null | undefined;
  readonly note?: string | undefined;
  readonly stepsTried?: string | null | undefined;
};

/** Locks the matter of a contact one holds. */
export async function heldMatter(tx: Tx, matterId: string, who: Who, epoch: number) {
  const found = await matterById(tx, matterId);
  if (!found) throw notFound();
  const contact = await heldContact(tx, found.contact_id, who, epoch);
  const matter = await matterById(tx, matterId);
  if (!matter) throw notFound();
  return { contact, matter };
}

/** Kind, structure, topic and the note as it is typed. A topic alone brings the structure that answers for it today. */
export const changeMatter = (
  who: Who,
  matterId: string,
  change: MatterChange,
  at = new Date(),
): Promise<{ readonly savedAt: Date; readonly structureId: string | null }> =>
  as(who, 'contact', async (tx) => {
    const { contact, matter } = await heldMatter(tx, matterId, who, change.epoch);
    refuse('conflict', 'contacts', matter.disposition === null || onlyNote(change) ? null : 'disposedAlready');
    const routed = change.topicId && change.structureId === undefined && !matter.structure_id ? await routeTopic(tx, change.topicId, officeDay(at)) : undefined;
    const columns = {
      ...(change.kind !== undefined && { kind: change.kind }),
      ...(change.structureId !== undefined ? { structure_id: change.structureId } : routed && { structure_id: routed }),
      ...(change.topicId !== undefined && { topic_id: change.topicId }),
      ...(change.note !== undefined && { note: change.note }),
      ...(change.stepsTried !== undefined && { steps_tried: change.stepsTried }),
    };
    const fields = Object.keys(columns);
    if (fields.length > 0) {
      await tx.updateTable('matters').set(columns).where('id', '=', matterId).execute();
      await record(tx, {
        kind: 'matter.changed',
        subjectKind: 'contact',
        subjectId: contact.id,
        contactId: contact.id,
        actor: who,
        purpose: 'contact',
        data: { matterId, fields },
      });
    }
    return { savedAt: at, structureId: ('structure_id' in columns ? columns.structure_id : matter.structure_id) ?? null };
  });
const onlyNote = (change: MatterChange): boolean => change.kind === undefined && change.structureId === undefined && change.topicId === undefined;

/** Ends a contact once. R19: the four endings of one key ask for no topic; their open matters end as "none". */
export const endContact = (who: Who, contactId: string, ending: { readonly epoch: number; readonly endedAs: Ending }, at = new Date()): Promise<void> =>
  as(who, 'contact', async (tx) => {
    const contact = await heldContact(tx, contactId, who, ending.epoch);
    const matters = await mattersOf(tx, contactId);
    const held = { state: contact.state, ownerId: contact.owner_id, epoch: contact.epoch };
    refuse('conflict', 'contacts', refuseEnd(held, { personId: who.personId, epoch: ending.epoch }, matters, ending.endedAs));
    for (const matter of matters) {
      if (matter.disposition === null) await disposeMatter(tx, { matterId: matter.id, actor: who, disposition: 'none', at });
    }
    await finish(tx, contact, { actor: who, endedAs: ending.endedAs, at });
  });

type Open = NonNullable<Awaited<ReturnType<typeof contactForChange>>>;
async function finish(tx: Tx, contact: Open, by: { readonly actor: Who | string; readonly endedAs: Ending; readonly at: Date }): Promise<void> {
  await saveSegment(tx, {
    contactId: contact.id,
    kind: 'work',
    personId: contact.owner_id,
    startedAt: contact.taken_at ?? contact.received_at,
    endedAt: by.at,
  });
  await record(tx, {
    kind: 'contact.ended',
    subjectKind: 'contact',
    subjectId: contact.id,
    contactId: contact.id,
    actor: by.actor,
    purpose: 'contact',
    data: { as: by.endedAs },
  });
  await saveEnded(tx, contact.id, by.endedAs, by.at);
}

/** Ends a contact nobody answered: the caller left, the line broke, the office closed. Its open matters end as "none". */
export async function endUnanswered(
  tx: Tx,
  contactId: string,
  by: { readonly actor: Who | string; readonly endedAs: Ending; readonly at: Date },
): Promise<void> {
  const contact = await contactForChange(tx, contactId);
  if (!contact || contact.state !== 'waiting') return;
  for (const matter of await mattersOf(tx, contactId)) {
    if (matter.disposition === null) await disposeMatter(tx, { matterId: matter.id, actor: by.actor, disposition: 'none', at: by.at });
  }
  await record(tx, {
    kind: 'contact.ended',
    subjectKind: 'contact',
    subjectId: contactId,
    contactId,
    actor: by.actor,
    purpose: 'contact',
    data: { as: by.endedAs },
  });
  await saveSegment(tx, { contactId, kind: 'queue', personId: null, startedAt: await waitingSince(tx, contact), endedAt: by.at });
  await saveEnded(tx, contactId, by.endedAs, by.at);
  await tellWaiting(tx, by.actor);
}

/**
 * R15: a complaint about the staff is sealed together with its contact and leaves the desk; `work` opens the case in the
 * same transaction. Runs as a service, since whoever seals no longer sees what is sealed.
 */
export const sealContact = <T>(
  who: Who,
  seal: { readonly contactId: string; readonly matterId: string; readonly epoch: number; readonly concernsPersonId: string | null; readonly at: Date },
  work: (tx: Tx, held: { readonly contact: Open; readonly matter: NonNullable<Awaited<ReturnType<typeof matterById>>> }) => Promise<T>,
): Promise<T> =>
  asSystem('seal', 'complaint', async (tx) => {
    const contact = await heldContact(tx, seal.contactId, who, seal.epoch);
    const matters = await mattersOf(tx, contact.id);
    const matter = matters.find((one) => one.id === seal.matterId);
    if (!matter) throw notFound();
    const held = { state: contact.state, ownerId: contact.owner_id, epoch: contact.epoch, sealed: contact.sealed };
    refuse(
      'conflict',
      'contacts',
      refuseSeal(
        held,
        { personId: who.personId, epoch: seal.epoch },
        matters.filter((one) => one.id !== seal.matterId),
      ),
    );
    await tx.updateTable('contacts').set({ sealed: true, concerns_person_id: seal.concernsPersonId }).where('id', '=', contact.id).execute();
    await record(tx, {
      kind: 'contact.sealed',
      subjectKind: 'contact',
      subjectId: contact.id,
      contactId: contact.id,
      actor: who,
      purpose: 'complaint',
      data: {},
    });
    const done = await work(tx, { contact, matter });
    await finish(tx, contact, { actor: who, endedAs: 'completed', at: seal.at });
    return done;
  });
