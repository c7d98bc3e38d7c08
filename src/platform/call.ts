import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

export type FieldError = { readonly field: string; readonly message: string };

/**
 * What went wrong with a call, in the words of the server (RFC 9457). `code` is `room.key`; a request that never
 * arrived has `platform.offline` and status 0, and its sentence is the screen's to say.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly retryAfterSeconds: number | null;

  constructor(facts: Partial<Omit<Problem, 'name' | 'message'>> & { status: number; code: string }) {
    super(facts.detail ?? facts.code);
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail ?? '';
    this.errors = facts.errors ?? [];
    this.params = facts.params ?? {};
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
  }
}

type Part<Name extends string, S extends z.ZodType> = S extends z.ZodUndefined
  ? { readonly [K in Name]?: undefined }
  : Record<string, never> extends z.input<S>
    ? { readonly [K in Name]?: z.input<S> }
    : { readonly [K in Name]: z.input<S> };

/** The parts an endpoint asks for: those it does not declare may be left out. */
export type CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', P> & Part<'query', Q> & Part<'body', B>;
export type CallOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly idempotencyKey?: string | undefined;
  /** Sent even when the page is left, for locks to be given back. */
  readonly keepalive?: boolean | undefined;
};

type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

/** The address of an endpoint with its params and query filled in; also for links to files and exports. */
export function addressOf(path: string, input: Loose = {}): string {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(input.params?.[name] ?? '')));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
  }
  const text = query.toString();
  return text ? `${filled}?${text}` : filled;
}

/** The page says its language on <html>; the server answers in it. */
const pageLang = (): string => (typeof document === 'undefined' ? 'az' : document.documentElement.lang || 'az');

const headersOf = (idempotencyKey?: string): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': pageLang(),
  'x-cagri': '1',
  ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
});

const offline = (): Problem => new Problem({ status: 0, code: 'platform.offline' });

function problemOf(status: number, text: string, retryAfter: string | null): Problem {
  const seconds = Number(retryAfter);
  const retryAfterSeconds = retryAfter !== null && Number.isFinite(seconds) ? seconds : null;
  try {
    const body = JSON.parse(text) as Partial<Problem>;
    if (typeof body.code === 'string') return new Problem({ ...body, status, code: body.code, retryAfterSeconds });
  } catch {
    // A proxy between us may answer with a page of its own.
  }
  return new Problem({ status, code: status === 502 || status === 503 || status === 504 ? 'platform.unavailable' : 'platform.broken', retryAfterSeconds });
}

/** Sends it and reads the answer; throws `Problem`, while an abort by the caller's signal stays an abort. */
async function answered<T>(
  ep: { readonly method: string; readonly path: string },
  input: Loose,
  options: CallOptions,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const { body } = input;
  let response: Response;
  let content: T | string;
  try {
    response = await fetch(addressOf(ep.path, input), {
      method: ep.method,
      credentials: 'same-origin',
      headers: { ...headersOf(options.idempotencyKey), ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(options.signal && { signal: options.signal }),
      ...(options.keepalive && { keepalive: true }),
    });
    content = response.ok ? await read(response) : await response.text();
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw offline();
  }
  if (!response.ok) throw problemOf(response.status, content as string, response.headers.get('retry-after'));
  return content as T;
}

/**
 * Calls an endpoint and checks its reply. Throws `Problem`; an abort by the caller's signal stays an abort.
 * The same `idempotencyKey` sent twice does the deed once.
 */
export async function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  ep: Endpoint<P, Q, B, R>,
  input: CallInput<P, Q, B> = {} as CallInput<P, Q, B>,
  options: CallOptions = {},
): Promise<z.output<R>> {
  const text = await answered(ep, input as Loose, options, (response) => response.text());
  return ep.reply.parse(text === '' ? undefined : JSON.parse(text)) as z.output<R>;
}

/** Calls an endpoint whose reply is a file, where what it asks for must not stand in an address. Throws `Problem`. */
export const callFile = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  ep: Endpoint<P, Q, B, z.ZodType>,
  input: CallInput<P, Q, B>,
): Promise<Blob> => answered(ep, input as Loose, {}, (response) => response.blob());

/**
 * Sends one file as a multipart form; `onProgress` hears a fraction 0–1. XMLHttpRequest, because fetch tells nothing
 * of how much has gone out.
 */
export function upload(
  path: string,
  file: File,
  onProgress: (fraction: number) => void = () => {},
  options: { readonly fields?: Readonly<Record<string, string>>; readonly signal?: AbortSignal; readonly idempotencyKey?: string } = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value);
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headersOf(options.idempotencyKey))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(offline());
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      if (request.status < 200 || request.status > 299)
        return reject(problemOf(request.status, request.responseText, request.getResponseHeader('retry-after')));
      onProgress(1);
      resolve(request.responseText === '' ? undefined : JSON.parse(request.responseText));
    };
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
