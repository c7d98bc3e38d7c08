import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaDump } from '#platform/schema-dump.ts';
import { schemaTypes } from '#platform/schema-types.ts';
import { cloneTemplate, type Clone } from '#platform/testing/cluster.ts';
import { root } from './support/command.ts';

let clone: Clone;
beforeAll(async () => {
  clone = await cloneTemplate('types');
});
afterAll(() => clone?.drop());

test('the types in src/platform/schema.ts are those of the migrated database; `bin/cagri schema` prints them', async () => {
  expect(readFileSync(join(root, 'src/platform/schema.ts'), 'utf8').trim()).toBe((await schemaTypes(clone.url)).trim());
});

test('schema.sql is the migrated database; `bin/cagri schema --sql` prints it', async () => {
  expect(readFileSync(join(root, 'schema.sql'), 'utf8')).toBe(await schemaDump(clone.url));
});
