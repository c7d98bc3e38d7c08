import { applicantById, heldContact } from '#contacts/actions.ts';
import { officeDay } from '#language/format.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { notFound, refuse } from '#platform/fault.ts';
import { personOf } from '../deed.ts';
import './events.ts';
import { refuseGiving, refuseNotGiving, refuseStarting, refuseTicking, type RunState } from './service.ts';
import { cardsOn, runForChange } from './store.ts';

type Held = { readonly epoch: number };
export const tellRun = (tx: Tx, who: Who, contactId: string, kind: string, data: Readonly<Record<string, unknown>>): Promise<void> =>
  record(tx, { kind, subjectKind: 'contact', subjectId: contactId, contactId, actor: who, purpose: 'services', data });

/** Begins a service for whoever is on the line, in the version of the day (3.0.3). Begun twice with one id is begun once. */
export const startService = (
  who: Who,
  asked: Held & { readonly id: string; readonly contactId: string; readonly cardId: string; readonly at: Date },
): Promise<{ id: string }> =>
  as(who, 'an operational service', async (tx) => {
    const contact = await heldContact(tx, asked.contactId, who, asked.epoch);
    const [card] = await cardsOn(tx, officeDay(asked.at), { cardId: asked.cardId });
    if (!card) throw notFound();
    const open = await tx
      .selectFrom('service_runs')
      .select('id')
      .where('contact_id', '=', contact.id)
      .where('version_id', '=', card.versionId)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (open) return { id: open.id };
    const applicant = contact.applicant_id ? await applicantById(tx, contact.applicant_id) : null;
    refuse('conflict', 'services', refuseStarting(card, applicant ?? null));
    await tx
      .insertInto('service_runs')
      .values({
        id: asked.id,
        version_id: card.versionId,
        contact_id: contact.id,
        applicant_id: contact.applicant_id,
        person_id: personOf(who),
        state: 'open',
        started_at: asked.at,
      })
      .execute();
    await tellRun(tx, who, contact.id, 'service.started', { runId: asked.id, cardId: card.id, version: card.version });
    return { id: asked.id };
  });

/** Ticks a step of the reglament, or takes the tick back while the service is open. */
export const tickStep = (who: Who, asked: Held & { readonly id: string; readonly key: string; readonly done: boolean }): Promise<{ ticked: string[] }> =>
  as(who, 'a step of a service', async (tx) => {
    const { run, card, facts } = await runForChange(tx, asked.id);
    await heldContact(tx, run.contact_id, who, asked.epoch);
    refuse('conflict', 'services', refuseTicking(card, facts, asked.key));
    const ticked = asked.done ? [...new Set([...run.ticked, asked.key])] : run.ticked.filter((key) => key !== asked.key);
    await tx.updateTable('service_runs').set({ ticked }).where('id', '=', run.id).execute();
    await tellRun(tx, who, run.contact_id, 'service.stepped', { runId: run.id, cardId: card.id, key: asked.key, done: asked.done });
    return { ticked };
  });

export const finishService = (
  who: Who,
  asked: Held & { readonly id: string; readonly state: 'given' | 'notGiven'; readonly note: string; readonly at: Date },
): Promise<{ state: RunState }> =>
  as(who, 'ending a service', async (tx) => {
    const { run, card, facts } = await runForChange(tx, asked.id);
    const contact = await heldContact(tx, run.contact_id, who, asked.epoch);
    refuse('conflict', 'services', asked.state === 'given' ? refuseGiving(card, facts) : refuseNotGiving(facts));
    await tx
      .updateTable('service_runs')
      .set({ state: asked.state, note: asked.note, finished_at: asked.at, applicant_id: contact.applicant_id })
      .where('id', '=', run.id)
      .execute();
    await tellRun(tx, who, run.contact_id, 'service.finished', { runId: run.id, cardId: card.id, state: asked.state });
    return { state: asked.state };
  });
