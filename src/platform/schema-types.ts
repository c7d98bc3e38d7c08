import pg from 'pg';

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly check: string | null;
};

const scalar: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'string',
  date: 'string',
  daterange: 'string',
  timestamptz: 'Timestamp',
  jsonb: 'Json',
  tstzrange: 'string',
  xid8: 'string',
  tsvector: 'string',
  bytea: 'Buffer',
  _text: 'string[]',
  _uuid: 'string[]',
};

/** `CHECK (state = ANY (ARRAY['a'::text, 'b'::text]))` names the words a column may hold. */
function wordsOf(check: string | null): string | null {
  if (!check || !/= ANY \(+ARRAY\[/.test(check) || check.includes(' AND ') || check.includes(' OR ')) return null;
  const found = [...check.matchAll(/'([^']+)'::text/g)].map((match) => `'${match[1]}'`);
  return found.length > 0 ? found.join(' | ') : null;
}

const columnsQuery = `
  select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as "hasDefault",
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as check
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
  order by c.relname, a.attnum`;

/** The TypeScript face of the migrated database, for `schema.ts`; a test compares the two. */
export async function schemaTypes(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(columnsQuery);
    const tables = Map.groupBy(rows, (row) => row.table);
    const lines = [
      '// Printed by `cagri schema` from the migrated database; a test holds it to the migrations. Not edited by hand.',
      "import type { ColumnType } from 'kysely';",
      '',
      'type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;',
      'type Timestamp = ColumnType<Date, Date | string, Date | string>;',
      'type Json = ColumnType<unknown, unknown, unknown>;',
      '',
      'export interface DB {',
    ];
    for (const [table, columns] of tables) {
      lines.push(`  ${table}: {`);
      for (const column of columns) {
        const base = wordsOf(column.check) ?? scalar[column.type];
        if (!base) throw new Error(`no TypeScript type for ${column.table}.${column.name} (${column.type})`);
        const type = column.nullable ? `${base} | null` : base;
        lines.push(`    ${column.name}: ${column.hasDefault ? `Generated<${type}>` : type};`);
      }
      lines.push('  };');
    }
    lines.push('}', '');
    return lines.join('\n');
  } finally {
    await client.end();
  }
}
