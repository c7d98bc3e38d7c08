import type { LegName, Telephony } from '#adapters/telephony/port.ts';
import { asSystem, sql, type Tx } from '#platform/database.ts';
import { Fault } from '#platform/fault.ts';
import type { MenuLang } from './menu.ts';

/** What a controller acts with. It owns the engine as long as the fence lets it. */
export type Context = {
  readonly engine: Telephony;
  readonly engineName: string;
  readonly node: string;
  readonly epoch: number;
  /** The engine's present start. */
  readonly boot: () => string;
  readonly now: () => Date;
  readonly ourNumber: string;
  /** Plays sentences on a leg, recorded or spoken; with `listens` a silence follows in which the caller may press. */
  readonly say: (leg: LegName, sentences: readonly Said[], listens: boolean) => Promise<void>;
};
export type Said = { readonly lang: MenuLang; readonly text: string };
/** What is done with the engine once the rows stand. */
export type Deed = (context: Context) => Promise<unknown>;

/**
 * One transaction of the controller. The fence is asked inside it: a node that slept through its lease writes nothing
 * (two nodes, one owner).
 */
export const inCall = <T>(context: Pick<Context, 'engineName' | 'node' | 'epoch'>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asSystem('voice', 'call', async (tx) => {
    const { rows } =
      await sql`select 1 from voice_engines where name = ${context.engineName} and node = ${context.node} and epoch = ${context.epoch} for share`.execute(tx);
    if (rows.length === 0) throw new Fault('conflict', 'voice.notOwner');
    return work(tx);
  });
