import type { Telephony } from '#adapters/telephony/port.ts';
import { EngineLost } from '#adapters/telephony/port.ts';
import { asSystem, json, sql } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { record } from '#platform/events.ts';
import { log } from '#platform/log.ts';
import { about } from './arriving.ts';
import './events.ts';
import { waveformOf, writeWav } from './wav.ts';

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
      const stored = sound && sound.said.length > 0 ? await deps.storage.put(writeWav([sound.said, sound.heard], sound.sampleRate)) : null;
      await asSystem('voice', 'recording', async (tx) => {
        const durationMs = sound ? Math.round((sound.said.length / sound.sampleRate) * 1000) : 0;
        await tx
          .updateTable('recordings')
          .set({
            contact_id: leg.contact_id,
            sha256: stored?.sha256 ?? null,
            size_bytes: stored?.sizeBytes ?? null,
            duration_ms: durationMs,
            waveform: sound ? json({ said: waveformOf(sound.said, waveformSteps), heard: waveformOf(sound.heard, waveformSteps) }) : null,
            imported_at: deps.clock.now(),
          })
          .where('leg_id', '=', leg.id)
          .execute();
        await record(tx, { ...about(leg.id, leg.contact_id), kind: 'call.recorded', data: { durationMs } });
      });
      await engine.forgetRecording(leg.engine_leg);
    } catch (cause) {
      if (cause instanceof EngineLost) return 0;
      log.error({ err: cause, leg: leg.id }, 'a recording was not fetched');
    }
  }
  return due.length;
}
