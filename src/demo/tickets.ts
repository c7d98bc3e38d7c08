import { answerTicket, askHelpDesk, takeTicket } from '#cases/tickets/actions.ts';
import { invite, recordVisit } from '#cases/invitations/actions.ts';
import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { addWorkingDays } from '#maths/calendar/calendar.ts';
import { asSystem, type Who } from '#platform/database.ts';

const dayMs = 86_400_000;

/** Tickets at every point of their clock and a few visits ahead and behind, on open cases of the demonstration; once. */
export async function demoTickets(now: Date): Promise<void> {
  const found = await asSystem('demo', 'tickets', async (tx) => {
    const made = [
      await tx.selectFrom('tickets').select('id').limit(1).executeTakeFirst(),
      await tx.selectFrom('invitations').select('id').limit(1).executeTakeFirst(),
    ];
    // A small demonstration may have had cases for the one and none for the other.
    if (made.some((row) => row !== undefined)) return null;
    const cases = await tx
      .selectFrom('cases')
      .innerJoin('topic_routes', 'topic_routes.topic_id', 'cases.topic_id')
      .innerJoin('structures', 'structures.id', 'topic_routes.structure_id')
      .select(['cases.id', 'cases.assignee_id', 'cases.kind', 'cases.registered_at', 'cases.applicant_id'])
      .where('cases.stage', '=', 'investigating')
      .where('cases.sealed', '=', false)
      .where('cases.assignee_id', 'is not', null)
      .where('structures.code', '=', 'tax')
      .where('topic_routes.valid_until', 'is', null)
      .orderBy('cases.registered_at')
      .limit(200)
      .execute();
    const desk = await tx.selectFrom('help_desks').select('id').where('code', '=', 'demo-desk-tax').executeTakeFirst();
    const centre = await tx.selectFrom('service_centres').select('id').where('code', '=', 'demo-centre-1').executeTakeFirst();
    const people = await tx.selectFrom('people').select(['id', 'login']).where('login', 'in', ['yardim', 'merkez']).execute();
    const { calendar } = await currentCalendar(tx);
    return { cases, desk, centre, people, calendar };
  });
  if (!found?.desk || !found.centre) return;
  const person = (login: string): Who => ({ personId: found.people.find((one) => one.login === login)?.id ?? null, lang: 'az' });
  const author = (id: string | null): Who => ({ personId: id, lang: 'az' });
  const difficulties = found.cases.filter((kase) => kase.kind === 'eService').slice(0, 6);
  for (const [at, kase] of difficulties.entries()) {
    const askedAt = new Date(Math.max(kase.registered_at.getTime() + 3_600_000, now.getTime() - (at * 4 + 1) * dayMs));
    const id = crypto.randomUUID();
    await askHelpDesk(author(kase.assignee_id), {
      id,
      caseId: kase.id,
      deskId: found.desk.id,
      question: 'Uydurma: sənəd imzalananda səhifə donur.',
      at: askedAt,
    });
    if (at === 1) await takeTicket(person('yardim'), id, new Date(askedAt.getTime() + 3_600_000));
    if (at === 2)
      await answerTicket(
        person('yardim'),
        id,
        'Uydurma cavab: brauzerin keşini təmizləyib yenidən daxil olun.',
        new Date(Math.min(askedAt.getTime() + dayMs, now.getTime())),
      );
  }
  const invited = found.cases.filter((kase) => kase.kind !== 'eService' && kase.applicant_id !== null).slice(0, 3);
  for (const [at, kase] of invited.entries()) {
    const day = addWorkingDays(officeDay(now), at + 1, found.calendar);
    const id = crypto.randomUUID();
    const visitAt =
      at === 0
        ? new Date(startOfOfficeDay(addWorkingDays(officeDay(kase.registered_at), 2, found.calendar)).getTime() + 11 * 3_600_000)
        : new Date(startOfOfficeDay(day).getTime() + 11 * 3_600_000);
    await invite(author(kase.assignee_id), {
      id,
      caseId: kase.id,
      centreId: found.centre.id,
      visitAt,
      purpose: 'Uydurma: sənədlərin əsli ilə tutuşdurulması',
      documents: ['Uydurma arayışın əsli'],
      at: at === 0 ? new Date(visitAt.getTime() - dayMs) : now,
    });
    if (at === 0 && visitAt < now)
      await recordVisit(person('merkez'), id, { outcome: 'Uydurma nəticə: sənədlər tutuşduruldu.', acceptedDocuments: ['Uydurma arayışın əsli'] }, visitAt);
  }
}
