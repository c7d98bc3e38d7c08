import { expect, test } from 'vitest';
import { filterOf, searchOf, withoutFilter } from './filter.ts';

test('a figure’s filter survives the address', () => {
  const search = searchOf({ unit: 'contact', channel: 'phone', outcome: ['silent', 'dropped'] });
  expect(search).toEqual({ unit: 'contact', channel: 'phone', outcome: 'silent,dropped' });
  expect(filterOf({ ...search, panel: 'x' })).toEqual(search);
});

test('an address without a unit, or with a strange one, opens no list', () => {
  expect(filterOf({ channel: 'phone' })).toBeNull();
  expect(filterOf({ unit: 'people' })).toBeNull();
});

test('closing the list keeps the rest of the address', () => {
  expect(withoutFilter({ unit: 'case', outcome: 'overdue', other: 1 })).toEqual({ other: 1 });
});
