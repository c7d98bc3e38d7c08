import { caseScopes } from '../contract.ts';

/** The list's filters as they stand in the address. */
export type CaseSearch = {
  readonly scope?: (typeof caseScopes)[number] | undefined;
  readonly structure?: string | undefined;
  readonly q?: string | undefined;
  readonly panel?: string | undefined;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : undefined);

/** What an address says, made safe: an unknown scope is none. */
export function readSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const scope = caseScopes.find((one) => one === search['scope']);
  return { scope, structure: text(search['structure']), q: text(search['q']), panel: text(search['panel']) };
}
