import type { ApiOperation } from '../contract.ts';

export type FieldRow = { readonly name: string; readonly place: 'path' | 'query' | 'body' | 'reply'; readonly kind: string; readonly needed: boolean };
type Schema = {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: unknown;
  readonly items?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
  readonly required?: readonly string[] | undefined;
};

/** A schema in a word or two: `string (date)`, `one | other`, `array of object`. */
export function kindOf(given: unknown): string {
  const schema = (given ?? {}) as Schema;
  if (schema.enum) return schema.enum.map((one) => String(one)).join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  if (Array.isArray(schema.anyOf)) return [...new Set(schema.anyOf.map(kindOf))].join(' | ');
  if (schema.type === 'array') return `array of ${kindOf(schema.items)}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : typeof schema.type === 'string' ? schema.type : 'any';
  return typeof schema.format === 'string' ? `${type} (${schema.format})` : type;
}

const rowsOf = (schema: Schema | undefined, place: FieldRow['place']): readonly FieldRow[] =>
  Object.entries(schema?.properties ?? {}).map(([name, field]) => ({ name, place, kind: kindOf(field), needed: (schema?.required ?? []).includes(name) }));

const schemaOf = (content: Readonly<Record<string, { readonly schema: unknown }>> | undefined): Schema | undefined =>
  Object.values(content ?? {})[0]?.schema as Schema | undefined;

/** What the caller gives, in the order of the address, its question and the body. */
export const sentRows = (operation: ApiOperation): readonly FieldRow[] => [
  ...(operation.parameters ?? []).map(({ name, in: place, required, schema }) => ({
    name,
    place: place === 'path' ? ('path' as const) : ('query' as const),
    kind: kindOf(schema),
    needed: required ?? false,
  })),
  ...rowsOf(schemaOf(operation.requestBody?.content), 'body'),
];

/** What comes back; null for a file. */
export function repliedRows(operation: ApiOperation): readonly FieldRow[] | null {
  const content = operation.responses['200']?.content;
  if (content && !('application/json' in content)) return null;
  return rowsOf(schemaOf(content), 'reply');
}
