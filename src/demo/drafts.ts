import { peopleHolding } from '#access/actions.ts';
import { bringDocument } from '#knowledge/drafts/bringing.ts';
import { addDraft, addRemark, giveOpinion } from '#knowledge/drafts/deeds.ts';
import { addTask } from '#knowledge/drafts/tasks.ts';
import { officeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { asSystem, type Who } from '#platform/database.ts';

const who = (personId: string): Who => ({ personId, lang: 'az' });

/** An invented incoming draft half way through the sectors, one of our own, a structure's document and a task; once. */
export async function demoDrafts(now: Date): Promise<void> {
  const found = await asSystem('demo', 'drafts', async (tx) => {
    if (await tx.selectFrom('law_drafts').select('id').limit(1).executeTakeFirst()) return null;
    return {
      managers: await peopleHolding(tx, ['manager'], now),
      editor: (await peopleHolding(tx, ['quality'], now))[0],
      coordinator: (await peopleHolding(tx, ['coordinator'], now))[0],
      structure: await tx.selectFrom('structures').select('id').where('code', '=', 'tax').executeTakeFirst(),
      act: await tx.selectFrom('acts').select('id').where('code', '=', 'numune-qaydalar').executeTakeFirst(),
    };
  });
  if (!found?.editor || !found.structure) return;
  const shared = { structureId: found.structure.id, sender: 'Nümunə qurumu', incomingNumber: 'N-17', dueOn: null, at: now };
  const id = await addDraft(who(found.editor.id), {
    ...shared,
    kind: 'incoming',
    title: 'Uydurma layihə: müraciətlərin elektron qəbulu qaydası',
    justification: '',
    text: 'Maddə 1. Qəbul\nMüraciət elektron formada qəbul edilir.\nMaddə 2. Müddət\nMüraciətə 10 gün ərzində baxılır.',
  });
  const [first, second] = found.managers;
  if (first) {
    await addRemark(who(first.id), {
      id,
      at: now,
      article: '2',
      remark: 'Günlərin iş günü olduğu yazılsın.',
      proposal: 'Müraciətə 10 iş günü ərzində baxılır.',
    });
    await giveOpinion(who(first.id), { id, at: now, stance: 'remarks', body: '' });
  }
  if (second) await giveOpinion(who(second.id), { id, at: now, stance: 'agree', body: '' });
  await addDraft(who(found.editor.id), {
    ...shared,
    incomingNumber: '',
    kind: 'own',
    title: 'Uydurma öz layihəmiz: zəng yazısının surəti barədə',
    justification: 'Uydurma əsas: sentyabrda bu barədə çox sual olub.',
    text: 'Maddə 1. Surət\nSurət elektron formada verilir.',
  });
  if (found.coordinator)
    await bringDocument(who(found.coordinator.id), {
      title: 'Uydurma sənəd: növbə qaydası',
      text: '1. Növbə elektron açılır.\n2. Növbə bir gün saxlanılır.',
      at: now,
    });
  if (found.act && first)
    await addTask(who(first.id), {
      actId: found.act.id,
      sector: 's4',
      task: 'Uydurma: cavabları və nitq formalarını yeni müddətə uyğunlaşdırın.',
      dueOn: addDays(officeDay(now), 5),
      at: now,
    });
}
