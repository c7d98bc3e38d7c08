import type { FastifyInstance } from 'fastify';
import { officeDay } from '#language/format.ts';
import { asSystem } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import { closeStructure, moveTopicTo, openStructure, openTopic, structuresOn, topicsOn } from './actions.ts';
import { addStructure, addTopic, directory, endStructure, moveTopic, replaceOfficial } from './contract.ts';
import { replaceHolder } from './officials.ts';

export function routes(app: FastifyInstance, deps: Deps): void {
  serve(app, directory, { may: 'public' }, ({ query }) =>
    asSystem('directory', 'read', async (tx) => {
      const on = query.on ?? officeDay(deps.clock.now());
      return { on, structures: [...(await structuresOn(tx, on))], topics: [...(await topicsOn(tx, on))] };
    }),
  );
  serve(app, addStructure, { may: 'directory.keep' }, async ({ body, who }) => ({ id: await openStructure(who, body) }));
  serve(app, endStructure, { may: 'directory.keep' }, async ({ params, body, who }) => {
    await closeStructure(who, params.id, body.validUntil, body.basis);
    return {};
  });
  serve(app, addTopic, { may: 'directory.keep' }, async ({ body, who }) => ({ id: await openTopic(who, body) }));
  serve(app, moveTopic, { may: 'directory.keep' }, async ({ params, body, who }) => {
    await moveTopicTo(who, params.id, body.structureId, body.validFrom);
    return {};
  });
  serve(app, replaceOfficial, { may: 'directory.keepOfficials' }, async ({ params, body, who }) => ({
    id: await replaceHolder(who, { officialId: params.id, ...body }, deps.clock.now()),
  }));
}
