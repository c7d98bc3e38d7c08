import type { IncomingRTCSessionEvent, UA } from 'jssip/lib/UA.js';
import type { RTCSession } from 'jssip/lib/RTCSession.js';
import { closeMicrophone, openMicrophone, type Trouble } from './microphone.ts';
import { ringer } from './ringer.ts';

/** `lost`: the line to the server broke and is tried again; what is being said goes on meanwhile. */
export type LineState = 'off' | 'connecting' | 'registered' | 'lost';
export type PhoneCall = {
  readonly id: string;
  /** Why the engine rings: an offer, or something this person asked for. */
  readonly why: string;
  readonly from: string;
  readonly state: 'ringing' | 'answering' | 'up';
  readonly muted: boolean;
};
export type PhoneState = { readonly line: LineState; readonly trouble: Trouble | null; readonly call: PhoneCall | null };
export type Line = { readonly device: string; readonly secret: string; readonly path: string; readonly realm: string };

/** What the person asked for themselves is answered without another key. */
const answeredByItself = new Set(['dial', 'monitor', 'return']);
/** After the key, so long is a call waited for that the engine has not rung yet. */
const expectMs = 30_000;
const retryMs = 1500;
/** A secret that another page's login replaced is asked for anew. */
const renewAfter = 4;
const never: PhoneState = { line: 'off', trouble: null, call: null };

export type Phone = ReturnType<typeof makePhone>;

/**
 * The telephone in the page: one line to our own SIP door, one call at a time. Nothing is hung up when the page is left: a
 * reload must not end a citizen's call.
 */
export function makePhone(provision: () => Promise<Line>) {
  let state = never;
  let wanted = false;
  let generation = 0;
  let agent: UA | null = null;
  let session: RTCSession | null = null;
  let microphone: MediaStream | null = null;
  let expectedUntil = 0;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const ring = ringer();
  const speaker = new Audio();
  speaker.autoplay = true;

  const change = (next: Partial<PhoneState>): void => {
    state = { ...state, ...next };
    if (state.call?.state === 'ringing') ring.start();
    else ring.stop();
    for (const hear of listeners) hear();
  };
  const changeCall = (next: Partial<PhoneCall>): void => {
    if (state.call) change({ call: { ...state.call, ...next } });
  };
  const later = (work: () => void, ms: number): void => {
    clearTimeout(again);
    again = setTimeout(work, ms);
  };

  async function connect(): Promise<void> {
    const mine = (generation += 1);
    agent?.stop();
    agent = null;
    change({ line: 'connecting' });
    try {
      const [{ UA: Agent, WebSocketInterface }, line] = await Promise.all([import('jssip'), provision()]);
      if (!wanted || mine !== generation) return;
      const socket = new WebSocketInterface(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${line.path}`);
      const made = new Agent({
        sockets: [socket],
        uri: `sip:${line.device}@${location.hostname}`,
        authorization_user: line.device,
        password: line.secret,
        realm: line.realm,
        register: true,
        register_expires: 90,
        session_timers: false,
        connection_recovery_min_interval: 1,
        connection_recovery_max_interval: 8,
        user_agent: 'Cagri',
      });
      agent = made;
      listen(made);
      made.start();
    } catch {
      if (wanted && mine === generation) later(() => void connect(), 5000);
    }
  }

  function listen(made: UA): void {
    const current = (): boolean => made === agent;
    made.on('registered', () => {
      failures = 0;
      if (current()) change({ line: 'registered' });
    });
    made.on('disconnected', () => {
      if (current()) change({ line: 'lost' });
    });
    made.on('unregistered', () => {
      if (current()) change({ line: 'connecting' });
    });
    made.on('registrationFailed', () => {
      if (!current()) return;
      failures += 1;
      change({ line: 'connecting' });
      later(() => (failures % renewAfter === 0 ? void connect() : made.isConnected() && made.register()), retryMs);
    });
    made.on('newRTCSession', (event: { readonly session: RTCSession }) => {
      if (current() && event.session.direction === 'incoming') came(event as IncomingRTCSessionEvent);
    });
  }

  function came({ session: next }: IncomingRTCSessionEvent): void {
    if (session) return next.terminate({ status_code: 486 });
    const why = next.remote_identity.display_name || 'call';
    follow(next);
    change({ call: { id: crypto.randomUUID(), why, from: next.remote_identity.uri.user ?? '', state: 'ringing', muted: false } });
    if (answeredByItself.has(why) || Date.now() < expectedUntil) void pickUp();
  }

  function follow(next: RTCSession): void {
    session = next;
    const over = (): void => {
      if (session !== next) return;
      session = null;
      speaker.srcObject = null;
      microphone = closeMicrophone(microphone);
      change({ call: null });
    };
    next.on('ended', over);
    next.on('failed', over);
    next.on('accepted', () => changeCall({ state: 'up' }));
    next.on('peerconnection', ({ peerconnection }) => attend(next, peerconnection));
  }

  function attend(of: RTCSession, connection: RTCPeerConnection): void {
    connection.addEventListener('track', ({ streams, track }) => void hear(streams[0] ?? new MediaStream([track])));
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState === 'failed' && session === of) of.terminate();
    });
  }

  async function hear(stream: MediaStream): Promise<void> {
    speaker.srcObject = stream;
    try {
      await speaker.play();
    } catch {
      change({ trouble: 'soundBlocked' });
    }
  }

  async function pickUp(): Promise<void> {
    const current = session;
    if (!current || state.call?.state !== 'ringing') return;
    expectedUntil = 0;
    changeCall({ state: 'answering' });
    const opened = await openMicrophone();
    if (session !== current) return void closeMicrophone(opened.stream);
    if (opened.trouble !== null) {
      change({ trouble: opened.trouble });
      return current.terminate({ status_code: 480 });
    }
    microphone = opened.stream;
    change({ trouble: null });
    current.answer({ mediaStream: opened.stream, pcConfig: { iceServers: [] } });
  }

  return {
    state: (): PhoneState => state,
    subscribe: (hearer: () => void): (() => void) => {
      listeners.add(hearer);
      return () => void listeners.delete(hearer);
    },
    open: (): void => {
      if (wanted) return;
      wanted = true;
      void connect();
    },
    close: (): void => {
      if (!wanted) return;
      wanted = false;
      generation += 1;
      clearTimeout(again);
      session?.terminate();
      agent?.stop();
      agent = null;
      change(never);
    },
    /** Takes the call that rings, or the one that is about to. */
    answer: (): void => {
      if (state.call?.state === 'ringing') void pickUp();
      else expectedUntil = Date.now() + expectMs;
    },
    /** Calls a number of the engine itself: a version of the menu, to be heard. */
    dial: async (number: string): Promise<void> => {
      const from = agent;
      const opened = await openMicrophone();
      if (!from || from !== agent || session || opened.trouble !== null) {
        closeMicrophone(opened.stream);
        if (opened.trouble !== null) change({ trouble: opened.trouble });
        return;
      }
      microphone = opened.stream;
      change({ trouble: null, call: { id: crypto.randomUUID(), why: 'trial', from: number, state: 'answering', muted: false } });
      const made = from.call(`sip:${number}@${location.hostname}`, { mediaStream: opened.stream, pcConfig: { iceServers: [] } });
      follow(made);
      // Its connection exists already: the event that tells of one has passed.
      if (made.connection) attend(made, made.connection);
    },
    hangUp: (): void => session?.terminate(),
    mute: (muted: boolean): void => {
      if (muted) session?.mute({ audio: true });
      else session?.unmute({ audio: true });
      changeCall({ muted });
    },
    press: (digit: string): void => {
      if (session?.isEstablished()) session.sendDTMF(digit, { transportType: 'RFC2833' as never });
    },
    /** After a gesture of the person the browser lets the sound through. */
    unblockSound: (): void => void speaker.play().then(() => change({ trouble: null })),
    noteTrouble: (trouble: Trouble | null): void => change({ trouble }),
  };
}
