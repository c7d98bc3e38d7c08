import { signingRecords } from '#access/actions.ts';
import { whoMaySign } from '#access/signing.ts';
import { structuresOn } from '#directory/actions.ts';
import { officeDay } from '#language/format.ts';
import { type OfficeDate, yearOf } from '#maths/calendar/office-date.ts';
import { as, json, sql, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault, notFound, refuse } from '#platform/fault.ts';
import { queueMessage } from '#platform/outbox.ts';
import { say } from '#platform/words.ts';
import type { PlanView } from './contract.ts';
import './events.ts';
import { percentRight, refuseAttempt, refuseRequestSigning } from './plan.ts';
import { isCleared, planById, type PlanRecord, questionsOf, resultsOf, testRules } from './store.ts';
import { planView } from './view.ts';
import { words } from './words.ts';

type Deed = { readonly id: string; readonly at: Date };

/** A deed on one plan, held: two people cannot sign or change it at once. */
const onPlan = <T>(who: Who, id: string, work: (tx: Tx, plan: PlanRecord) => Promise<T>): Promise<T> =>
  as(who, 'law plans', async (tx) => {
    await sql`select from law_plans where id = ${id} for update`.execute(tx);
    const plan = await planById(tx, id);
    if (!plan) throw notFound();
    return work(tx, plan);
  });
const note = (tx: Tx, who: Who, id: string, kind: string, data: Readonly<Record<string, unknown>>, reason: string | null = null): Promise<void> =>
  record(tx, { kind, subjectKind: 'lawPlan', subjectId: id, actor: who, purpose: 'law plans', reason, data });

/** The topics whose callers the act concerns: the skills that the test switches. */
export const setTopics = (who: Who, { id, at, topicIds }: Deed & { readonly topicIds: readonly string[] }): Promise<PlanView> =>
  onPlan(who, id, async (tx, plan) => {
    if (plan.switched_at) throw new Fault('conflict', 'lawPlans.switchedAlready');
    const unique = [...new Set(topicIds)];
    await tx.updateTable('law_plans').set({ topic_ids: unique }).where('id', '=', id).execute();
    await note(tx, who, id, 'coming.changed', { topicIds: unique });
    return planView(tx, who, id, at, true);
  });

/** 4.0.23: the request that a structure train the staff, written by S4 and signed by whoever may sign then. */
export const writeRequest = (who: Who, asked: Deed & { readonly structureId: string; readonly text: string }): Promise<PlanView> =>
  onPlan(who, asked.id, async (tx, plan) => {
    if (plan.signed_at) throw new Fault('conflict', 'lawPlans.requestSigned');
    if (!(await structuresOn(tx, officeDay(asked.at))).some((one) => one.id === asked.structureId)) throw notFound();
    await tx
      .updateTable('law_plans')
      .set({ structure_id: asked.structureId, request_text: asked.text, request_by: who.personId })
      .where('id', '=', asked.id)
      .execute();
    await note(tx, who, asked.id, 'coming.requested', { structureId: asked.structureId });
    return planView(tx, who, asked.id, asked.at, true);
  });

/** Signed by the one rule of signing (R1, 5.7.8), numbered last, sent by mail where the structure has an address. */
export const signRequest = (who: Who, { id, at }: Deed): Promise<PlanView> =>
  onPlan(who, id, async (tx, plan) => {
    const signatory = whoMaySign(await signingRecords(tx), at, 'signReplies').find((one) => one.personId === who.personId);
    refuse(
      'conflict',
      'lawPlans',
      refuseRequestSigning({ text: plan.request_text, structureId: plan.structure_id, signed: plan.signed_at !== null, maySign: signatory !== undefined }),
    );
    if (!signatory || !plan.structure_id || !plan.request_text) throw notFound();
    const structure = (await structuresOn(tx, officeDay(at))).find((one) => one.id === plan.structure_id);
    const { rows } = await sql<{ number: string }>`select next_number('X', ${yearOf(officeDay(at))}) as number`.execute(tx);
    const number = rows[0]?.number ?? '';
    await tx
      .updateTable('law_plans')
      .set({ signed_by: who.personId, signed_at: at, capacity: signatory.capacity, capacity_basis: signatory.basis, request_number: number })
      .where('id', '=', id)
      .execute();
    if (structure?.email)
      await queueMessage(tx, crypto.randomUUID(), {
        channel: 'mail',
        recipient: structure.email,
        lang: 'az',
        subject: say(words, 'az')('requestSubject', { number, title: plan.title_az }),
        body: `${number}\n\n${plan.request_text}\n\n${signatory.name}`,
        subjectKind: 'lawPlan',
        subjectId: id,
        purpose: 'training request',
      });
    await note(tx, who, id, 'coming.requestSigned', { number, structureId: plan.structure_id });
    return planView(tx, who, id, at, false);
  });

export const setTraining = (
  who: Who,
  asked: Deed & { readonly on: OfficeDate; readonly place: string; readonly held: boolean; readonly note: string },
): Promise<PlanView> =>
  onPlan(who, asked.id, async (tx, plan) => {
    if (asked.held && asked.on > officeDay(asked.at)) throw new Fault('conflict', 'lawPlans.notHeldYet');
    await tx
      .updateTable('law_plans')
      .set({
        training_on: asked.on,
        training_place: asked.place || null,
        training_note: asked.note || null,
        training_held_at: asked.held ? (plan.training_held_at ?? asked.at) : null,
      })
      .where('id', '=', asked.id)
      .execute();
    await note(tx, who, asked.id, 'coming.trainingSet', { on: asked.on, held: asked.held });
    return planView(tx, who, asked.id, asked.at, true);
  });

/** A question added or taken out; what was passed before stays passed. */
const onTest = (who: Who, { id, at }: Deed, change: (tx: Tx) => Promise<unknown>): Promise<PlanView> =>
  onPlan(who, id, async (tx) => {
    await change(tx);
    await note(tx, who, id, 'coming.testChanged', { questions: (await questionsOf(tx, id)).length });
    return planView(tx, who, id, at, true);
  });
export const addQuestion = (who: Who, asked: Deed & { readonly question: string; readonly options: readonly string[]; readonly rightOption: number }) =>
  onTest(who, asked, (tx) =>
    tx
      .insertInto('law_plan_questions')
      .values({ plan_id: asked.id, question: asked.question, options: [...asked.options], right_option: asked.rightOption, added_by: who.personId })
      .execute(),
  );
export const removeQuestion = (who: Who, asked: Deed & { readonly questionId: string }) =>
  onTest(who, asked, async (tx) => {
    const done = await tx
      .updateTable('law_plan_questions')
      .set({ removed_at: asked.at })
      .where('id', '=', asked.questionId)
      .where('plan_id', '=', asked.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (Number(done.numUpdatedRows) === 0) throw notFound();
  });

/** One attempt: kept with its answers; a passed one clears the person, at once if the day has come already. */
export const sitTest = (who: Who, asked: Deed & { readonly answers: Readonly<Record<string, number>> }): Promise<{ percent: number; passed: boolean }> =>
  as(who, 'law plans', async (tx) => {
    const plan = await planById(tx, asked.id);
    if (!plan || who.personId === null) throw notFound();
    // Two tabs of one person: the second waits and finds the first's result.
    await sql`select pg_advisory_xact_lock(hashtext(${`${asked.id}:${who.personId}`}))`.execute(tx);
    const questions = await questionsOf(tx, asked.id);
    const before = (await resultsOf(tx, asked.id, asked.at)).find((person) => person.personId === who.personId);
    refuse('conflict', 'lawPlans', refuseAttempt(questions, asked.answers, before?.passed ?? false));
    const percent = percentRight(questions, asked.answers);
    const passed = percent >= (await testRules(tx, officeDay(asked.at))).passPercent;
    await tx
      .insertInto('law_plan_attempts')
      .values({ plan_id: asked.id, person_id: who.personId, at: asked.at, answers: json(asked.answers), percent, passed })
      .execute();
    await note(tx, who, asked.id, 'coming.attempted', { personId: who.personId, percent, passed });
    if (passed && !before?.override) await note(tx, who, asked.id, 'coming.cleared', { personId: who.personId });
    return { percent, passed };
  });

/** R29: the supervisor's override of the gate, for a person, with a reason that stays. */
export const overrideGate = (who: Who, asked: Deed & { readonly personId: string; readonly reason: string }): Promise<PlanView> =>
  onPlan(who, asked.id, async (tx) => {
    const person = (await resultsOf(tx, asked.id, asked.at)).find((one) => one.personId === asked.personId);
    if (!person || who.personId === null) throw notFound();
    if (isCleared(person)) throw new Fault('conflict', 'lawPlans.clearedAlready');
    await tx
      .insertInto('law_plan_overrides')
      .values({ plan_id: asked.id, person_id: asked.personId, by_id: who.personId, reason: asked.reason, at: asked.at })
      .execute();
    await note(tx, who, asked.id, 'coming.overridden', { personId: asked.personId }, asked.reason);
    await note(tx, who, asked.id, 'coming.cleared', { personId: asked.personId });
    return planView(tx, who, asked.id, asked.at, false);
  });
