import type { FastifyInstance } from 'fastify';
import { officeDay } from '#language/format.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { serve } from '#platform/http.ts';
import { agentBar } from './bar.ts';
import { board, cardAlarmSeconds, openCards } from './board-view.ts';
import { callbackCard, callbackList } from './callback-list.ts';
import * as callbacks from './callbacks.ts';
import { closeCard, raiseCard, takeCard } from './cards.ts';
import { askEngine } from './commands.ts';
import * as c from './contract.ts';
import { endMeasure, startMeasure } from './measures.ts';
import { sheetHistory, sheetOn } from './sheet-view.ts';
import { movePerson, setSheet } from './sheets.ts';
import * as shift from './shift.ts';
import { takeContact, takeNext } from './taking.ts';

const done = {};
const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();

  serve(app, c.takeNext, { may: 'queue.take' }, async ({ who }) => ({ contactId: await takeNext(who, now()) }));
  serve(app, c.takeContact, { may: 'queue.take' }, async ({ who, params }) => ({ contactId: await takeContact(who, params.id, now()) }));

  serve(app, c.agentBar, { may: 'queue.work' }, ({ who }) => as(who, 'queue', (tx) => agentBar(tx, who, now())));
  serve(app, c.startShift, { may: 'queue.work' }, ({ who, body }) => shift.startShift(who, body, now()));
  serve(app, c.beat, { may: 'queue.work' }, async ({ who, body }) => {
    await shift.beat(who, body, now());
    return done;
  });
  serve(app, c.endShift, { may: 'queue.work' }, async ({ who, body }) => {
    await shift.endShift(who, body, body.handTo, now());
    return done;
  });
  serve(app, c.changeState, { may: 'queue.work' }, async ({ who, body }) => {
    await shift.wish(who, body, body.wish, now());
    return done;
  });
  serve(app, c.acceptOffer, { may: 'queue.work' }, async ({ who, params, body }) => ({ contactId: await shift.acceptOffer(who, body, params.id, now()) }));
  serve(app, c.declineOffer, { may: 'queue.work' }, async ({ who, params, body }) => {
    await shift.declineOffer(who, body, params.id, now());
    return done;
  });
  serve(app, c.endWrapUp, { may: 'queue.work' }, async ({ who, body }) => {
    await shift.endWrapUp(who, body, now());
    return done;
  });
  serve(app, c.raiseCard, { may: 'queue.work' }, async ({ who, body }) => {
    await raiseCard(who, body, now());
    return done;
  });

  serve(app, c.sheetOn, { may: 'queue.seeSheet' }, async ({ who, query }) => {
    const on = query.on ?? officeDay(now());
    return { on, items: [...(await as(who, 'sheet', (tx) => sheetOn(tx, on, now())))] };
  });
  serve(app, c.sheetHistory, { may: 'queue.seeSheet' }, async ({ who, params }) => ({ items: await as(who, 'sheet', (tx) => sheetHistory(tx, params.id)) }));
  serve(app, c.setSheet, { may: 'queue.keepSheet' }, async ({ who, params, body }) => ({ id: await setSheet(who, { ...body, personId: params.id }, now()) }));

  serve(app, c.listCallbacks, { may: 'queue.seeCallbacks' }, ({ who, query }) => as(who, 'callbacks', (tx) => callbackList(tx, who, query, now())));
  serve(app, c.callbackCard, { may: 'queue.seeCallbacks' }, async ({ who, params }) => {
    const card = await as(who, 'callbacks', (tx) => callbackCard(tx, who, params.id));
    if (!card) throw notFound();
    return card;
  });
  serve(app, c.claimCallback, { may: 'queue.callBack' }, async ({ who, params }) => {
    await callbacks.claimCallback(who, params.id, now());
    return done;
  });
  serve(app, c.releaseCallback, { may: 'queue.callBack' }, async ({ who, params }) => {
    await callbacks.releaseCallback(who, params.id);
    return done;
  });
  serve(app, c.dialCallback, { may: 'queue.callBack' }, async ({ who, params }) => {
    const bar = await as(who, 'queue', (tx) => agentBar(tx, who, now()));
    if (!bar.session) throw new Fault('conflict', 'queue.shiftOver');
    await callbacks.dialCallback(who, params.id, bar.session.id, now());
    return done;
  });
  serve(app, c.recordAttempt, { may: 'queue.callBack' }, ({ who, params, body }) => callbacks.recordAttempt(who, params.id, body, now()));
  serve(app, c.markNumber, { may: 'queue.markNumbers' }, async ({ who, params, body }) => {
    await callbacks.markNumber(who, params.id, body.switchboard, now());
    return done;
  });

  serve(app, c.board, { may: 'queue.watch' }, ({ who }) => as(who, 'board', (tx) => board(tx, who, now())));
  serve(app, c.startMeasure, { may: 'queue.manage' }, async ({ who, body }) => ({
    id: await startMeasure(who, { ...body, until: instant(body.until) }, now()),
  }));
  serve(app, c.endMeasure, { may: 'queue.manage' }, async ({ who, params }) => {
    await endMeasure(who, params.id, now());
    return done;
  });
  serve(app, c.movePerson, { may: 'queue.manage' }, async ({ who, params, body }) => ({ id: await movePerson(who, { ...body, personId: params.id }, now()) }));
  serve(app, c.monitor, { may: 'queue.manage' }, async ({ who, params, body }) => {
    await as(who, 'monitor', async (tx) => {
      const contact = await tx.selectFrom('contacts').select(['id', 'live', 'state']).where('id', '=', params.id).executeTakeFirst();
      if (!contact) throw notFound();
      if (!contact.live || contact.state !== 'open') throw new Fault('conflict', 'queue.notOnTheLine');
      await askEngine(tx, { kind: 'monitor', contactId: params.id, personId: who.personId as string, mode: body.mode });
    });
    return done;
  });
  serve(app, c.listCards, { may: 'queue.seeToCards' }, ({ who }) =>
    as(who, 'cards', async (tx) => ({ items: await openCards(tx), alarmSeconds: await cardAlarmSeconds(tx, now()) })),
  );
  serve(app, c.takeCard, { may: 'queue.seeToCards' }, async ({ who, params, body }) => {
    await takeCard(who, params.id, body.answer, now());
    return done;
  });
  serve(app, c.closeCard, { may: 'queue.seeToCards' }, async ({ who, params }) => {
    await closeCard(who, params.id, now());
    return done;
  });
}
