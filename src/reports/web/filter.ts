import { dimensions, type FactFilter } from '../facts.ts';

/** A figure's filter as it stands in the address: one text a dimension, several values joined by commas. */
export type ItemFilter = { readonly unit: FactFilter['unit'] } & { readonly [D in (typeof dimensions)[number]]?: string };

export const searchOf = (filter: FactFilter): ItemFilter => ({
  unit: filter.unit,
  ...Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const value = filter[dimension];
      return value === undefined ? [] : [[dimension, typeof value === 'string' ? value : value.join(',')]];
    }),
  ),
});

/** The list the address asks for, or null when none is open. */
export function filterOf(search: Readonly<Record<string, unknown>>): ItemFilter | null {
  const { unit } = search;
  if (unit !== 'contact' && unit !== 'matter' && unit !== 'case') return null;
  const given = dimensions.flatMap((dimension) => (search[dimension] === undefined ? [] : [[dimension, String(search[dimension])]]));
  return { unit, ...Object.fromEntries(given) };
}

/** The address with the list closed again. */
export const withoutFilter = (search: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(search).filter(([name]) => name !== 'unit' && !(dimensions as readonly string[]).includes(name)));
