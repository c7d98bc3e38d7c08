import { expect, test } from 'vitest';
import { concerns } from './live.ts';

const [mine, theirs] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];

test('what is said of another’s state wakes only whoever oversees; anything else wakes everybody', () => {
  const said = `agent.stateChanged@${theirs} queue.entered@`;
  expect(concerns(said, mine, false)).toBe(false);
  expect(concerns(said, mine, true)).toBe(true);
  expect(concerns(`${said} queue.offered@${mine}`, mine, false)).toBe(true);
  expect(concerns(`${said} contact.received`, mine, false)).toBe(true);
  // A lost line or an announcement too long to be said.
  expect(concerns('', mine, false)).toBe(true);
});
