import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bookOnPortal, cancelAsApplicant, checkReceptionCode, keepAsApplicant, publicReception } from '#cases/receptions/actions.ts';
import { currentCalendar, setting } from '#law/actions.ts';
import { officeDay, officeTime } from '#language/format.ts';
import { addWorkingDays, isWorkingDay } from '#maths/calendar/calendar.ts';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Fault } from '#platform/fault.ts';
import { serve } from '#platform/http.ts';
import { clarify, rate as rateAnswer, recover as recoverCode, submit as submitAppeal, track as trackAppeal } from './actions.ts';
import * as wire from './contract.ts';
import { attach, detach, opening, rate, recover, submit, track } from './contract.ts';
import { attachFile, detachFile } from './files.ts';

/** The file of a form; a form that is cut off or has no shape is the sender's to mend. */
async function receivedFile(request: FastifyRequest) {
  try {
    const part = await request.file();
    return part ? { name: part.filename, bytes: await part.toBuffer(), declaredType: part.mimetype } : null;
  } catch (cause) {
    if ((cause as { statusCode?: number }).statusCode === 413) throw cause;
    throw new Fault('invalid', 'platform.malformed', {}, cause);
  }
}

export function routes(app: FastifyInstance, deps: Deps): void {
  serve(app, submit, { may: 'public', limit: { hits: 20, windowSeconds: 600 } }, ({ body }) => submitAppeal(deps, body));

  serve(app, attach, { may: 'public', limit: { hits: 60, windowSeconds: 600 } }, async ({ params, request }) => {
    if (!request.isMultipart()) throw new Fault('unsupported', 'platform.unsupported');
    const file = await receivedFile(request);
    if (!file) throw new Fault('invalid', 'portal.fileMissing');
    return attachFile(deps, params.id, file);
  });
  serve(app, detach, { may: 'public', limit: { hits: 60, windowSeconds: 600 } }, async ({ params }) => ({
    removed: await detachFile(params.id, params.fileId),
  }));

  serve(app, track, { may: 'public', limit: { hits: 60, windowSeconds: 600 } }, ({ body }) => trackAppeal(deps, body.number, body.code));
  serve(app, rate, { may: 'public', limit: { hits: 20, windowSeconds: 600 } }, async ({ body }) => ({
    rating: await rateAnswer(deps, body.number, body.code, body.rating, body.comment || null),
  }));
  serve(app, wire.clarify, { may: 'public', limit: { hits: 20, windowSeconds: 600 } }, ({ body }) => clarify(deps, body.number, body.code, body.answer));
  serve(app, recover, { may: 'public', limit: { hits: 5, windowSeconds: 3600 } }, async ({ body }) => {
    await recoverCode(deps, body);
    return { accepted: true as const };
  });

  serve(app, wire.bookReception, { may: 'public', limit: { hits: 10, windowSeconds: 600 } }, ({ body }) => bookOnPortal(deps, body));
  const mine = { may: 'public', limit: { hits: 30, windowSeconds: 600 } } as const;
  serve(app, wire.myReception, mine, async ({ body }) => publicReception(deps, await checkReceptionCode(deps, body.number, body.code)));
  serve(app, wire.keepMyReception, mine, async ({ body }) => {
    const number = await checkReceptionCode(deps, body.number, body.code);
    await keepAsApplicant(deps, number);
    return publicReception(deps, number);
  });
  serve(app, wire.cancelMyReception, mine, async ({ body }) => {
    const number = await checkReceptionCode(deps, body.number, body.code);
    await cancelAsApplicant(deps, number);
    return publicReception(deps, number);
  });

  serve(app, opening, { may: 'public' }, () =>
    asSystem('portal', 'opening', async (tx) => {
      const now = deps.clock.now();
      const day = officeDay(now);
      const { calendar } = await currentCalendar(tx);
      const from = (await setting<string>(tx, 'live.from', day)).value;
      const until = (await setting<string>(tx, 'live.to', day)).value;
      const time = officeTime(now);
      const open = isWorkingDay(day, calendar) && time >= from && time < until;
      const today = isWorkingDay(day, calendar) && time < from;
      return { open, from, until, nextOpensOn: open ? null : today ? day : addWorkingDays(day, 1, calendar), phone: '195-1' };
    }),
  );
}
