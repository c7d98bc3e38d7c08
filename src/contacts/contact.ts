/** What a contact is and what may follow what. Plain: the desk greys a key with the same rule the deed refuses with. */
export const channels = ['phone', 'visit', 'portal', 'email', 'post'] as const;
export type Channel = (typeof channels)[number];
export const contactStates = ['waiting', 'open', 'ended'] as const;
export type ContactState = (typeof contactStates)[number];
/** R19: the four endings of one key, without a topic. */
export const quickEndings = ['wrongNumber', 'silent', 'dropped', 'otherBody'] as const;
export type QuickEnding = (typeof quickEndings)[number];
export const endings = ['completed', ...quickEndings] as const;
export type Ending = (typeof endings)[number];

/** A representative holds a contact this long; the desk renews it every `renewSeconds` while its page lives. */
export const leaseSeconds = 120;
export const renewSeconds = 30;

/** Channels on which the answer is read and not heard. */
export const isWritten = (channel: Channel): boolean => channel === 'portal' || channel === 'email' || channel === 'post';

export type HeldContact = {
  readonly state: ContactState;
  readonly ownerId: string | null;
  /** Grows at each taking: a page that slept through its lease cannot write over the next owner's work. */
  readonly epoch: number;
};
export type Hand = { readonly personId: string | null; readonly epoch: number };

export type WorkRefusal = 'endedAlready' | 'leaseLost' | null;
/** Only whoever holds the contact now, by the newest taking, works on it. */
export function refuseWork(contact: HeldContact, hand: Hand): WorkRefusal {
  if (contact.state === 'ended') return 'endedAlready';
  if (contact.state !== 'open' || contact.ownerId !== hand.personId || contact.epoch !== hand.epoch) return 'leaseLost';
  return null;
}

export type EndRefusal = WorkRefusal | 'matterOpen' | 'noMatter';
/** R17, R19: a completed contact has a disposition on every matter; a wrong number is asked nothing. */
export function refuseEnd(contact: HeldContact, hand: Hand, matters: readonly { readonly disposition: string | null }[], endedAs: Ending): EndRefusal {
  const refusal = refuseWork(contact, hand);
  if (refusal || endedAs !== 'completed') return refusal;
  if (matters.length === 0) return 'noMatter';
  return matters.some((matter) => matter.disposition === null) ? 'matterOpen' : null;
}

export type SealRefusal = WorkRefusal | 'sealedAlready' | 'sealLast';
/** R15: a sealed contact leaves the desk at once, so whatever else was raised in it is settled before. */
export function refuseSeal(
  contact: HeldContact & { readonly sealed: boolean },
  hand: Hand,
  otherMatters: readonly { readonly disposition: string | null }[],
): SealRefusal {
  if (contact.sealed) return 'sealedAlready';
  return refuseWork(contact, hand) ?? (otherMatters.some((matter) => matter.disposition === null) ? 'sealLast' : null);
}

/** Seconds since the contact came or came back; never negative where two clocks disagree. */
export const waitedSeconds = (since: Date, now: Date): number => Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
