import type { z } from 'zod';
import { recordRead } from '#access/actions.ts';
import { as, sql, type Tx, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { notFound } from '#platform/fault.ts';
import type { FileAnswer } from '#platform/http.ts';
import { about } from './arriving.ts';
import type { RecordingLine } from './contract.ts';
import './events.ts';
import { laidBack, type Span } from './passage-sound.ts';

type Line = Omit<z.infer<typeof RecordingLine>, 'startedAt'> & { readonly startedAt: Date };
/** What the caller may see of recordings, the newest first. */
export async function recordings(tx: Tx, asked: { readonly contactId?: string | undefined; readonly page: number; readonly pageSize: number }) {
  const contactId = asked.contactId ?? null;
  const { rows } = await sql<Line & { total: number }>`
    select r.leg_id as id, r.contact_id as "contactId", c.number as "contactNumber", l.phone, l.role, r.started_at as "startedAt", r.duration_ms as "durationMs",
      case when r.deleted_at is not null then 'deleted' when r.imported_at is null then 'waiting' when r.sha256 is null then 'empty' else 'kept' end as state,
      exists (select from recording_holds h where h.leg_id = r.leg_id and h.lifted_at is null) as held,
      (select count(*)::int from recording_passages p where p.leg_id = r.leg_id) as passages, count(*) over ()::int as total
    from recordings r join legs l on l.id = r.leg_id left join contacts c on c.id = r.contact_id
    where ${contactId}::uuid is null or r.contact_id = ${contactId}::uuid
    order by r.started_at desc limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`.execute(tx);
  return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, startedAt, ...row }) => ({ ...row, startedAt: startedAt.toISOString() })) };
}

const kept = async (tx: Tx, id: string) => {
  const row = await tx.selectFrom('recordings').selectAll().where('leg_id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
  if (!row?.sha256) throw notFound();
  return { ...row, sha256: row.sha256 };
};

/** Opening a recording is a read with a purpose, and is recorded as one before anything is shown (design §2.5). */
export const openRecording = (who: Who, id: string, purpose: string) =>
  as(who, 'recording', async (tx) => {
    const row = await kept(tx, id);
    await recordRead(tx, who, { purpose, subjectKind: 'recording', subjectId: id, contactId: row.contact_id });
    await record(tx, { ...about(id, row.contact_id), actor: who, purpose: 'recording', kind: 'call.recordingRead', data: { purpose } });
    const { rows: segments } = await sql<{ kind: 'talk'; from: Date; until: Date; person: string | null }>`
      select s.kind, s.started_at as "from", coalesce(s.ended_at, s.started_at) as until, p.full_name as person
      from leg_segments s left join people p on p.id = s.person_id where s.leg_id = ${id} order by s.started_at`.execute(tx);
    const passages = await tx
      .selectFrom('recording_passages')
      .select(['id', 'from_ms', 'until_ms'])
      .where('leg_id', '=', id)
      .where('sha256', 'is not', null)
      .orderBy('from_ms')
      .execute();
    const { rows: holds } = await sql<{ act: string; reason: string; by: string | null; at: Date }>`
      select h.act, h.reason, p.full_name as by, h.placed_at as at from recording_holds h left join people p on p.id = h.placed_by
      where h.leg_id = ${id} and h.lifted_at is null`.execute(tx);
    const drawn = (row.waveform ?? { said: [], heard: [] }) as { readonly said: number[]; readonly heard: number[] };
    const since = row.started_at.getTime();
    return {
      durationMs: row.duration_ms ?? 0,
      ...drawn,
      passages: passages.map((passage) => ({ id: passage.id, fromMs: passage.from_ms ?? 0, untilMs: passage.until_ms ?? 0 })),
      hold: holds[0] ? { ...holds[0], at: holds[0].at.toISOString() } : null,
      segments: segments.map(({ kind, from, until, person }) => ({
        kind,
        person,
        fromMs: Math.max(0, from.getTime() - since),
        untilMs: Math.max(0, until.getTime() - since),
      })),
    };
  });

/** Opening the protected passages is another deed of another post, recorded apart (R16). */
export const openProtected = (who: Who, id: string, purpose: string): Promise<void> =>
  as(who, 'recording', async (tx) => {
    const row = await kept(tx, id);
    await recordRead(tx, who, { purpose, subjectKind: 'protectedRecording', subjectId: id, contactId: row.contact_id });
    await record(tx, { ...about(id, row.contact_id), actor: who, purpose: 'recording', kind: 'recording.protectedRead', data: { purpose } });
  });

type Asked = { readonly id: string; readonly purpose: string; readonly as: 'recording' | 'protectedRecording' };
/** The recording, for whoever has opened it with this purpose before. */
async function opened(tx: Tx, who: Who, asked: Asked) {
  const row = await kept(tx, asked.id);
  const { rows } =
    await sql`select 1 from reads where person_id = ${who.personId} and subject_kind = ${asked.as} and subject_id = ${asked.id} and purpose = ${asked.purpose} limit 1`.execute(
      tx,
    );
  if (rows.length === 0) throw notFound();
  return row;
}
const wavFile = (id: string, content: Uint8Array): FileAnswer => ({ name: `${id}.wav`, contentType: 'audio/wav', content: Buffer.from(content), inline: true });

/** The sound itself: silence between two tones where a passage is protected. */
export async function recordingSound(who: Who, id: string, purpose: string, deps: Pick<Deps, 'storage'>): Promise<FileAnswer> {
  const { sha256 } = await as(who, 'recording', (tx) => opened(tx, who, { id, purpose, as: 'recording' }));
  return wavFile(id, await deps.storage.get(sha256));
}

/** The sound with its protected passages laid back, for whoever has opened those. */
export async function protectedSound(who: Who, id: string, purpose: string, deps: Pick<Deps, 'storage'>): Promise<FileAnswer> {
  const { sha256, passages } = await as(who, 'recording', async (tx) => ({
    ...(await opened(tx, who, { id, purpose, as: 'protectedRecording' })),
    passages: await soundsOfPassages(tx, id),
  }));
  return wavFile(id, await wholeSound(deps, sha256, passages));
}

type PassageSound = { readonly id: string; readonly sha256: string; readonly span: Span };
export async function soundsOfPassages(tx: Tx, id: string): Promise<readonly PassageSound[]> {
  const rows = await tx.selectFrom('recording_passages').selectAll().where('leg_id', '=', id).where('sha256', 'is not', null).orderBy('from_ms').execute();
  return rows.map((row) => ({ id: row.id, sha256: row.sha256 as string, span: { fromMs: row.from_ms ?? 0, untilMs: row.until_ms ?? 0 } }));
}
/** A recording and some of its passages as one sound. */
export async function wholeSound(deps: Pick<Deps, 'storage'>, sha256: string, passages: readonly PassageSound[]): Promise<Uint8Array> {
  const sounds = await Promise.all(passages.map(async ({ sha256: of, span }) => ({ span, sound: await deps.storage.get(of) })));
  return laidBack(await deps.storage.get(sha256), sounds);
}
