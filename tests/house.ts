/** Who may know whom (ARCHITECTURE.md). `platform`, `maths` and `language` may always be known. */
export const mayKnow: Readonly<Record<string, readonly string[]>> = {
  maths: [],
  language: [],
  platform: [],
  adapters: [],
  ui: [],
  access: [],
  law: ['access'],
  directory: ['access', 'law'],
  contacts: ['access', 'law', 'directory'],
  queue: ['access', 'law', 'directory', 'contacts'],
  voice: ['access', 'law', 'contacts', 'queue', 'adapters'],
  knowledge: ['access', 'law', 'directory'],
  cases: ['access', 'law', 'directory', 'contacts', 'knowledge', 'adapters'],
  reports: ['access', 'law', 'directory', 'contacts', 'knowledge', 'cases'],
  desk: ['access', 'law', 'directory', 'contacts', 'queue', 'voice', 'knowledge', 'cases', 'reports'],
  workforce: ['access', 'law', 'contacts', 'queue', 'people'],
  portal: ['access', 'law', 'directory', 'contacts', 'knowledge', 'cases'],
  demo: ['access', 'law', 'directory', 'contacts', 'queue', 'knowledge', 'cases', 'reports', 'workforce', 'adapters'],
};
/** Known by every room: the ground. */
export const ground = ['platform', 'maths', 'language'];
/** What a room's screens may know besides: the design system. */
export const screensKnow = ['ui'];
/** Pure rooms know nothing of the others, not even the ground, but one another where named. */
export const pure: Readonly<Record<string, readonly string[]>> = { maths: [], language: [] };
/** Files that name everything by hand. */
export const entries = ['main.ts', 'cli.ts', 'web.tsx', 'rooms.ts'];
