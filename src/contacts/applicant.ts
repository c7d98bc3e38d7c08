import { fold } from '#language/fold.ts';
import { normaliseFin, readPhone, readVoen } from '#language/identifiers.ts';

/** R18: natural person, entrepreneur, legal entity, or foreigner without FİN. */
export const applicantKinds = ['person', 'entrepreneur', 'legalEntity', 'foreigner'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

export type ApplicantInput = {
  readonly kind: ApplicantKind;
  readonly fullName: string;
  readonly fin?: string | null;
  readonly voen?: string | null;
  readonly phone?: string | null;
  readonly otherPhones?: readonly string[];
  readonly email?: string | null;
  readonly address?: string | null;
  readonly lang: 'az' | 'ru' | 'en';
  readonly hearing?: boolean;
  readonly servicemen?: boolean;
  readonly note?: string | null;
};
export type Applicant = {
  readonly kind: ApplicantKind;
  readonly fullName: string;
  readonly nameFolded: string;
  readonly fin: string | null;
  readonly voen: string | null;
  readonly phone: string | null;
  readonly otherPhones: readonly string[];
  readonly email: string | null;
  readonly address: string | null;
};
export type ApplicantRefusal = 'nameMissing' | 'finWrong' | 'finOfForeigner' | 'voenWrong' | 'phoneWrong' | 'emailWrong';

const given = (text: string | null | undefined): string | null => text?.trim() || null;

/**
 * What was typed, in the form it is kept: FİN with O as 0, VÖEN of ten digits, phone as E.164 or a short number.
 * A VÖEN whose check digit does not fit is kept: foreign and very old ones do not pass.
 */
export function readApplicant(
  input: ApplicantInput,
): { readonly applicant: Applicant; readonly refusal: null } | { readonly applicant: null; readonly refusal: ApplicantRefusal } {
  const refused = (refusal: ApplicantRefusal) => ({ applicant: null, refusal });
  const fullName = input.fullName.trim().replaceAll(/\s+/g, ' ');
  if (fullName === '') return refused('nameMissing');
  const typedFin = given(input.fin);
  if (typedFin && input.kind === 'foreigner') return refused('finOfForeigner');
  const fin = typedFin ? normaliseFin(typedFin) : null;
  if (typedFin && !fin) return refused('finWrong');
  const typedVoen = given(input.voen);
  const voen = typedVoen ? readVoen(typedVoen).voen : null;
  if (typedVoen && !voen) return refused('voenWrong');
  const phones = [given(input.phone), ...(input.otherPhones ?? []).map(given)].filter((phone) => phone !== null).map((phone) => readPhone(phone)?.e164 ?? null);
  if (phones.includes(null)) return refused('phoneWrong');
  const [phone = null, ...otherPhones] = [...new Set(phones as string[])];
  const email = given(input.email)?.toLowerCase() ?? null;
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refused('emailWrong');
  return {
    applicant: { kind: input.kind, fullName, nameFolded: fold(fullName), fin, voen, phone, otherPhones, email, address: given(input.address) },
    refusal: null,
  };
}

export type Candidate = { readonly id: string; readonly score: number };
/** A proposal and never a merge by itself (R18): the same FİN, VÖEN or phone, or a name this close. */
export const proposedFrom = 0.6;
export const proposesDuplicate = (candidate: Candidate, selfId: string | null): boolean => candidate.id !== selfId && candidate.score >= proposedFrom;

export type MergeRefusal = 'mergeWithItself' | 'mergedAlready' | 'differentFin' | 'differentVoen' | null;
type Mergeable = { readonly id: string; readonly mergedInto: string | null; readonly fin: string | null; readonly voen: string | null };
/** Two different FİN are two people, two different VÖEN two taxpayers, however alike the names are. */
export function refuseMerge(kept: Mergeable, merged: Mergeable): MergeRefusal {
  if (kept.id === merged.id) return 'mergeWithItself';
  if (kept.mergedInto || merged.mergedInto) return 'mergedAlready';
  if (kept.fin && merged.fin && kept.fin !== merged.fin) return 'differentFin';
  return kept.voen && merged.voen && kept.voen !== merged.voen ? 'differentVoen' : null;
}

export type Authority = { readonly validFrom: string; readonly validUntil: string | null; readonly endedAt: Date | string | null };
/** R18: who speaks for a legal entity is a dated authority; both its days count. */
export function authorityState(authority: Authority, day: string): 'inForce' | 'notYet' | 'expired' | 'ended' {
  if (authority.endedAt !== null) return 'ended';
  if (day < authority.validFrom) return 'notYet';
  return authority.validUntil !== null && day > authority.validUntil ? 'expired' : 'inForce';
}
