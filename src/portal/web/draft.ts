import type { applicantKinds, Submission, SubmissionKind } from '../contract.ts';

export const steps = ['kind', 'text', 'files', 'who', 'reply', 'check'] as const;
export type StepName = (typeof steps)[number];

export type KeptFile = { readonly id: string; readonly name: string; readonly bytes: number };
/** What has been typed so far, kept in this browser so that a closed tab or a lost network loses nothing. */
export type Draft = {
  /** Made here, once: however often it is sent, it is one submission. */
  readonly id: string;
  readonly kind: SubmissionKind | '';
  readonly aboutCentre: boolean;
  /** The number of the answer one does not agree with; its code stays in this tab and is never kept with the draft. */
  readonly about: string;
  readonly subject: string;
  readonly body: string;
  readonly topicId: string | null;
  readonly files: readonly KeptFile[];
  readonly applicantKind: (typeof applicantKinds)[number];
  readonly fullName: string;
  readonly organisation: string;
  readonly fin: string;
  readonly voen: string;
  readonly servicemen: boolean;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly replyBy: 'email' | 'post';
};

/** `randomUUID` exists only on a secure page; random bytes exist everywhere. */
export function newId(source: Crypto = crypto): string {
  if (typeof source.randomUUID === 'function') return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const emptyDraft = (): Draft => ({
  id: newId(),
  kind: '',
  aboutCentre: false,
  about: '',
  subject: '',
  body: '',
  topicId: null,
  files: [],
  applicantKind: 'person',
  fullName: '',
  organisation: '',
  fin: '',
  voen: '',
  servicemen: false,
  phone: '',
  email: '',
  address: '',
  replyBy: 'email',
});

/** A day: long enough for an interrupted letter, short enough for a shared computer. */
export const keptForMs = 24 * 3600 * 1000;

/** What was kept, if it is whole and not older than a day. */
export function readDraft(kept: string | null, nowMs: number): Draft | null {
  if (!kept) return null;
  try {
    const { at, draft } = JSON.parse(kept) as { readonly at: number; readonly draft: Draft };
    return nowMs - at < keptForMs && typeof draft.id === 'string' ? { ...emptyDraft(), ...draft } : null;
  } catch {
    return null;
  }
}
export const writeDraft = (draft: Draft, nowMs: number): string => JSON.stringify({ at: nowMs, draft });

export const isBlank = (draft: Draft): boolean =>
  ![draft.kind, draft.subject, draft.body, draft.fullName, draft.phone, draft.email, draft.address].some((text) => text.trim() !== '') &&
  draft.files.length === 0;

/** What goes over the wire: empty fields are left out, so that the same draft is always the same submission. */
export function submissionOf(draft: Draft, lang: Submission['lang']): Submission {
  const given = (text: string): string | undefined => text.trim() || undefined;
  const appeal = draft.kind === 'proposal' || draft.kind === 'application' || draft.kind === 'complaint';
  return {
    id: draft.id,
    lang,
    kind: draft.kind as SubmissionKind,
    applicantKind: draft.applicantKind,
    fullName: draft.fullName.trim(),
    organisation: draft.applicantKind === 'legalEntity' ? given(draft.organisation) : undefined,
    fin: draft.applicantKind === 'person' || draft.applicantKind === 'entrepreneur' ? given(draft.fin)?.toUpperCase() : undefined,
    voen: draft.applicantKind === 'legalEntity' || draft.applicantKind === 'entrepreneur' ? given(draft.voen) : undefined,
    phone: given(draft.phone),
    email: given(draft.email),
    address: appeal ? given(draft.address) : undefined,
    topicId: draft.topicId ?? undefined,
    subject: draft.subject.trim(),
    body: draft.body.trim(),
    replyBy: draft.replyBy,
    servicemen: appeal && draft.servicemen,
    aboutCentre: draft.aboutCentre,
  };
}
