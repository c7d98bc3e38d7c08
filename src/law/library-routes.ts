import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addDays, type OfficeDate } from '#maths/calendar/office-date.ts';
import { as, type Tx, type Who } from '#platform/database.ts';
import { Day } from '#platform/endpoint.ts';
import { Fault, notFound } from '#platform/fault.ts';
import { serve } from '#platform/http.ts';
import { type ArticleChange, articleChanges } from './article.ts';
import { actText, type ActTextView, type ActView, amend, endActForce, follow, readActFile, takeActFile } from './contract.ts';
import { addActVersion, amendAct, articlesOfVersion, endAct, isSubscribed, subscribe, versionsOfAct } from './library.ts';
import { readAct } from './reading/reading.ts';
import { actOf } from './store.ts';

type Form = { readonly content: Buffer; readonly fields: Readonly<Record<string, string>> };

/** The file of a form and its fields; a form that is cut off or has no shape is the sender's to mend. */
async function formOf(request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) throw new Fault('unsupported', 'platform.unsupported');
  try {
    const part = await request.file();
    if (!part) throw new Fault('invalid', 'law.fileMissing');
    const content = await part.toBuffer();
    const fields = Object.entries(part.fields).flatMap(([name, field]) =>
      field && 'value' in field && typeof field.value === 'string' ? [[name, field.value] as const] : [],
    );
    return { content, fields: Object.fromEntries(fields) };
  } catch (cause) {
    if (cause instanceof Fault || (cause as { statusCode?: number }).statusCode === 413) throw cause;
    throw new Fault('invalid', 'platform.malformed', {}, cause);
  }
}

async function readOrRefuse(content: Buffer) {
  const read = await readAct(content);
  if (!read) throw new Fault('invalid', 'law.fileUnreadable');
  return read;
}

const changeView = ({ key, kind, before, after }: ArticleChange) => ({ key, kind, before: before?.body ?? null, after: after?.body ?? null });

export const actView = (row: NonNullable<Awaited<ReturnType<typeof actOf>>>): ActView => ({
  id: row.id,
  code: row.code,
  kind: row.kind as ActView['kind'],
  number: row.number,
  adoptedOn: row.adopted_on,
  title: { az: row.title_az, ru: row.title_ru, en: row.title_en },
  inForceFrom: row.in_force_from,
  inForceUntil: row.in_force_until,
  note: row.note,
});

async function textView(
  tx: Tx,
  who: Who,
  id: string,
  asked: { readonly version?: number | undefined; readonly on?: OfficeDate | undefined },
): Promise<ActTextView> {
  const act = await actOf(tx, id);
  if (!act) throw notFound();
  const versions = await versionsOfAct(tx, id);
  const { version, on } = asked;
  const shown = version ? versions.find((row) => row.version === version) : on ? versions.find((row) => row.in_force_from <= on) : versions[0];
  if (version && !shown) throw notFound();
  const articles = shown ? await articlesOfVersion(tx, id, shown.version) : [];
  const before = shown && shown.version > 1 ? await articlesOfVersion(tx, id, shown.version - 1) : [];
  return {
    act: actView(act),
    versions: versions.map((row, at) => ({
      version: row.version,
      inForceFrom: row.in_force_from,
      inForceUntil: versions[at - 1] ? addDays((versions[at - 1] as { in_force_from: OfficeDate }).in_force_from, -1) : act.in_force_until,
      amendedBy: row.amended_by,
      by: row.full_name,
      addedAt: row.created_at.toISOString(),
    })),
    version: shown?.version ?? null,
    articles: [...articles],
    changes: shown && shown.version > 1 ? articleChanges(before, articles).map(changeView) : [],
    subscribed: await isSubscribed(tx, who, id),
  };
}

/** Texts of acts: reading them, and how they get in. */
export function libraryRoutes(app: FastifyInstance): void {
  serve(app, actText, { may: 'law.read' }, ({ params, query, who }) => as(who, 'acts', (tx) => textView(tx, who, params.id, query)));
  serve(app, readActFile, { may: 'law.keepActs' }, async ({ params, who, request }) => {
    const read = await readOrRefuse((await formOf(request)).content);
    const before = await as(who, 'acts', async (tx) => {
      if (!(await actOf(tx, params.id))) throw notFound();
      const newest = (await versionsOfAct(tx, params.id))[0];
      return newest ? articlesOfVersion(tx, params.id, newest.version) : [];
    });
    return { ...read, articles: [...read.articles], remarks: [...read.remarks], changes: articleChanges(before, read.articles).map(changeView) };
  });
  serve(app, takeActFile, { may: 'law.keepActs' }, async ({ params, who, request }) => {
    const { content, fields } = await formOf(request);
    const day = Day.safeParse(fields['inForceFrom']);
    if (!day.success) throw new Fault('invalid', 'law.dayMissing');
    const read = await readOrRefuse(content);
    const amendedBy = (fields['amendedBy'] ?? '').trim().slice(0, 500);
    return { version: await addActVersion(who, params.id, { inForceFrom: day.data, amendedBy, articles: read.articles, origin: read.origin }) };
  });
  serve(app, amend, { may: 'law.keepActs' }, async ({ params, body, who }) => ({ version: await amendAct(who, params.id, body) }));
  serve(app, endActForce, { may: 'law.keepActs' }, async ({ params, body, who }) => {
    await endAct(who, params.id, body.until, body.reason);
    return {};
  });
  serve(app, follow, { may: 'law.read' }, async ({ params, body, who }) => {
    await subscribe(who, params.id, body.on);
    return {};
  });
}
