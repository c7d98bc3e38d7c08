import { peopleHolding } from '#access/actions.ts';
import { openEntry, publishVersion, reviewVersion, sendForReview, writeVersion } from '#knowledge/actions.ts';
import { addQuestion, setTraining, sitTest, writeRequest } from '#knowledge/coming/deeds.ts';
import { planFor } from '#knowledge/coming/making.ts';
import { DraftInput } from '#knowledge/contract.ts';
import { addActVersion, amendAct } from '#law/library.ts';
import { officeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { asSystem, type Who } from '#platform/database.ts';
import type { EventRow } from '#platform/events.ts';

const act = 'Nümunə xidmət qaydaları (uydurma)';
const who = (personId: string | undefined): Who => ({ personId: personId ?? null, lang: 'az' });

/** An invented act whose amendment enters into force in four days, with its plan half done: answer, request, test; once. */
export async function demoComing(now: Date): Promise<void> {
  const found = await asSystem('demo', 'coming law', async (tx) => {
    if (await tx.selectFrom('law_plans').select('id').limit(1).executeTakeFirst()) return null;
    const [editor] = await peopleHolding(tx, ['quality'], now);
    const [reviewer] = (await peopleHolding(tx, ['quality', 'helper'], now)).filter((person) => person.id !== editor?.id);
    const topic = await tx.selectFrom('topics').select('id').where('code', '=', 'entrepreneurship').executeTakeFirst();
    const structure = await tx.selectFrom('structures').select('id').where('code', '=', 'tax').executeTakeFirst();
    const made = await tx
      .insertInto('acts')
      .values({ code: 'numune-qaydalar', kind: 'rules', title_az: act, title_ru: 'Примерные правила (вымышленные)', title_en: 'Sample rules (invented)' })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ title_az: act }))
      .returning('id')
      .executeTakeFirstOrThrow();
    return { actId: made.id, editor, reviewer, topic, structure, sitters: await peopleHolding(tx, ['representative'], now) };
  });
  if (!found?.editor) return;
  const editor = who(found.editor.id);
  const article = (key: string, body: string) => ({ key, heading: '', body });
  const known = await asSystem('demo', 'coming law', (tx) => tx.selectFrom('act_versions').select('version').where('act_id', '=', found.actId).execute());
  if (known.length === 0)
    await addActVersion(editor, found.actId, {
      inForceFrom: '2026-01-01',
      amendedBy: '',
      articles: [article('3', 'Arayış 5 iş günü ərzində verilir.'), article('4', 'Arayış pulsuzdur.')],
      origin: 'typed',
    });
  const day = addDays(officeDay(now), 4);
  const text = (answer: string, validFrom: string | null) => ({
    ...DraftInput.parse({
      question: 'Nümunə arayış neçə günə verilir?',
      answer,
      spoken: answer,
      basis: [{ act, article: '3-cü maddə' }],
      source: 'Nümunə',
      validFrom,
    }),
    structureId: found.structure?.id ?? null,
    topicId: found.topic?.id ?? null,
  });
  if (found.reviewer) {
    const id = await openEntry(editor, text('Arayış 5 iş günü ərzində verilir. Nümunə mətndir.', null));
    await sendForReview(editor, id, 1, now);
    await reviewVersion(who(found.reviewer.id), id, { version: 1, outcome: 'accepted', note: '' }, now);
    await publishVersion(editor, id, 1, officeDay(now), now);
    await writeVersion(editor, id, text('Arayış 3 iş günü ərzində verilir. Nümunə mətndir.', day));
    await sendForReview(editor, id, 2, now);
  }
  if (known.length < 2)
    await amendAct(editor, found.actId, {
      inForceFrom: day,
      amendedBy: 'Nümunə qərar',
      changed: [article('3', 'Arayış 3 iş günü ərzində verilir.')],
      removed: [],
    });
  // The consumers of a first start begin after what was seeded, so the plan is made from the event here.
  const planId = await asSystem('demo', 'coming law', async (tx) => {
    const event = await tx
      .selectFrom('events')
      .selectAll()
      .where('kind', '=', 'law.actVersionAdded')
      .where('subject_id', '=', found.actId)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (event) await planFor(tx, event as unknown as EventRow);
    return (await tx.selectFrom('law_plans').select('id').where('act_id', '=', found.actId).executeTakeFirst())?.id;
  });
  if (!planId) return;
  const asked = { id: planId, at: now };
  if (found.structure)
    await writeRequest(editor, { ...asked, structureId: found.structure.id, text: 'Uydurma sorğu: yeni müddət barədə əməkdaşlara təlim keçirin.' });
  await setTraining(editor, { ...asked, on: addDays(day, -2), place: 'Onlayn (nümunə)', held: false, note: '' });
  const view = await addQuestion(editor, {
    ...asked,
    question: 'Dəyişiklikdən sonra arayış neçə iş gününə verilir?',
    options: ['5 iş günü', '3 iş günü', '10 iş günü'],
    rightOption: 2,
  });
  const answers = Object.fromEntries(view.test.map((question) => [question.id, question.rightOption ?? 1]));
  for (const sitter of found.sitters.slice(2, 3)) await sitTest(who(sitter.id), { ...asked, answers });
}
