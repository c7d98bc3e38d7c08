import type { FastifyInstance } from 'fastify';
import { checkIdentification } from '#contacts/actions.ts';
import { as } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { notFound } from '#platform/fault.ts';
import { serve, serveFile } from '#platform/http.ts';
import { fileAnswer, servedFile } from '#platform/kept-files.ts';
import * as deeds from './actions.ts';
import { applicantHistory, applicantsSeen, contactCard, deskHome } from './card.ts';
import * as d from './contract.ts';
import { sheetData } from './sheet.ts';

export function routes(app: FastifyInstance, deps: Deps): void {
  const now = (): Date => deps.clock.now();
  serve(app, d.deskHome, { may: 'desk.work' }, ({ who }) => as(who, 'desk', (tx) => deskHome(tx, who, now())));
  serve(app, d.contactCard, { may: 'contacts.read' }, ({ who, params }) =>
    as(who, 'contact', async (tx) => {
      const card = await contactCard(tx, who, params.id, now());
      if (!card) throw notFound();
      return card;
    }),
  );
  serveFile(app, d.contactFile, { may: 'contacts.read' }, async ({ who, params }) => {
    const file = await as(who, 'file', (tx) => servedFile(tx, params.fileId, [params.id]));
    return fileAnswer(deps.storage, file);
  });
  serve(app, d.applicantHistory, { may: 'contacts.read' }, ({ who, params }) => as(who, 'history', (tx) => applicantHistory(tx, who, params.id)));
  serve(app, d.findApplicantsSeen, { may: 'contacts.read' }, ({ who, query }) => as(who, 'search', (tx) => applicantsSeen(tx, query.q)));
  serve(app, d.checkIdentification, { may: 'contacts.work' }, async ({ who, params, body }) => {
    const checked = await checkIdentification(who, params.id, body, deeds.numbersOf, now());
    return { matched: checked.matched, level: checked.level, lockedUntil: checked.lockedUntil?.toISOString() ?? null };
  });
  serve(app, d.previewDeed, { may: 'desk.work' }, ({ who, params, query }) => deeds.previewDeed(who, params.id, query.servicemen === 'true'));
  serve(app, d.answerMatter, { may: 'desk.answer' }, ({ who, params, body }) => deeds.answerMatter(deps, who, params.id, body));
  serve(app, d.investigateMatter, { may: 'desk.accept' }, ({ who, params, body }) => deeds.acceptForInvestigation(deps, who, params.id, body));
  serve(app, d.registerAppeal, { may: 'desk.register' }, ({ who, params, body }) => deeds.registerAppeal(deps, who, params.id, body));
  serve(app, d.forwardMatter, { may: 'desk.forward' }, ({ who, params, body }) => deeds.forwardMatter(deps, who, params.id, body));
  serve(app, d.sendLink, { may: 'desk.answer' }, async ({ who, params, body }) => ({ sentTo: await deeds.sendLink(deps, who, params.id, body) }));
  serveFile(app, d.matterSheet, { may: 'contacts.read' }, async ({ who, params }) => {
    const data = await as(who, 'sheet', (tx) => sheetData(tx, who, params.id, deps.config.origin));
    const [{ formSheet }, { renderPdf }] = await Promise.all([import('#platform/documents/sheet.ts'), import('#platform/documents/pdf.ts')]);
    const content = Buffer.from(await renderPdf(await formSheet(data)));
    return { name: `${data.title} ${data.number}.pdf`, contentType: 'application/pdf', content, inline: true };
  });
}
