import { officeDay } from '#language/format.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { as, type Who } from '#platform/database.ts';
import { Fault, notFound } from '#platform/fault.ts';
import type { Sector } from '#access/roles.ts';
import { note } from './deeds.ts';
import { sectorOfPerson } from './view.ts';

/** 3.0.13: what an adopted act obliges a sector to change: answers, scripts, training. */
export const addTask = (
  who: Who,
  asked: { readonly actId: string; readonly sector: Sector; readonly task: string; readonly dueOn: OfficeDate; readonly at: Date },
): Promise<string> =>
  as(who, 'drafts', async (tx) => {
    if (!who.personId || !(await tx.selectFrom('acts').select('id').where('id', '=', asked.actId).executeTakeFirst())) throw notFound();
    if (asked.dueOn < officeDay(asked.at)) throw new Fault('invalid', 'drafts.duePast');
    const { id } = await tx
      .insertInto('law_tasks')
      .values({ act_id: asked.actId, sector: asked.sector, task: asked.task, due_on: asked.dueOn, set_by: who.personId, set_at: asked.at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await note(tx, who, asked.actId, 'draft.taskSet', { taskId: id, sector: asked.sector, dueOn: asked.dueOn });
    return id;
  });

/** Done by the sector it was set to, with what was done. */
export const doneTask = (who: Who, asked: { readonly id: string; readonly note: string; readonly at: Date }): Promise<void> =>
  as(who, 'drafts', async (tx) => {
    const task = await tx.selectFrom('law_tasks').selectAll().where('id', '=', asked.id).forUpdate().executeTakeFirst();
    if (!task) throw notFound();
    if (task.done_at) throw new Fault('conflict', 'drafts.closedAlready');
    if ((await sectorOfPerson(tx, who, asked.at)) !== task.sector) throw new Fault('conflict', 'drafts.notOfSector');
    await tx.updateTable('law_tasks').set({ done_by: who.personId, done_at: asked.at, done_note: asked.note }).where('id', '=', asked.id).execute();
    await note(tx, who, task.act_id, 'draft.taskDone', { taskId: asked.id, late: officeDay(asked.at) > task.due_on }, asked.note);
  });
