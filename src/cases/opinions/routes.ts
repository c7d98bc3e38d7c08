import type { FastifyInstance } from 'fastify';
import type { Deps } from '#platform/deps.ts';
import { serve, serveFile } from '#platform/http.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';

/** Opinions of structures: the Centre's side, then the structure's workplace. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  const when = () => ({ at: now(), origin: deps.config.origin });

  serve(app, wire.caseOpinions, { may: 'opinions.read' }, ({ who, params }) => deeds.viewOpinions(who, { caseId: params.id, at: now() }));
  serve(app, wire.askOpinions, { may: 'opinions.ask' }, async ({ who, params, body }) => {
    const { opinionIds } = await deeds.askOpinions(who, { caseId: params.id, ...body, ...when() });
    return { opinionIds: [...opinionIds] };
  });
  serve(app, wire.settleVersion, { may: 'opinions.ask' }, async ({ who, params, body }) => {
    const { opinionIds } = await deeds.settleVersion(who, { caseId: params.id, ...body, ...when() });
    return { opinionIds: [...opinionIds] };
  });
  serve(app, wire.recordDelivery, { may: 'opinions.ask' }, ({ who, params, body }) =>
    deeds.recordDelivery(who, { opinionId: params.id, ...body, deliveredAt: new Date(body.deliveredAt), ...when() }),
  );
  serve(app, wire.readdressOpinion, { may: 'opinions.ask' }, ({ who, params, body }) =>
    deeds.readdressOpinion(who, { opinionId: params.id, ...body, ...when() }),
  );
  serve(app, wire.cancelOpinion, { may: 'opinions.ask' }, ({ who, params, body }) => deeds.cancelOpinion(who, { opinionId: params.id, ...body, at: now() }));
  serve(app, wire.decideLate, { may: 'opinions.ask' }, ({ who, params, body }) => deeds.decideLate(who, { answerId: params.id, ...body, at: now() }));
  serve(app, wire.listOpinions, { may: 'opinions.read' }, ({ who, query }) => deeds.listOpinions(who, query, now()));
  serve(app, wire.scorecard, { may: 'opinions.read' }, async ({ who, query }) => ({ ...query, items: await deeds.scorecard(who, query) }));
  serveFile(app, wire.certificatePdf, { may: 'opinions.certificate' }, async ({ who, params }) => ({
    ...(await deeds.certificatePdf(who, params.id, deps.config.origin)),
    contentType: 'application/pdf',
    inline: true,
  }));

  serve(app, wire.listWork, { may: 'opinions.workplace' }, ({ who, query }) => deeds.listWork(who, query, now()));
  serve(app, wire.workItem, { may: 'opinions.workplace' }, ({ who, params }) => deeds.workItem(who, params.id, now()));
  serve(app, wire.answerOpinion, { may: 'opinions.answer' }, ({ who, params, body }) => deeds.answerOpinion(who, { opinionId: params.id, ...body, at: now() }));
  serve(app, wire.declareStudy, { may: 'opinions.answer' }, ({ who, params, body }) => deeds.declareStudy(who, { opinionId: params.id, ...body, at: now() }));
  serve(app, wire.giveToExpert, { may: 'opinions.coordinate' }, ({ who, params, body }) =>
    deeds.giveToExpert(who, { opinionId: params.id, ...body, at: now() }),
  );

  serve(app, wire.structurePeople, { may: 'opinions.keepPeople' }, ({ who }) => deeds.structurePeople(who, now()));
  serve(app, wire.givePost, { may: 'opinions.keepPeople' }, ({ who, body }) => deeds.givePost(who, { ...body, at: now() }));
  serve(app, wire.endPost, { may: 'opinions.keepPeople' }, async ({ who, params }) => {
    await deeds.endPost(who, params.id, now());
    return {};
  });
  serve(app, wire.recordAway, { may: 'opinions.coordinate' }, async ({ who, body }) => ({
    id: await deeds.recordAway(who, { ...body, from: new Date(body.from), until: new Date(body.until) }),
  }));
  serve(app, wire.endAway, { may: 'opinions.coordinate' }, async ({ who, params }) => {
    await deeds.endAway(who, params.id, now());
    return {};
  });
}
