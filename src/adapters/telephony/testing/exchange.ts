import { createSocket, type Socket } from 'node:dgram';
import { setTimeout as pause } from 'node:timers/promises';
import { fromAlaw, toneAlaw } from './sound.ts';

export type Does = 'answers' | 'busy' | 'letsRing';
/** One telephone's half of a call. */
export type TelephoneCall = {
  readonly number: string;
  readonly state: () => 'ringing' | 'up' | 'over';
  /** How the other side ended a call of ours before it was up: the SIP status, or null. */
  readonly status: () => number | null;
  readonly press: (digits: string) => Promise<void>;
  readonly hangUp: () => Promise<void>;
  /** What came in during the last so many milliseconds. */
  readonly heard: (ms: number) => Int16Array;
  readonly packetsHeard: () => number;
  /** Says a tone from now on; 0 is silence. */
  readonly say: (hertz: number) => void;
  readonly until: (state: 'up' | 'over') => Promise<void>;
};
export type Exchange = {
  readonly port: number;
  readonly call: (call: { readonly from: string; readonly to: string; readonly hertz?: number }) => Promise<TelephoneCall>;
  readonly whenRung: (number: string, does: Does, hertz?: number) => void;
  /** Calls that came to us, the newest last. */
  readonly rung: () => readonly TelephoneCall[];
  readonly sendRaw: (text: string) => void;
  readonly close: () => void;
};

const host = '127.0.0.1';
const headerOf = (message: string, name: string): string => new RegExp(`^${name}: *(.*)$`, 'im').exec(message)?.[1]?.trim() ?? '';
const headersOf = (message: string, name: string): string =>
  [...message.matchAll(new RegExp(`^${name}: *.*$`, 'gim'))].map(([line]) => `${line.trim()}\r\n`).join('');
const word = (): string => Math.random().toString(36).slice(2, 12);

type Dialog = {
  readonly callId: string;
  readonly own: string;
  other: string;
  target: string;
  cseq: number;
  state: 'ringing' | 'up' | 'over';
  status: number | null;
  invite: string;
  sound: Sound;
};

/** The public telephone network in small, for tests: telephones that call, answer, speak a tone and press keys. */
export async function openExchange(options: { readonly port: number; readonly enginePort: () => number }): Promise<Exchange> {
  const socket = createSocket('udp4');
  await new Promise<void>((done) => socket.bind(options.port, host, done));
  const dialogs = new Map<string, Dialog>();
  const habits = new Map<string, { readonly does: Does; readonly hertz: number }>();
  const came: TelephoneCall[] = [];
  const send = (text: string): void => socket.send(text, options.enginePort(), host);
  const via = (): string => `Via: SIP/2.0/UDP ${host}:${options.port};branch=z9hG4bK${word()};rport\r\nMax-Forwards: 70\r\n`;
  const contact = `Contact: <sip:tests@${host}:${options.port}>\r\n`;
  const reply = (request: string, line: string, tag: string, extra = '', body = ''): void => {
    const to = headerOf(request, 'To');
    send(
      `SIP/2.0 ${line}\r\n${headersOf(request, 'Via')}${headersOf(request, 'Record-Route')}From: ${headerOf(request, 'From')}\r\n` +
        `To: ${to.includes('tag=') ? to : `${to};tag=${tag}`}\r\nCall-ID: ${headerOf(request, 'Call-ID')}\r\nCSeq: ${headerOf(request, 'CSeq')}\r\n${extra}Content-Length: ${body.length}\r\n\r\n${body}`,
    );
  };
  const ask = (dialog: Dialog, method: string, cseq: number, extra = '', body = ''): void =>
    send(
      `${method} ${dialog.target} SIP/2.0\r\n${via()}From: ${dialog.own}\r\nTo: ${dialog.other}\r\nCall-ID: ${dialog.callId}\r\nCSeq: ${cseq} ${method}\r\n${contact}${extra}Content-Length: ${body.length}\r\n\r\n${body}`,
    );
  const over = (dialog: Dialog): void => {
    dialog.state = 'over';
    dialog.sound.close();
  };

  function received(message: string): void {
    const dialog = dialogs.get(headerOf(message, 'Call-ID'));
    if (message.startsWith('SIP/2.0')) return dialog && answered(dialog, message);
    const method = message.slice(0, message.indexOf(' '));
    if (method === 'INVITE')
      return void (dialog ? reply(message, '200 OK', word(), `${contact}Content-Type: application/sdp\r\n`, dialog.sound.offer()) : invited(message));
    if (method === 'BYE' || method === 'CANCEL') {
      reply(message, '200 OK', word());
      if (dialog && method === 'CANCEL' && dialog.state === 'ringing') reply(dialog.invite, '487 Request Terminated', dialog.callId.slice(0, 6));
      if (dialog) over(dialog);
    } else if (method !== 'ACK') reply(message, '200 OK', word());
  }
  function answered(dialog: Dialog, message: string): void {
    const status = Number(message.slice(8, 11));
    const [cseq = '', method = ''] = headerOf(message, 'CSeq').split(' ');
    if (method !== 'INVITE' || status < 200) return;
    dialog.other = headerOf(message, 'To');
    if (status === 200) {
      dialog.target = /<([^>]+)>/.exec(headerOf(message, 'Contact'))?.[1] ?? dialog.target;
      dialog.sound.towards(message);
      if (dialog.state === 'ringing') dialog.state = 'up';
    } else {
      dialog.status = status;
      over(dialog);
    }
    ask(dialog, 'ACK', Number(cseq));
  }
  async function invited(message: string): Promise<void> {
    const number = /^INVITE sip:([^@;]+)/.exec(message)?.[1] ?? '';
    const callId = headerOf(message, 'Call-ID');
    if (dialogs.has(callId)) return;
    const tag = word();
    const habit = habits.get(number) ?? { does: 'letsRing', hertz: 0 };
    if (habit.does === 'busy') return reply(message, '486 Busy Here', tag);
    reply(message, '100 Trying', tag);
    const dialog: Dialog = {
      callId,
      own: `${headerOf(message, 'To')};tag=${tag}`,
      other: headerOf(message, 'From'),
      target: /<([^>]+)>/.exec(headerOf(message, 'Contact'))?.[1] ?? '',
      cseq: 1,
      state: 'ringing',
      status: null,
      invite: message,
      sound: await openSound(habit.hertz),
    };
    dialogs.set(callId, dialog);
    came.push(telephone(number, dialog));
    reply(message, '180 Ringing', tag, contact);
    if (habit.does !== 'answers') return;
    dialog.sound.towards(message);
    dialog.state = 'up';
    reply(message, '200 OK', tag, `${contact}Content-Type: application/sdp\r\n`, dialog.sound.offer());
  }

  const telephone = (number: string, dialog: Dialog): TelephoneCall => ({
    number,
    state: () => dialog.state,
    status: () => dialog.status,
    press: (digits) => dialog.sound.press(digits),
    hangUp: async () => {
      if (dialog.state === 'up') ask(dialog, 'BYE', (dialog.cseq += 1));
      else if (dialog.state === 'ringing')
        send(
          dialog.invite
            .replace(/^INVITE/, 'CANCEL')
            .replace(/CSeq: (\d+) INVITE/, 'CSeq: $1 CANCEL')
            .replace(/Content-Type: .*\r\n/, '')
            .replace(/Content-Length: \d+\r\n\r\n[^]*/, 'Content-Length: 0\r\n\r\n'),
        );
      over(dialog);
    },
    heard: (ms) => dialog.sound.heard(ms),
    packetsHeard: () => dialog.sound.packets(),
    say: (hertz) => dialog.sound.say(hertz),
    until: async (state) => {
      for (let turn = 0; turn < 300; turn += 1) {
        if (dialog.state === state) return;
        await pause(50);
      }
      throw new Error(`the call with ${number} is ${dialog.state}, not ${state} (status ${dialog.status})`);
    },
  });

  socket.on('message', (bytes) => received(bytes.toString('utf8')));
  return {
    port: options.port,
    call: async ({ from, to, hertz = 0 }) => {
      const callId = `${word()}${word()}`;
      const sound = await openSound(hertz);
      const own = `<sip:${from}@${host}>;tag=${word()}`;
      const target = `sip:${to}@${host}:${options.enginePort()}`;
      const body = sound.offer();
      const invite = `INVITE ${target} SIP/2.0\r\n${via()}From: ${own}\r\nTo: <${target}>\r\nCall-ID: ${callId}\r\nCSeq: 1 INVITE\r\n${contact}Content-Type: application/sdp\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
      const dialog: Dialog = { callId, own, other: `<${target}>`, target, cseq: 1, state: 'ringing', status: null, invite, sound };
      dialogs.set(callId, dialog);
      send(invite);
      return telephone(to, dialog);
    },
    whenRung: (number, does, hertz = 0) => void habits.set(number, { does, hertz }),
    rung: () => came,
    sendRaw: send,
    close: () => {
      for (const dialog of dialogs.values()) over(dialog);
      socket.close();
    },
  };
}

type Sound = Awaited<ReturnType<typeof openSound>>;

/** The sound of one call: 20 ms packets out, the last half minute in. */
async function openSound(firstHertz: number) {
  const socket: Socket = createSocket('udp4');
  await new Promise<void>((done) => socket.bind(0, host, done));
  const { port } = socket.address();
  const pieces: { readonly atMs: number; readonly samples: Int16Array }[] = [];
  let [hertz, packets, sequence, stamp, otherPort] = [firstHertz, 0, 1, 0, 0];
  const source = Math.floor(Math.random() * 0xffff_ffff);
  let pressing = false;
  let closed = false;
  const packet = (type: number, marker: boolean, timestamp: number, body: Buffer): void => {
    const head = Buffer.alloc(12);
    head[0] = 0x80;
    head[1] = type | (marker ? 0x80 : 0);
    head.writeUInt16BE((sequence += 1) & 0xffff, 2);
    head.writeUInt32BE(timestamp >>> 0, 4);
    head.writeUInt32BE(source, 8);
    if (otherPort > 0 && !closed) socket.send(Buffer.concat([head, body]), otherPort, host);
  };
  const began = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    // A busy machine wakes late: what is due is sent at once.
    for (; sent * 20 < performance.now() - began; sent += 1) {
      if (!pressing) packet(8, false, stamp, toneAlaw(hertz, stamp));
      stamp += 160;
    }
  }, 10);
  socket.on('message', (bytes) => {
    if ((bytes[1] as number) % 128 !== 8) return;
    packets += 1;
    pieces.push({ atMs: performance.now(), samples: fromAlaw(bytes.subarray(12)) });
    if (pieces.length > 1500) pieces.shift();
  });
  return {
    offer: () =>
      `v=0\r\no=- 1 1 IN IP4 ${host}\r\ns=-\r\nc=IN IP4 ${host}\r\nt=0 0\r\nm=audio ${port} RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n`,
    towards: (message: string) => {
      otherPort = Number(/^m=audio (\d+)/m.exec(message)?.[1] ?? 0);
    },
    press: async (digits: string) => {
      pressing = true;
      for (const digit of digits) {
        const event = '0123456789*#'.indexOf(digit);
        const from = stamp;
        for (let step = 1; step <= 8; step += 1) {
          const ending = step > 5;
          const body = Buffer.from([event, ending ? 0x8a : 0x0a, 0, 0]);
          body.writeUInt16BE(Math.min(step, 5) * 160, 2);
          packet(101, step === 1, from, body);
          if (!ending) await pause(20);
        }
        stamp += 800;
        await pause(60);
      }
      pressing = false;
    },
    say: (next: number) => {
      hertz = next;
    },
    heard: (ms: number): Int16Array => {
      const last = pieces.filter((piece) => piece.atMs > performance.now() - ms).map((piece) => piece.samples);
      const all = new Int16Array(last.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of last) {
        all.set(piece, at);
        at += piece.length;
      }
      return all;
    },
    packets: () => packets,
    close: () => {
      if (closed) return;
      closed = true;
      clearInterval(timer);
      socket.close();
    },
  };
}
