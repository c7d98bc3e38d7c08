import type { FastifyInstance } from 'fastify';
import { dialled } from '#adapters/telephony/port.ts';
import { as, asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Fault } from '#platform/fault.ts';
import { serve, serveFile } from '#platform/http.ts';
import * as c from './contract.ts';
import { provisionDevice } from './devices.ts';
import * as calls from './my-call.ts';
import * as menus from './menus.ts';
import * as copies from './copies.ts';
import { fetchCopy } from './copy-fetching.ts';
import { liftHold, placeHold } from './holds.ts';
import { markPassage, passageNow } from './passages.ts';
import { openProtected, openRecording, protectedSound, recordings, recordingSound } from './playback.ts';
import { promptOf, uploadPrompt } from './prompts.ts';
import { serveSipLine, sipPath } from './sip-line.ts';

const done = {};

export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serveSipLine(app, deps.config.origin);

  serve(app, c.engineState, { may: 'signedIn' }, ({ who }) =>
    as(who, 'engine', async (tx) => {
      const engine = await tx.selectFrom('voice_engines').selectAll().limit(1).executeTakeFirst();
      const none = { state: 'none' as const, version: null, why: engine?.why ?? null, unexplained: 0, checkedAt: null };
      if (!engine?.version) return none;
      return {
        state: engine.up ? 'up' : 'away',
        version: engine.version,
        why: engine.why,
        unexplained: engine.unexplained,
        checkedAt: engine.checked_at?.toISOString() ?? null,
      };
    }),
  );
  serve(app, c.mayUseLine, { may: 'voice.speak' }, async () => done);
  serve(app, c.provisionDevice, { may: 'voice.speak' }, async ({ who }) => {
    const { device, secret, until, ready } = await provisionDevice(who, now());
    return { device, secret, path: sipPath, realm: 'asterisk', until: until.toISOString(), ready };
  });

  serve(app, c.myCall, { may: 'voice.speak' }, async ({ who }) => ({ call: await calls.myCall(who) }));
  serve(app, c.holdCall, { may: 'voice.speak' }, async ({ who, body }) => {
    await calls.holdCall(who, body.held);
    return done;
  });
  serve(app, c.bringThird, { may: 'voice.speak' }, async ({ who, body }) => {
    const to = dialled(body.to);
    if (!to) throw new Fault('invalid', 'voice.notANumber');
    await calls.bringThird(who, { to, how: body.how });
    return done;
  });
  serve(app, c.dropThird, { may: 'voice.speak' }, async ({ who }) => {
    await calls.dropThird(who);
    return done;
  });
  serve(app, c.handOver, { may: 'voice.speak' }, async ({ who }) => {
    await calls.handOver(who);
    return done;
  });
  serve(app, c.comeBack, { may: 'voice.speak' }, async ({ who }) => {
    await calls.comeBack(who);
    return done;
  });
  serve(app, c.passOn, { may: 'voice.speak' }, async ({ who, body }) => {
    await calls.passOn(who, body, now());
    return done;
  });

  serve(app, c.listRecordings, { may: 'voice.listen' }, ({ who, query }) => as(who, 'recording', (tx) => recordings(tx, query)));
  serve(app, c.openRecording, { may: 'voice.listen' }, ({ who, params, body }) => openRecording(who, params.id, body.purpose));
  serveFile(app, c.recordingSound, { may: 'voice.listen' }, ({ who, params, query }) => recordingSound(who, params.id, query.purpose, deps));
  serve(app, c.openProtected, { may: 'voice.listenProtected' }, async ({ who, params, body }) => {
    await openProtected(who, params.id, body.purpose);
    return done;
  });
  serveFile(app, c.protectedSound, { may: 'voice.listenProtected' }, ({ who, params, query }) => protectedSound(who, params.id, query.purpose, deps));
  serve(app, c.placeHold, { may: 'voice.hold' }, async ({ who, params, body }) => {
    await placeHold(who, params.id, body, now());
    return done;
  });
  serve(app, c.liftHold, { may: 'voice.hold' }, async ({ who, params, body }) => {
    await liftHold(who, params.id, body.reason, now());
    return done;
  });
  serve(app, c.passageNow, { may: 'voice.speak' }, ({ who }) => as(who, 'recording', (tx) => passageNow(tx, who.personId as string)));
  serve(app, c.markPassage, { may: 'voice.speak' }, async ({ who, body }) => {
    await markPassage(who, body.wish, now());
    return done;
  });

  serve(app, c.listCopies, { may: 'voice.askCopy' }, ({ who, query }) => as(who, 'copy', (tx) => copies.copies(tx, query)));
  serve(app, c.askCopy, { may: 'voice.askCopy' }, ({ who, body }) => copies.askAtDesk(who, body, now()));
  serve(app, c.grantCopy, { may: 'voice.decideCopy' }, ({ who, params, body }) => copies.grantCopy(who, params.id, body, deps));
  serve(app, c.refuseCopy, { may: 'voice.decideCopy' }, async ({ who, params, body }) => {
    await copies.refuseCopy(who, params.id, body.reason, now());
    return done;
  });
  serve(app, c.askCopyOnPortal, { may: 'public', limit: { hits: 20, windowSeconds: 600 } }, ({ body }) => copies.askOnPortal(body, now()));
  serve(app, c.fetchCopy, { may: 'public', limit: { hits: 20, windowSeconds: 600 } }, async ({ body, reply }) => {
    const file = await fetchCopy(body.number, body.code, deps);
    await reply
      .header('content-type', file.contentType)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .header('cache-control', 'no-store')
      .send(file.content);
  });

  serve(app, c.listMenus, { may: 'voice.seeMenu' }, ({ who }) => as(who, 'menu', async (tx) => ({ items: [...(await menus.menuVersions(tx))] })));
  serve(app, c.getMenu, { may: 'voice.seeMenu' }, ({ who, params }) => as(who, 'menu', (tx) => menus.menuCard(tx, params.id)) as never);
  serve(app, c.draftMenu, { may: 'voice.designMenu' }, ({ who, body }) => menus.draftMenu(who, body.copyOf, now()));
  serve(app, c.saveMenu, { may: 'voice.designMenu' }, ({ who, params, body }) => menus.saveMenu(who, params.id, body.tree, body.note));
  serve(app, c.publishMenu, { may: 'voice.designMenu' }, async ({ who, params }) => {
    await menus.publishMenu(who, params.id, now());
    return done;
  });
  serve(app, c.dropMenu, { may: 'voice.designMenu' }, async ({ who, params }) => {
    await menus.dropMenu(who, params.id);
    return done;
  });
  serveFile(app, c.promptSound, { may: 'voice.seeMenu' }, async ({ query }) => {
    const prompt = await asSystem('voice', 'prompt', (tx) => promptOf(tx, query));
    if (!prompt) throw new Fault('notFound', 'voice.notSpokenYet');
    return { name: 'prompt.wav', contentType: 'audio/wav', content: Buffer.from(prompt.sound), inline: true };
  });
  serve(app, c.keepPrompt, { may: 'voice.designMenu' }, async ({ who, query, request }) => {
    const part = await request.file();
    if (!part) throw new Fault('invalid', 'voice.notWav');
    await uploadPrompt(who, query, await part.toBuffer(), now());
    return done;
  });
}
