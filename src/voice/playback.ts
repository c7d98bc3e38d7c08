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

type Line = Omit<z.infer<typeof RecordingLine>, 'startedAt'> & { readonly startedAt: Date };
/** What the caller may see of recordings, the newest first. */
export async function recordings(tx: Tx, asked: { readonly contactId?: string | undefined; readonly page: number; readonly pageSize: number }) {
  const contactId = asked.contactId ?? null;
  const { rows } = await sql<Line & { total: number }>`
    select r.leg_id as id, r.contact_id as "contactId", c.number as "contactNumber", l.phone, l.role, r.started_at as "startedAt", r.duration_ms as "durationMs",
      case when r.deleted_at is not null then 'deleted' when r.imported_at is null then 'waiting' when r.sha256 is null then 'empty' else 'kept' end as state,
      r.held_by is not null as held, count(*) over ()::int as total
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
    const drawn = (row.waveform ?? { said: [], heard: [] }) as { readonly said: number[]; readonly heard: number[] };
    const since = row.started_at.getTime();
    return {
      durationMs: row.duration_ms ?? 0,
      ...drawn,
      segments: segments.map(({ kind, from, until, person }) => ({
        kind,
        person,
        fromMs: Math.max(0, from.getTime() - since),
        untilMs: Math.max(0, until.getTime() - since),
      })),
    };
  });

/** The sound itself, for whoever has opened it with this purpose before. */
export async function recordingSound(who: Who, id: string, purpose: string, deps: Pick<Deps, 'storage'>): Promise<FileAnswer> {
  const sha256 = await as(who, 'recording', async (tx) => {
    const row = await kept(tx, id);
    const { rows } =
      await sql`select 1 from reads where person_id = ${who.personId} and subject_kind = 'recording' and subject_id = ${id} and purpose = ${purpose} limit 1`.execute(
        tx,
      );
    if (rows.length === 0) throw notFound();
    return row.sha256;
  });
  return { name: `${id}.wav`, contentType: 'audio/wav', content: Buffer.from(await deps.storage.get(sha256)), inline: true };
}
