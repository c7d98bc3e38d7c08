import pg from 'pg';
import { expect, test } from 'vitest';
import { migrations } from '../migrate.ts';
import { cloneTemplate } from './cluster.ts';

async function ask<T>(url: string, text: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('a clone has every migration and is its own', async () => {
  const [one, other] = await Promise.all([cloneTemplate('one'), cloneTemplate('other')]);
  const names = await ask<{ name: string }>(one.url, 'select name from migrations order by name');
  expect(names.map(({ name }) => name)).toEqual(migrations().map(({ name }) => name));
  await ask(one.url, 'create table only_here ()');
  expect(await ask(other.url, "select to_regclass('only_here') as found")).toEqual([{ found: null }]);
  await Promise.all([one.drop(), other.drop()]);
});

test('a dropped clone is gone, whoever was connected to it', async () => {
  const clone = await cloneTemplate('dropped');
  const client = new pg.Client({ connectionString: clone.url });
  client.on('error', () => {});
  await client.connect();
  await clone.drop();
  await expect(client.query('select 1')).rejects.toThrow();
  await expect(ask(clone.url, 'select 1')).rejects.toThrow(/does not exist/);
});
