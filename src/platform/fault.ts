export const faultKinds = {
  invalid: 400,
  unauthenticated: 401,
  refused: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unsupported: 415,
  tooMany: 429,
  unavailable: 503,
} as const;
export type FaultKind = keyof typeof faultKinds;
export type FaultParams = Readonly<Record<string, string | number>>;

/**
 * A refusal on its way to the caller. `code` (`room.key`) is looked up in the room's words for the sentence
 * people see in their language; `cause` goes to the log only.
 */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly code: string;
  readonly params: FaultParams;

  constructor(kind: FaultKind, code: string, params: FaultParams = {}, cause?: unknown) {
    super(code, { cause });
    this.kind = kind;
    this.code = code;
    this.params = params;
  }
}

/** Throws the named refusal, if there is one: `refuse('conflict', 'cases', refuseExtension(kase))`. */
export function refuse(kind: FaultKind, room: string, refusal: string | null, params: FaultParams = {}): void {
  if (refusal !== null) throw new Fault(kind, `${room}.${refusal}`, params);
}

/** Not allowed and not existing answer alike, so nobody learns what exists. */
export const notFound = (): Fault => new Fault('notFound', 'platform.notFound');
