import type { FastifyInstance } from 'fastify';
import { recordRead } from '#access/actions.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Fault } from '#platform/fault.ts';
import { serve, serveFile } from '#platform/http.ts';
import { fileAnswer, servedFile } from '#platform/kept-files.ts';
import { say } from '#platform/words.ts';
import * as deeds from './actions.ts';
import * as wire from './contract.ts';
import { listCases, toSignRows } from './list.ts';
import { previewLetter } from './signed-letter.ts';
import { caseById } from './store.ts';
import { viewCase } from './view.ts';
import { words } from './words.ts';

/** Read downward, this is the room's access policy: the endpoint, who may, the deed. */
export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();

  serve(app, wire.listCases, { may: 'cases.read' }, ({ who, query }) => listCases(who, query, now()));
  serve(app, wire.viewCase, { may: 'cases.read' }, ({ who, caller, params, query }) =>
    viewCase({ who, permissions: caller?.permissions ?? [] }, { caseId: params.id, purpose: query.purpose, at: now() }),
  );
  serveFile(app, wire.caseFile, { may: 'cases.read' }, async ({ who, params }) => {
    const file = await as(who, 'reading a file of a case', async (tx) => {
      const kase = await caseById(tx, params.id);
      const found = await servedFile(tx, params.fileId, [kase.id, kase.contact_id]);
      await recordRead(tx, who, { purpose: 'file', subjectKind: 'case', subjectId: kase.id, contactId: kase.contact_id });
      return found;
    });
    return fileAnswer(deps.storage, file);
  });

  serve(app, wire.takeCase, { may: 'cases.work' }, ({ who, params }) => deeds.takeCase(who, { caseId: params.id }));
  serve(app, wire.assignCase, { may: 'cases.assign' }, ({ who, params, body }) => deeds.assignCase(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.handOverCase, { may: 'cases.work' }, ({ who, params, body }) => deeds.handOverCase(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.saveDraft, { may: 'cases.work' }, ({ who, params, body }) => deeds.saveDraft(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.submitForApproval, { may: 'cases.work' }, ({ who, params, body }) => deeds.submitForApproval(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.approve, { may: 'cases.approve' }, ({ who, params, body }) => deeds.approve(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.returnWithRemark, { may: 'cases.approve' }, ({ who, params, body }) =>
    deeds.returnWithRemark(who, { caseId: params.id, ...body, at: now() }),
  );
  serve(app, wire.addNote, { may: 'cases.work' }, ({ who, params, body }) => deeds.addNote(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.changeReplyWay, { may: 'cases.work' }, ({ who, params, body }) => deeds.changeReplyWay(who, { caseId: params.id, ...body }));
  serve(app, wire.extendDeadline, { may: 'cases.work' }, ({ who, params, body }) => deeds.extendDeadline(who, { caseId: params.id, ...body, at: now() }));
  serve(app, wire.previewExtension, { may: 'cases.work' }, ({ who, params, query }) => deeds.previewExtension(who, { caseId: params.id, ...query, at: now() }));
  serve(app, wire.forwardToOtherBody, { may: 'cases.work' }, ({ who, params, body }) =>
    deeds.forwardToOtherBody(who, { caseId: params.id, ...body, at: now() }),
  );
  serve(app, wire.leaveWithoutConsideration, { may: 'cases.work' }, ({ who, params, body }) =>
    deeds.leaveWithoutConsideration(who, { caseId: params.id, ...body, at: now() }),
  );
  serve(app, wire.withdraw, { may: 'cases.work' }, ({ who, params, body }) => deeds.withdraw(who, { caseId: params.id, ...body, at: now() }));

  serve(app, wire.listToSign, { may: 'cases.sign' }, ({ who, query }) =>
    as(who, 'İmzaya', async (tx) => {
      const at = now();
      const mayNow = await deeds.signatoriesNow(tx, at);
      const rows = await toSignRows(tx, at);
      const from = (query.page - 1) * query.pageSize;
      return {
        items: rows.slice(from, from + query.pageSize),
        total: rows.length,
        me: mayNow.find((one) => one.personId === who.personId) ?? null,
        mayNow: [...mayNow],
      };
    }),
  );
  serve(app, wire.previewLetter, { may: 'cases.read' }, ({ who, params }) => previewLetter(who, { caseId: params.id, at: now() }));
  serve(app, wire.signLetters, { may: 'cases.sign' }, async ({ who, body, lang }) => {
    const { signed, refused } = await deeds.signBatch(who, { ...body, at: now });
    // One letter asked for and refused is an ordinary refusal; in a batch each tells its own.
    const [only] = refused;
    if (only && signed.length === 0 && refused.length === 1)
      throw new Fault(only.code === 'platform.notFound' ? 'notFound' : 'conflict', only.code, only.params);
    const w = say(words, lang);
    return {
      signed: signed.map(({ caseId, outgoingNumber }) => ({ caseId, outgoingNumber })),
      refused: refused.map(({ caseId, code, params }) => ({
        caseId,
        code,
        detail: code.startsWith('cases.') ? w(code.slice('cases.'.length) as 'notToSign', params) : w('caseUnknown'),
      })),
    };
  });

  serve(app, wire.listDispatches, { may: 'cases.dispatch' }, ({ who, query }) => deeds.listDispatches(who, query));
  serve(app, wire.markDispatched, { may: 'cases.dispatch' }, ({ who, params, body }) =>
    deeds.markDispatched(who, { dispatchId: params.id, ...body, at: now() }),
  );
  serve(app, wire.markReturned, { may: 'cases.dispatch' }, ({ who, params, body }) => deeds.markReturned(who, { dispatchId: params.id, ...body, at: now() }));
  serveFile(app, wire.letterPdf, { may: 'cases.read' }, async ({ who, params }) => {
    const { name, content } = await deeds.letterPdf(who, params.documentId, deps.config.origin);
    return { name, content, contentType: 'application/pdf', inline: true };
  });

  serve(app, wire.verifyLetter, { may: 'public', limit: { hits: 30, windowSeconds: 60 } }, ({ params }) => deeds.verifyLetter(params.code));
}
