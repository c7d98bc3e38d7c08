import { expect, test } from 'vitest';
import { missingOf, type ReplyFacts, requirementsOf } from './missing.ts';

const facts = (over: Partial<ReplyFacts> = {}): ReplyFacts => ({
  replyBy: 'email',
  replyTo: 'nümunə@example.invalid',
  structureId: 'structure',
  topicId: 'topic',
  letter: { kind: 'reply', body: 'Hörmətli Nümunə bəy, …', basis: 'Əsas' },
  ...over,
});

test.each([
  ['nothing', facts(), []],
  ['a letter', facts({ letter: null }), ['draft']],
  ['an empty letter is none', facts({ letter: { kind: 'reply', body: '  ', basis: '' } }), ['draft']],
  ['an address that is no e-mail', facts({ replyTo: 'nümunə' }), ['email']],
  ['a postal address (R2)', facts({ replyBy: 'post', replyTo: ' ' }), ['replyAddress']],
  ['nothing for a reply that is fetched', facts({ replyBy: 'pickup', replyTo: '' }), []],
  ['the legal basis of a refusal', facts({ letter: { kind: 'refusal', body: 'Mətn', basis: '' } }), ['basis']],
  ['not the basis of an answer: that is advised', facts({ letter: { kind: 'reply', body: 'Mətn', basis: '' } }), []],
] as const)('what is missing: %s', (_title, given, missing) => expect(missingOf(given)).toEqual(missing));

test('the list shows what is there too, so that nothing is looked for twice', () => {
  expect(requirementsOf(facts()).every((requirement) => requirement.there)).toBe(true);
  expect(requirementsOf(facts({ topicId: null })).find((requirement) => requirement.key === 'topic')).toEqual({
    key: 'topic',
    there: false,
    weight: 'advised',
  });
});
