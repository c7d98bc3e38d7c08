import type { FastifyInstance } from 'fastify';
import { officeDay } from '#language/format.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve, serveFile } from '#platform/http.ts';
import * as wire from './contract.ts';
import { addLeave, listLeaves, withdrawLeave } from './leaves.ts';
import { ownCalendar, rosterOrder } from './papers.ts';
import { approveRoster, returnRoster, submitRoster } from './approving.ts';
import { makeRoster, setRosterCell, solveAgain } from './rosters.ts';
import { plannable } from './store.ts';
import { listRosters, ownDays, viewRoster } from './views.ts';

export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.rosters, { may: 'roster.read' }, async ({ who }) => {
    const items = await listRosters(who);
    return { total: items.length, items };
  });
  serve(app, wire.roster, { may: 'roster.read' }, ({ params, who }) => viewRoster(who, params.id, now()));
  serve(app, wire.makeRoster, { may: 'roster.plan' }, async ({ body, who }) => ({ id: await makeRoster(who, body) }));
  serve(app, wire.solveAgain, { may: 'roster.plan' }, async ({ params, who }) => {
    await solveAgain(who, params.id);
    return { id: params.id };
  });
  serve(app, wire.setCell, { may: 'roster.plan' }, async ({ params, body, who }) => {
    await setRosterCell(who, params.id, body);
    return viewRoster(who, params.id, now());
  });
  serve(app, wire.submitRoster, { may: 'roster.plan' }, async ({ params, who }) => {
    await submitRoster(who, params.id, now());
    return viewRoster(who, params.id, now());
  });
  serve(app, wire.approveRoster, { may: 'roster.approve' }, async ({ params, who }) => {
    await approveRoster(who, params.id, now());
    return viewRoster(who, params.id, now());
  });
  serve(app, wire.returnRoster, { may: 'roster.approve' }, async ({ params, body, who }) => {
    await returnRoster(who, params.id, body.remark, now());
    return viewRoster(who, params.id, now());
  });
  serveFile(app, wire.rosterOrder, { may: 'roster.read' }, async ({ params, query, who }) => {
    const view = await viewRoster(who, params.id, now());
    return { name: `novbe-qrafiki-${view.from}.pdf`, contentType: 'application/pdf', content: Buffer.from(await rosterOrder(view, query.lang)), inline: true };
  });
  serve(app, wire.leaves, { may: 'roster.read' }, async ({ who }) => {
    const items = [...(await listLeaves(who, officeDay(now())))];
    return { total: items.length, items };
  });
  serve(app, wire.plannedPeople, { may: 'roster.read' }, async ({ who }) => {
    const items = await as(who, 'roster', (tx) => plannable(tx, now()));
    return { total: items.length, items };
  });
  serve(app, wire.addLeave, { may: 'roster.keepLeave' }, async ({ body, who }) => ({ id: await addLeave(who, body) }));
  serve(app, wire.withdrawLeave, { may: 'roster.keepLeave' }, async ({ params, who }) => {
    await withdrawLeave(who, params.id, now());
    return { withdrawn: true as const };
  });
  serve(app, wire.ownRoster, { may: 'roster.readOwn' }, async ({ who }) => ({ days: [...(await ownDays(who, now()))] }));
  serveFile(app, wire.ownCalendar, { may: 'roster.readOwn' }, async ({ query, who }) => ({
    name: 'novbe.ics',
    contentType: 'text/calendar; charset=utf-8',
    content: Buffer.from(ownCalendar(await ownDays(who, now()), who.personId ?? '', query.lang)),
  }));
}
