import { recordRead } from '#access/actions.ts';
import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance } from 'fastify';
import { formatInstant } from '#language/format.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { notFound } from '#platform/fault.ts';
import { serve, serveFile } from '#platform/http.ts';
import { say } from '#platform/words.ts';
import * as deeds from './actions.ts';
import { proposesDuplicate } from './applicant.ts';
import * as c from './contract.ts';
import { contactsBy, waitingContacts } from './list.ts';
import { applicantCard, openPromises } from './views.ts';
import { words } from './words.ts';

const done = {};
/** An export is a page of the list grown long; past this the answer is a narrower filter. */
const exportMost = 20_000;

export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();

  serve(app, c.logContact, { may: 'contacts.log' }, ({ who, body }) =>
    deeds.logContact(who, { ...body, receivedAt: body.receivedAt ? new Date(body.receivedAt) : undefined }, now()),
  );
  serve(app, c.listContacts, { may: 'contacts.read' }, ({ who, query }) => as(who, 'list', (tx) => contactsBy(tx, who, query, query)));
  serve(app, c.listWaiting, { may: 'contacts.read' }, ({ who, query }) => as(who, 'list', (tx) => waitingContacts(tx, query)));
  serveFile(app, c.exportContacts, { may: 'contacts.export' }, async ({ who, query, lang }) => {
    const { items } = await as(who, 'export', (tx) => contactsBy(tx, who, query, { page: 1, pageSize: exportMost }));
    const w = say(words, lang);
    const rows = items.map((row) => [
      row.number,
      formatInstant(row.receivedAt),
      w(`channel_${row.channel}`),
      w(`state_${row.state}`),
      row.applicantName ?? '',
      row.ownerName ?? '',
      row.matters.map((matter) => (matter.kind ? w(`kind_${matter.kind}`) : '')).join('; '),
      row.matters.map((matter) => (matter.disposition ? w(`disposition_${matter.disposition}`) : '')).join('; '),
      row.endedAs ? w(`ending_${row.endedAs}`) : '',
    ]);
    const header = [w('number'), w('receivedAt'), w('channel'), w('state'), w('applicant'), w('owner'), w('kind'), w('disposition'), w('ending')];
    // The mark lets a spreadsheet read ə and ş as they are.
    return {
      name: `${w('contacts')}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: Buffer.from(stringify([header, ...rows], { bom: true, escape_formulas: true })),
    };
  });

  serve(app, c.renewLease, { may: 'contacts.work' }, async ({ who, params, body }) => ({
    leaseUntil: (await deeds.renewLease(who, params.id, body.epoch, now())).toISOString(),
  }));
  serve(app, c.releaseContact, { may: 'contacts.work' }, async ({ who, params, body }) => {
    await deeds.releaseContact(who, params.id, body.epoch, now());
    return done;
  });
  serve(app, c.endContact, { may: 'contacts.work' }, async ({ who, params, body }) => {
    await deeds.endContact(who, params.id, body, now());
    return done;
  });
  serve(app, c.changeContact, { may: 'contacts.work' }, async ({ who, params, body }) => {
    await deeds.changeContact(who, params.id, body);
    return done;
  });
  serve(app, c.addMatter, { may: 'contacts.work' }, ({ who, params, body }) => deeds.addMatter(who, params.id, body));
  serve(app, c.changeMatter, { may: 'contacts.work' }, async ({ who, params, body }) => {
    const saved = await deeds.changeMatter(who, params.id, body, now());
    return { savedAt: saved.savedAt.toISOString(), structureId: saved.structureId };
  });

  serve(app, c.findApplicants, { may: 'contacts.work' }, async ({ who, query }) => ({
    items: [...(await as(who, 'match', (tx) => deeds.matchingApplicants(tx, query)))].filter((one) => query.name !== '' || proposesDuplicate(one, null)),
  }));
  serve(app, c.enterApplicant, { may: 'contacts.work' }, async ({ who, params, body }) => ({ applicantId: await deeds.enterApplicant(who, params.id, body) }));
  serve(app, c.changeApplicant, { may: 'contacts.work' }, async ({ who, params, body }) => {
    await deeds.changeApplicant(who, params.id, body);
    return done;
  });
  serve(app, c.getApplicant, { may: 'contacts.read' }, ({ who, params }) =>
    as(who, 'applicant', async (tx) => {
      const card = await applicantCard(tx, who, params.id, now());
      if (!card) throw notFound();
      await recordRead(tx, who, { purpose: 'applicant', subjectKind: 'applicant', subjectId: params.id });
      return card;
    }),
  );
  serve(app, c.mergeApplicants, { may: 'contacts.merge' }, async ({ who, params, body }) => ({
    mergeId: await deeds.mergeApplicants(who, { keptId: params.id, mergedId: body.mergedId, reason: body.reason }),
  }));
  serve(app, c.splitApplicants, { may: 'contacts.merge' }, async ({ who, params, body }) => {
    await deeds.splitApplicants(who, params.id, body.reason, now());
    return done;
  });
  serve(app, c.recordAuthority, { may: 'contacts.work' }, async ({ who, params, body }) => ({
    authorityId: await deeds.recordAuthority(who, params.id, body),
  }));
  serve(app, c.endAuthority, { may: 'contacts.work' }, async ({ who, params }) => {
    await deeds.endAuthority(who, params.id, now());
    return done;
  });

  serve(app, c.makePromise, { may: 'contacts.work' }, async ({ who, params, body }) => ({
    promiseId: await deeds.makePromise(who, { ...body, contactId: params.id, dueAt: new Date(body.dueAt) }, now()),
  }));
  serve(app, c.listPromises, { may: 'contacts.read' }, ({ who, query }) =>
    as(who, 'list', async (tx) => {
      const { items, total } = await openPromises(tx, who, { mine: query.mine === 'true' }, query);
      return { items: [...items], total };
    }),
  );
  serve(app, c.keepPromise, { may: 'contacts.work' }, async ({ who, params }) => {
    await deeds.keepPromise(who, params.id, now());
    return done;
  });
  serve(app, c.handPromise, { may: 'contacts.work' }, async ({ who, params, body }) => {
    await deeds.handPromise(who, params.id, body.toPersonId);
    return done;
  });
}
