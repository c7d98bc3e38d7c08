import type { FastifyInstance } from 'fastify';
import { officeDay } from '#language/format.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Fault } from '#platform/fault.ts';
import { serve } from '#platform/http.ts';
import { amendRoster, decideAmendment, seeChanges, undoAmendment } from '../roster/amending.ts';
import { rosterInForce } from '../roster/cells-now.ts';
import { markAbsent, repairOffers } from './absence.ts';
import { ownUnseen } from './amendments.ts';
import { moveBreaks } from './breaks.ts';
import * as wire from './contract.ts';
import { askException, decideException } from './exceptions.ts';
import { viewDayNow } from './view.ts';

/** The reason of a re-placing that nobody has to type. */
const breaksReason = 'Gün ərzində fasilələrin yenidən yerləşdirilməsi (6.10.1)';

export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, wire.dayNow, { may: 'rosterDay.watch' }, ({ who }) => viewDayNow(who, now()));
  serve(app, wire.moveBreaks, { may: 'rosterDay.run' }, ({ who }) => moveBreaks(who, breaksReason, now()));
  serve(app, wire.askException, { may: 'rosterDay.run' }, async ({ body, who }) => ({ id: await askException(who, body, now()) }));
  serve(app, wire.decideException, { may: 'rosterDay.run' }, async ({ params, body, who }) => {
    await decideException(who, params.id, body.approved, now());
    return { decided: true as const };
  });
  serve(app, wire.markAbsent, { may: 'rosterDay.run' }, async ({ body, who }) => ({ leaveId: await markAbsent(who, body, now()) }));
  serve(app, wire.repairOffers, { may: 'rosterDay.run' }, async ({ params, who }) => {
    const { items, ...about } = await repairOffers(who, params.id, now());
    return { ...about, total: items.length, items: [...items] };
  });
  serve(app, wire.amend, { may: 'rosterDay.run' }, async ({ body, who }) => {
    const day = body.changes.map((one) => one.day).toSorted()[0] ?? officeDay(now());
    const roster = await as(who, 'amendment', (tx) => rosterInForce(tx, day));
    if (!roster) throw new Fault('conflict', 'workforce.noRosterToday');
    return amendRoster(who, roster.id, { kind: body.kind, reason: body.reason, cells: body.changes }, now());
  });
  serve(app, wire.decideAmendment, { may: 'rosterDay.decide' }, async ({ params, body, who }) => {
    await decideAmendment(who, params.id, body.approved, now());
    return { decided: true as const };
  });
  serve(app, wire.undoAmendment, { may: 'rosterDay.run' }, async ({ params, who }) => {
    await undoAmendment(who, params.id, now());
    return { undone: true as const };
  });
  serve(app, wire.ownChanges, { may: 'rosterDay.seeOwn' }, async ({ who }) => {
    const items = await ownUnseen(who);
    return { total: items.length, items };
  });
  serve(app, wire.seeOwnChanges, { may: 'rosterDay.seeOwn' }, async ({ who }) => {
    await seeChanges(who, now());
    return { seen: true as const };
  });
}
