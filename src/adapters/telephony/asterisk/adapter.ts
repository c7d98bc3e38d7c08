import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dialled, type EngineEvent, type LegEnd, type LegName, type MetAlone, requireName, type Snapshot, type Telephony } from '../port.ts';
import { type AriChannel, type AriEvent, ariClient, AriRefusal, type Query } from './ari.ts';
import { splitTracks } from './tracks.ts';
import { application, arrivals, engineHome } from './templates.ts';

export type AsteriskOptions = {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The engine's folder as we see it; it is the engine's `/opt/cagri`. Sounds go in there, recordings come out. */
  readonly dir: string;
};

/** Q.850 causes and how a leg that ends with one is told. */
const ends: Readonly<Record<number, LegEnd>> = {
  17: 'busy',
  18: 'noAnswer',
  19: 'noAnswer',
  21: 'refused',
  1: 'unreachable',
  3: 'unreachable',
  20: 'unreachable',
  27: 'unreachable',
  44: 'lost',
};
const dialEnds: Readonly<Record<string, LegEnd>> = { BUSY: 'busy', NOANSWER: 'noAnswer', CHANUNAVAIL: 'unreachable', CONGESTION: 'refused' };
const isLeg = (channel: AriChannel | undefined): channel is AriChannel => channel !== undefined && channel.name.startsWith('PJSIP/');
const onceOver = (cause: unknown): void => {
  if (!(cause instanceof AriRefusal) || !([404, 409, 412, 422].includes(cause.status) || /Channel not (found|in Stasis)/i.test(cause.message))) throw cause;
};

/** Asterisk 20 or newer as our voice engine. What it must know between two events is asked of it, or lasts one leg. */
export function asteriskTelephony(options: AsteriskOptions): Telephony {
  const listeners = new Set<(event: EngineEvent) => void>();
  /** Of legs we ring: not answered yet, and how the last try ended. */
  const ringing = new Map<LegName, LegEnd | null>();
  const parked = new Set<LegName>();
  const held = new Set<LegName>();
  const prompts = new Map<string, LegName>();
  const snoops = new Map<LegName, string>();
  const tell = (event: EngineEvent): void => listeners.forEach((heard) => heard(event));

  const ari = ariClient({
    ...options,
    application,
    onUp: () => tell({ kind: 'up', at: new Date() }),
    onLost: () => {
      for (const memory of [ringing, parked, held, prompts, snoops]) memory.clear();
      tell({ kind: 'lost', at: new Date() });
    },
    onEvent: (event) => hear(event),
  });
  const deed = (method: 'POST' | 'PUT' | 'DELETE', path: string, query?: Query, body?: unknown): Promise<void> =>
    ari.ask(method, path, query, body).then(() => {}, onceOver);
  const at = (event: AriEvent): Date => (event.timestamp ? new Date(event.timestamp.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : new Date());

  function hear(event: AriEvent): void {
    const { channel } = event;
    if (event.type === 'StasisStart' && channel) return started(event, channel);
    if (event.type === 'ChannelDtmfReceived' && isLeg(channel)) return tell({ kind: 'digit', leg: channel.id, digit: event.digit ?? '', at: at(event) });
    if (event.type === 'ChannelDestroyed' && isLeg(channel)) return ended(channel.id, event);
    if (event.type === 'Dial' && event.peer && ringing.has(event.peer.id)) return void ringing.set(event.peer.id, dialEnds[event.dialstatus ?? ''] ?? null);
    if (event.type === 'PlaybackFinished' && event.playback) return promptOver(event.playback.id, event);
    if (event.type === 'ChannelLeftBridge' && event.bridge && event.bridge.channels.length === 0)
      return void deed('DELETE', `/bridges/${event.bridge.id}`).catch(() => {});
    const contact = event.type === 'ContactStatusChange' ? event.contact_info : undefined;
    if (contact && contact.aor !== 'trunk')
      tell({ kind: 'device', device: contact.aor, present: !/Removed|Unreachable/.test(contact.contact_status), at: at(event) });
  }
  function started(event: AriEvent, channel: AriChannel): void {
    const [how = '', what = ''] = event.args ?? [];
    if (how === 'arrived') tell({ kind: 'legArrived', leg: channel.id, from: dialled(channel.caller?.number), to: what, at: at(event) });
    else if (how === 'tried')
      tell({ kind: 'deviceCalled', leg: channel.id, device: channel.name.replace(/^PJSIP\//, '').replace(/-[^-]*$/, ''), to: what, at: at(event) });
    else if (how === 'rung') {
      ringing.delete(channel.id);
      tell({ kind: 'legAnswered', leg: channel.id, at: at(event) });
    } else if (how === 'ear') void hearWith(what, channel.id).catch(() => {});
  }
  function ended(leg: LegName, event: AriEvent): void {
    const unanswered = ringing.has(leg);
    const end = (unanswered ? (ringing.get(leg) ?? ends[event.cause ?? 0] ?? 'noAnswer') : event.cause === 44 ? 'lost' : 'hungUp') satisfies LegEnd;
    ringing.delete(leg);
    parked.delete(leg);
    held.delete(leg);
    const snoop = snoops.get(leg);
    snoops.delete(leg);
    if (snoop) void deed('DELETE', `/channels/${snoop}`).catch(() => {});
    for (const [prompt, on] of prompts) if (on === leg) promptOver(prompt, event);
    tell({ kind: 'legEnded', leg, end, at: at(event) });
  }
  function promptOver(prompt: string, event: AriEvent): void {
    const leg = prompts.get(prompt);
    if (leg === undefined) return;
    prompts.delete(prompt);
    tell({ kind: 'promptEnded', prompt, leg, at: at(event) });
    if (parked.has(leg)) void deed('POST', `/channels/${leg}/moh`).catch(() => {});
  }
  async function hearWith(ear: LegName, snoop: string): Promise<void> {
    const room = `ear-${ear}`;
    await deed('POST', `/bridges/${room}`, { type: 'mixing' });
    await deed('POST', `/bridges/${room}/addChannel`, { channel: `${ear},${snoop}` });
  }
  async function stopPrompts(leg: LegName): Promise<void> {
    for (const [prompt, on] of prompts) if (on === leg) await deed('DELETE', `/playbacks/${prompt}`);
  }
  async function quiet(leg: LegName): Promise<void> {
    parked.delete(leg);
    await stopPrompts(leg);
    await deed('DELETE', `/channels/${leg}/moh`);
    if (held.delete(leg)) await deed('DELETE', `/channels/${leg}/mute`, { direction: 'in' });
  }
  const aloneTaken = join(options.dir, 'spool/alone.taken.txt');
  const recordingPath = (leg: LegName): string => join(options.dir, 'spool/recording', `${requireName(leg)}.raw`);

  return {
    kind: 'asterisk',
    listen: (heard) => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    start: ari.open,
    close: async () => ari.close(),
    health: async () => {
      const info = await ari.ask<Info>('GET', '/asterisk/info');
      return { version: info.system.version, boot: info.status.startup_time };
    },
    snapshot: async () => {
      const [info, channels, bridges, endpoints] = await Promise.all([
        ari.ask<Info>('GET', '/asterisk/info'),
        ari.ask<readonly AriChannel[]>('GET', '/channels'),
        ari.ask<readonly { readonly id: string; readonly channels: readonly string[] }[]>('GET', '/bridges'),
        ari.ask<readonly { readonly technology: string; readonly resource: string; readonly state: string }[]>('GET', '/endpoints'),
      ]);
      return snapshotOf(info.status.startup_time, channels, bridges, endpoints);
    },

    answer: (leg) => deed('POST', `/channels/${leg}/answer`),
    hangUp: (leg) => deed('DELETE', `/channels/${leg}`),
    ring: async ({ leg, to, shownNumber, timeoutSeconds, why }) => {
      if (ringing.has(requireName(leg))) return;
      const number = 'number' in to ? dialled(to.number) : null;
      const where = 'device' in to ? `PJSIP/${requireName(to.device)}` : `PJSIP/${number}@trunk`;
      const goal = 'device' in to ? { app: application, appArgs: 'rung' } : { context: 'outside', extension: 's', priority: 1 };
      const callerId = why === undefined ? shownNumber : `"${requireName(why)}" <${shownNumber}>`;
      ringing.set(leg, null);
      try {
        await ari.ask('POST', `/channels/${leg}`, { endpoint: where, callerId, timeout: timeoutSeconds, ...goal });
      } catch (cause) {
        // 409: the leg is there already, rung before a crash of ours. 500 "Allocation failed": nobody has registered.
        if (!(cause instanceof AriRefusal) || cause.status === 409) return onceOver(cause);
        ringing.delete(leg);
        setImmediate(() => tell({ kind: 'legEnded', leg, end: 'unreachable', at: new Date() }));
      }
    },
    play: async ({ leg, prompt, sounds }) => {
      await stopPrompts(leg);
      if (parked.has(leg)) await deed('DELETE', `/channels/${leg}/moh`);
      prompts.set(requireName(prompt), leg);
      const media = sounds.map((name) => `sound:${engineHome}/sounds/${requireName(name)}`).join(',');
      await ari.ask('POST', `/channels/${leg}/play/${prompt}`, { media }).catch((cause: unknown) => {
        prompts.delete(prompt);
        onceOver(cause);
      });
    },
    stopPrompt: async (prompt) => deed('DELETE', `/playbacks/${requireName(prompt)}`),
    park: async (leg) => {
      await stopPrompts(leg);
      await leaveRoom(leg);
      parked.add(leg);
      await deed('POST', `/channels/${leg}/moh`);
    },
    join: async (room, legs) => {
      for (const leg of legs) await quiet(leg);
      await deed('POST', `/bridges/${requireName(room)}`, { type: 'mixing', name: room });
      for (const leg of legs) await deed('POST', `/bridges/${room}/addChannel`, { channel: leg });
    },
    leave: (leg) => leaveRoom(leg),
    hold: async (leg) => {
      held.add(leg);
      await deed('POST', `/channels/${leg}/mute`, { direction: 'in' });
      await deed('POST', `/channels/${leg}/moh`);
    },
    resume: async (leg) => {
      held.delete(leg);
      await deed('DELETE', `/channels/${leg}/moh`);
      await deed('DELETE', `/channels/${leg}/mute`, { direction: 'in' });
    },
    mute: (leg, muted) => deed(muted ? 'POST' : 'DELETE', `/channels/${leg}/mute`, { direction: 'in' }),
    sendDigits: (leg, digits) => deed('POST', `/channels/${leg}/dtmf`, { dtmf: digits.replaceAll(/[^0-9*#]/g, '') }),
    // One road for both: an ear that only listens is muted towards whom it hears.
    monitor: async ({ ear, target, mode }) => {
      await deed(mode === 'listen' ? 'POST' : 'DELETE', `/channels/${ear}/mute`, { direction: 'in' });
      if (snoops.has(ear)) return;
      const id = crypto.randomUUID();
      snoops.set(ear, id);
      await deed('POST', `/channels/${target}/snoop/${id}`, { spy: 'both', whisper: 'out', app: application, appArgs: `ear,${ear}` });
    },
    stopMonitor: async (ear) => {
      const snoop = snoops.get(ear);
      snoops.delete(ear);
      await deed('DELETE', `/channels/${ear}/mute`, { direction: 'in' });
      if (snoop) await deed('DELETE', `/channels/${snoop}`);
    },

    provision: async (device, secret) => {
      const path = (type: string): string => `/asterisk/config/dynamic/res_pjsip/${type}/${requireName(device)}`;
      const fields = (values: Readonly<Record<string, string>>) => ({ fields: Object.entries(values).map(([attribute, value]) => ({ attribute, value })) });
      await ari.ask('PUT', path('auth'), {}, fields({ auth_type: 'userpass', username: device, password: secret }));
      await ari.ask('PUT', path('aor'), {}, fields({ max_contacts: '1', remove_existing: 'yes', qualify_frequency: '10' }));
      await ari.ask(
        'PUT',
        path('endpoint'),
        {},
        fields({
          transport: 'transport-ws',
          webrtc: 'yes',
          dtls_auto_generate_cert: 'yes',
          disallow: 'all',
          allow: 'alaw,opus',
          direct_media: 'no',
          rtp_timeout: '6',
          context: 'devices',
          auth: device,
          aors: device,
        }),
      );
    },
    revoke: async (device) => {
      for (const type of ['endpoint', 'aor', 'auth']) await deed('DELETE', `/asterisk/config/dynamic/res_pjsip/${type}/${requireName(device)}`);
    },
    keepSound: async (name, wav) => {
      const path = join(options.dir, 'sounds', `${requireName(name)}.wav`);
      await mkdir(join(options.dir, 'sounds'), { recursive: true });
      await writeFile(`${path}.new`, wav, { mode: 0o644 });
      await rename(`${path}.new`, path);
    },
    recordings: async () => (await readdir(join(options.dir, 'spool/recording'))).filter((file) => file.endsWith('.raw')).map((file) => file.slice(0, -4)),
    recording: async (leg) => {
      const bytes = await readFile(recordingPath(leg)).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT') return null;
        throw cause;
      });
      return bytes && splitTracks(bytes);
    },
    forgetRecording: (leg) => rm(recordingPath(leg), { force: true }),
    metAlone: async () => {
      // Taken aside first: what the engine writes meanwhile goes into a new file.
      if (!existsSync(aloneTaken)) await rename(join(options.dir, 'spool/alone.txt'), aloneTaken).catch(() => {});
      return existsSync(aloneTaken) ? metAloneIn(await readFile(aloneTaken, 'utf8')) : [];
    },
    forgetAlone: () => rm(aloneTaken, { force: true }),
  };

  async function leaveRoom(leg: LegName): Promise<void> {
    const bridges = await ari.ask<readonly { readonly id: string; readonly channels: readonly string[] }[]>('GET', '/bridges');
    for (const { id, channels } of bridges) if (channels.includes(leg)) await deed('POST', `/bridges/${id}/removeChannel`, { channel: leg });
  }
}

/** Lines of `seconds,leg,from,to` as the dialplan writes them. */
const metAloneIn = (text: string): readonly MetAlone[] =>
  text
    .split('\n')
    .map((line) => line.split(','))
    .filter((parts) => parts.length === 4 && /^\d+$/.test(parts[0] ?? ''))
    .map(([seconds, leg = '', from, to = '']) => ({ at: new Date(Number(seconds) * 1000), leg, from: dialled(from), to }));

type Info = { readonly system: { readonly version: string }; readonly status: { readonly startup_time: string } };

function snapshotOf(
  boot: string,
  channels: readonly AriChannel[],
  bridges: readonly { readonly id: string; readonly channels: readonly string[] }[],
  endpoints: readonly { readonly technology: string; readonly resource: string; readonly state: string }[],
): Snapshot {
  return {
    boot,
    devices: endpoints
      .filter(({ technology, resource, state }) => technology === 'PJSIP' && resource !== 'trunk' && state === 'online')
      .map(({ resource }) => resource),
    legs: channels.filter(isLeg).map((channel) => {
      const came = channel.dialplan?.context === arrivals;
      return {
        leg: channel.id,
        state: channel.state === 'Up' ? 'up' : 'ringing',
        from: came ? dialled(channel.caller?.number) : null,
        to: came ? (channel.dialplan?.exten ?? null) : null,
        room: bridges.find((bridge) => bridge.channels.includes(channel.id))?.id ?? null,
      };
    }),
  };
}
