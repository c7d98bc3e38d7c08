import { z } from 'zod';

/**
 * What the Ministry's structures hold of a person (4.0.1), in our words. Nothing of an answer is kept by us: it is asked
 * for again, with its purpose and legal basis, each time a contact needs it (R13).
 */
export const secrecyClasses = ['open', 'personal', 'taxSecret', 'special'] as const;
/** `open`: no secret; `personal`: law 998-IIIQ; `taxSecret`: Tax Code; `special`: only that it is held may be said. */
export type SecrecyClass = (typeof secrecyClasses)[number];

const Label = z.object({ az: z.string().max(200), ru: z.string().max(200), en: z.string().max(200) });
export const HeldFact = z.object({ key: z.string().max(60), label: Label, value: z.string().max(500), secrecy: z.enum(secrecyClasses) });
export const HeldAppeal = z.object({
  number: z.string().max(60),
  receivedOn: z.iso.date(),
  subject: z.string().max(500),
  repliedOn: z.iso.date().nullable(),
  reply: z.string().max(5000).nullable(),
  secrecy: z.enum(secrecyClasses),
  /** A complaint that even those who may look must not see (R13, R15). */
  sealed: z.boolean(),
});
export const StructureAnswer = z.object({ facts: z.array(HeldFact).max(200), appeals: z.array(HeldAppeal).max(200) });
export type HeldFact = z.output<typeof HeldFact>;
export type HeldAppeal = z.output<typeof HeldAppeal>;
export type StructureAnswer = z.output<typeof StructureAnswer>;

export type StructureQuestion = {
  /** Ours and the structure's: what they log can be found in our log. */
  readonly requestId: string;
  /** The structure's code in the directory: `tax`, `property`. */
  readonly structure: string;
  /** Which of its registers: `taxpayer`, `property`. */
  readonly register: string;
  readonly key: { readonly kind: 'fin' | 'voen'; readonly value: string };
  readonly purpose: string;
  readonly legalBasis: string;
};

/** Null: the structure answered, and holds nothing under this key. @throws StructureFailure */
export type Structures = { readonly ask: (question: StructureQuestion) => Promise<StructureAnswer | null> };

/**
 * `timeout` and `unavailable`: the structure's side; `refused`: it denies us this question; `malformed`: its answer cannot
 * be read; `resting`: it failed several times just now and is left alone until `retryAt`.
 */
export const failureKinds = ['timeout', 'unavailable', 'refused', 'malformed', 'resting'] as const;
export type FailureKind = (typeof failureKinds)[number];
export class StructureFailure extends Error {
  readonly kind: FailureKind;
  readonly retryAt: Date | null;
  constructor(kind: FailureKind, detail: string, retryAt: Date | null = null, cause?: unknown) {
    super(`${kind}: ${detail}`, { cause });
    this.kind = kind;
    this.retryAt = retryAt;
  }
}
