/** The posts' roles of the Statute's map §2; what a person may do follows from the posts held at an instant. */
export const roles = [
  'head',
  'deputy',
  'manager',
  'representative',
  'outbound',
  'specialist',
  'quality',
  'analyst',
  'helper',
  'expert',
  'coordinator',
  'helpDesk',
  'serviceCentre',
  'official',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** The five sectors (5.2). */
export const sectors = ['s1', 's2', 's3', 's4', 's5'] as const;
export type Sector = (typeof sectors)[number];

/** Whose work belongs to one sector (6.1–6.9); a manager leads any of the five, everyone else stands outside them. */
export const sectorOf: Readonly<Partial<Record<Role, Sector>>> = { representative: 's1', outbound: 's2', specialist: 's3', quality: 's4', analyst: 's5' };
