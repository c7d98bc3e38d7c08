import type { Telephony } from '#adapters/telephony/port.ts';
import { EngineLost } from '#adapters/telephony/port.ts';
import { asSystem, json, sql, type Tx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { log } from '#platform/log.ts';
import { about } from './arriving.ts';
import './events.ts';
import { cutOut, protectedSpans } from './passage-sound.ts';
import { type Mark, marksOf } from './passages.ts';
import { readTracks, waveformOf, writeWav } from './wav.ts';

/** The engine closes its file a moment after the leg. */
const afterMs = 1500;
export const waveformSteps = 240;

/**
 * Brings the sound of ended calls from the engine into the encrypted store, then frees the engine of it. What a crash left
 * is fetched the same way: it holds what was written so far. Nothing is forgotten before it is kept. How many came.
 */
export async function fetchRecordings(engine: Telephony, deps: Pick<Deps, 'storage' | 'clock'>, most = 4): Promise<number> {
  const due = await asSystem('voice', 'recording', async (tx) => {
    const { rows } = await sql<{ id: string; engine_leg: string; contact_id: string | null }>`
      select l.id, l.engine_leg, l.contact_id from recordings r join legs l on l.id = r.leg_id
      where r.imported_at is null and r.deleted_at is null and l.ended_at < ${deps.clock.now()}::timestamptz - make_interval(secs => ${afterMs / 1000})
      order by l.ended_at limit ${most}`.execute(tx);
    return rows;
  });
  for (const leg of due) {
    try {
      const sound = await engine.recording(leg.engine_leg);
      const durationMs = sound ? Math.round((sound.said.length / sound.sampleRate) * 1000) : 0;
      const marks = await asSystem('voice', 'recording', (tx) => marksOf(tx, leg.id));
      const kept = sound && sound.said.length > 0 ? await keep(writeWav([sound.said, sound.heard], sound.sampleRate), marks, durationMs, deps) : null;
      await asSystem('voice', 'recording', async (tx) => {
        for (const passage of kept?.passages ?? []) await savePassage(tx, passage);
        await tx
          .updateTable('recordings')
          .set({
            contact_id: leg.contact_id,
            sha256: kept?.sha256 ?? null,
            size_bytes: kept?.sizeBytes ?? null,
            duration_ms: durationMs,
            waveform: kept ? json(kept.waveform) : null,
            imported_at: deps.clock.now(),
          })
          .where('leg_id', '=', leg.id)
          .execute();
        await record(tx, { ...about(leg.id, leg.contact_id), kind: 'call.recorded', data: { durationMs } });
        if (marks.length > 0) await record(tx, { ...about(leg.id, leg.contact_id), kind: 'recording.protected', data: { passages: marks.length } });
      });
      await engine.forgetRecording(leg.engine_leg);
    } catch (cause) {
      if (cause instanceof EngineLost) return 0;
      log.error({ err: cause, leg: leg.id }, 'a recording was not fetched');
    }
  }
  return due.length;
}

type KeptPassage = { readonly marks: readonly Mark[]; readonly sha256: string; readonly fromMs: number; readonly untilMs: number };

/** What is kept: the recording without its protected passages, each of which is a content of its own, sealed apart (R16). */
async function keep(wav: Uint8Array, marks: readonly Mark[], durationMs: number, deps: Pick<Deps, 'storage'>) {
  const spans = protectedSpans(marks, durationMs);
  const { rest, passages } = cutOut(wav, spans);
  const kept: KeptPassage[] = [];
  for (const [n, sound] of passages.entries()) {
    const span = spans[n] as (typeof spans)[number];
    const inside = marks.filter((mark) => mark.fromMs <= span.untilMs && mark.untilMs >= span.fromMs);
    kept.push({ marks: inside, sha256: (await deps.storage.put(sound)).sha256, ...span });
  }
  const [said, heard] = readTracks(rest);
  return { ...(await deps.storage.put(rest)), passages: kept, waveform: { said: waveformOf(said, waveformSteps), heard: waveformOf(heard, waveformSteps) } };
}

/** Marks that run into each other have one sound: the first holds it, the others none. */
async function savePassage(tx: Tx, passage: KeptPassage): Promise<void> {
  const [first] = passage.marks;
  if (!first) return;
  await tx
    .updateTable('recording_passages')
    .set({ sha256: passage.sha256, from_ms: Math.round(passage.fromMs), until_ms: Math.round(passage.untilMs) })
    .where('id', '=', first.id)
    .execute();
}
