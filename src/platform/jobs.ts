import { Logger, run, type Runner } from 'graphile-worker';
import { ownerPool, sql, type Tx } from './database.ts';
import { log } from './log.ts';

/** At least once: a handler takes one id, reads the state again, and does nothing if it is done. */
export type Task = (payload: { readonly id: string }) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;
/** `{ task: 'contacts.sweep', every: '* * * * *' }`: timed work, in cron's words (UTC). */
export type Timer = { readonly task: string; readonly every: string };

/** Puts a job into the queue within the deed's own transaction; the same key replaces a waiting one. */
export async function enqueue(tx: Tx, task: string, payload: { readonly id: string }, options: { key?: string; runAt?: Date } = {}): Promise<void> {
  await sql`select enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${options.key ?? `${task}:${payload.id}`}, ${options.runAt ?? null}::timestamptz)`.execute(
    tx,
  );
}

/**
 * Jobs of a node that died stay locked to it for hours; none of ours lasts a quarter of one. Freed, they run again, and
 * each reads the state before it acts.
 */
export const freeLostJobs = async (): Promise<void> => {
  await ownerPool().query("update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at < now() - interval '15 minutes'");
};

/** A crontab takes no dot in a name. */
const cronName = (task: string): string => task.replaceAll('.', ':');

export function runJobs(tasks: Tasks, timers: readonly Timer[]): Promise<Runner> {
  return run({
    pgPool: ownerPool(),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quiet,
    crontab: timers.map((timer) => `${timer.every} ${cronName(timer.task)}`).join('\n'),
    taskList: Object.fromEntries(
      Object.entries(tasks).flatMap(([name, task]) => {
        const handle = async (payload: unknown): Promise<void> => {
          const id = (payload as { id?: unknown })?.id;
          await task({ id: typeof id === 'string' ? id : '' });
        };
        return [
          [name, handle],
          [cronName(name), handle],
        ];
      }),
    ),
  });
}

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log.error(message);
  else if (level === 'warning') log.warn(message);
});
