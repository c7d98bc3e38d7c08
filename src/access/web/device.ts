const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

const nameIn = (table: readonly (readonly [RegExp, string])[], agent: string): string | undefined => table.find(([shape]) => shape.test(agent))?.[1];

/** "Firefox, Windows" from what a browser says of itself; null when it says nothing known. */
export function deviceOf(agent: string | null): string | null {
  if (!agent) return null;
  return [nameIn(browsers, agent), nameIn(systems, agent)].filter(Boolean).join(', ') || null;
}
