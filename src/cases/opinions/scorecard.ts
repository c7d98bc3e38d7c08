import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { workingDaysBetween } from '#maths/calendar/calendar.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { as, sql, type Who } from '#platform/database.ts';
import type { ScoreRow } from './contract.ts';
import { structureNames } from './view.ts';

/**
 * Structures' opinions asked from `from` to `to`, both included. A cancelled or superseded request counts for nobody; a
 * silent structure counts once, though its opinion came later.
 */
export const scorecard = (who: Who, { from, to }: { readonly from: string; readonly to: string }): Promise<ScoreRow[]> =>
  as(who, 'scorecard of structures', async (tx) => {
    const { calendar } = await currentCalendar(tx);
    const rows = await tx
      .selectFrom('opinions')
      .innerJoin('cases', 'cases.id', 'opinions.case_id')
      .select([
        'opinions.structure_id',
        'opinions.state',
        'opinions.delivered_on',
        'opinions.due_on',
        'opinions.settled_at',
        'opinions.study_at',
        sql<boolean>`exists (select from opinion_answers a where a.opinion_id = opinions.id and a.late)`.as('late'),
      ])
      .where('opinions.asked_at', '>=', startOfOfficeDay(from))
      .where('opinions.asked_at', '<', startOfOfficeDay(addDays(to, 1)))
      .where('opinions.state', 'not in', ['cancelled', 'superseded', 'structureEnded'])
      .execute();
    const names = await structureNames(
      tx,
      rows.map((row) => row.structure_id),
    );
    const by = new Map<string, (typeof rows)[number][]>();
    for (const row of rows) by.set(row.structure_id, [...(by.get(row.structure_id) ?? []), row]);
    const cards = [...by].map(([structureId, own]): ScoreRow => {
      const of = (state: string): number => own.filter((row) => row.state === state).length;
      const answered = own.filter((row) => ['agreed', 'remarks', 'objected', 'noCompetence'].includes(row.state));
      const inTime = answered.filter((row) => row.settled_at && row.due_on && officeDay(row.settled_at) <= row.due_on).length;
      const counted = answered.length + of('tacit');
      const days = answered.flatMap((row) =>
        row.settled_at && row.delivered_on ? [workingDaysBetween(row.delivered_on, officeDay(row.settled_at), calendar)] : [],
      );
      return {
        structureId,
        structureName: names.get(structureId) ?? { az: '', ru: '', en: '' },
        asked: own.length,
        agreed: of('agreed'),
        remarks: of('remarks'),
        objected: of('objected'),
        noCompetence: of('noCompetence'),
        silent: of('tacit'),
        lateAnswers: own.filter((row) => row.late).length,
        studied: own.filter((row) => row.study_at).length,
        open: of('open') + of('sent'),
        inTime: counted === 0 ? null : inTime / counted,
        meanDays: days.length === 0 ? null : days.reduce((sum, n) => sum + n, 0) / days.length,
      };
    });
    return cards.toSorted((a, b) => b.asked - a.asked);
  });
