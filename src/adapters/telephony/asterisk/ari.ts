import { EngineLost } from '../port.ts';

/** A refusal of the engine with its HTTP status; 404 and 409 mostly say that a leg is over. */
export class AriRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type AriOptions = {
  /** `http://host:port`, without the path. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly application: string;
  readonly onEvent: (event: AriEvent) => void;
  readonly onUp: () => void;
  readonly onLost: () => void;
};
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Query = Readonly<Record<string, string | number | undefined>>;
export type Ari = {
  /** @throws EngineLost when it does not answer, AriRefusal when it refuses */
  readonly ask: <T = unknown>(method: Method, path: string, query?: Query, body?: unknown) => Promise<T>;
  readonly open: () => Promise<void>;
  readonly close: () => void;
};

/** The few fields we read of the engine's events; all are checked before they are used. */
export type AriChannel = {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly caller?: { readonly number?: string };
  readonly dialplan?: { readonly context?: string; readonly exten?: string };
};
export type AriEvent = {
  readonly type: string;
  readonly timestamp?: string;
  readonly args?: readonly string[];
  readonly channel?: AriChannel;
  readonly peer?: AriChannel;
  readonly dialstatus?: string;
  readonly cause?: number;
  readonly digit?: string;
  readonly playback?: { readonly id: string; readonly target_uri: string };
  readonly bridge?: { readonly id: string; readonly channels: readonly string[] };
  readonly endpoint?: { readonly technology: string; readonly resource: string; readonly state?: string };
  readonly contact_info?: { readonly aor: string; readonly contact_status: string };
};

const retryMs = 500;
const askMs = 8000;
const pingMs = 5000;

/** The engine's HTTP door and its event line. The line is kept open: lost, it is tried again until `close`. */
export function ariClient(options: AriOptions): Ari {
  const { url, user, password, application } = options;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  let socket: WebSocket | null = null;
  let closed = false;
  let up = false;

  async function ask<T>(method: Method, path: string, query: Query = {}, body?: unknown): Promise<T> {
    const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    let reply: Response;
    try {
      reply = await fetch(`${url}/ari${path}?${search}`, {
        method,
        headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(askMs),
      });
    } catch (cause) {
      throw new EngineLost(undefined, cause);
    }
    const text = await reply.text();
    if (!reply.ok) throw new AriRefusal(reply.status, `${method} ${path}: ${reply.status} ${text.slice(0, 300)}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  const lost = (): void => {
    if (!up) return;
    up = false;
    options.onLost();
  };

  function connect(settled: () => void): void {
    if (closed) return settled();
    const address = `${url.replace(/^http/, 'ws')}/ari/events?${new URLSearchParams({ app: application, subscribeAll: 'true', api_key: `${user}:${password}` })}`;
    const line = new WebSocket(address);
    socket = line;
    let over = false;
    const again = (): void => {
      if (over) return;
      over = true;
      clearInterval(pulse);
      if (socket === line) lost();
      settled();
      if (!closed && socket === line) setTimeout(() => connect(() => {}), retryMs);
    };
    // A line whose other end vanished says nothing: it is asked.
    const pulse = setInterval(() => {
      if (up) ask('GET', '/asterisk/ping').catch((cause: unknown) => cause instanceof EngineLost && (line.close(), again()));
    }, pingMs);
    line.addEventListener('open', () => {
      up = true;
      options.onUp();
      settled();
    });
    line.addEventListener('message', ({ data }) => options.onEvent(JSON.parse(String(data)) as AriEvent));
    line.addEventListener('close', again);
    line.addEventListener('error', again);
  }

  return {
    ask,
    open: () => new Promise<void>((settled) => connect(settled)),
    close: () => {
      closed = true;
      socket?.close();
      up = false;
    },
  };
}
