import { type Role, type Sector, sectorOf } from './roles.ts';

export type AskedPost = { readonly role: Role; readonly sector: Sector | null };
export type AppointmentFacts = {
  /** Whoever keeps the people is appointing themselves. */
  readonly oneself: boolean;
  readonly headExists: boolean;
  readonly holdsAlready: boolean;
};
export type AppointmentRefusal = 'notOwnPost' | 'sectorNeeded' | 'headTaken' | 'holdsAlready';

/** The sector a post belongs to: a manager's as asked, everyone else's by the role. */
export const sectorFor = ({ role, sector }: AskedPost): Sector | null => (role === 'manager' ? sector : (sectorOf[role] ?? null));

/**
 * Why a person may not be given a post. The administrator keeps people without rights of content (map §2), so never
 * gives a post to themselves; there is one head (5.3), and a manager leads a named sector (5.2).
 */
export function refuseAppointment(asked: AskedPost, facts: AppointmentFacts): AppointmentRefusal | null {
  if (facts.oneself) return 'notOwnPost';
  if (asked.role === 'manager' && asked.sector === null) return 'sectorNeeded';
  if (asked.role === 'head' && facts.headExists) return 'headTaken';
  return facts.holdsAlready ? 'holdsAlready' : null;
}

/** Initials for the round sign: given name first, as it is said aloud: "Misalova Aysel" → "AM". */
export function initialsOf(fullName: string): string {
  const [surname = '', given = ''] = fullName.trim().split(/\s+/);
  return `${given.slice(0, 1)}${surname.slice(0, 1)}`;
}
