import { expect, test } from 'vitest';
import { z } from 'zod';
import { timedId } from './ids.ts';

test('it is a uuid of version 7 that holds its moment', () => {
  const id = timedId(Date.parse('2026-11-24T08:00:00Z') + 0.5);
  expect(z.uuid({ version: 'v7' }).safeParse(id).success).toBe(true);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-24T08:00:00Z'));
});
test('later ones sort later, and two of one moment differ', () => {
  const at = Date.parse('2026-11-24T08:00:00Z');
  const ids = [at, at + 0.25, at + 0.999, at + 1, at + 1000].map((ms) => timedId(ms));
  expect(ids.toSorted()).toEqual(ids);
  expect(timedId(at)).not.toBe(timedId(at));
});
