import { expect, test } from 'vitest';
import { defaultMenu } from './default-menu.ts';
import { faultsOf, type MenuTree, mostTries, type Place, step } from './menu.ts';

const open = { open: true, orders: true };
const begin = () => step(defaultMenu, null, { kind: 'begin' }, open);
const after = (place: Place, ...keys: readonly string[]) =>
  keys.reduce((stepped, key) => step(defaultMenu, stepped.place, key === '.' ? { kind: 'silence' } : { kind: 'digit', digit: key }, open), {
    place,
  } as ReturnType<typeof step>);

test('the menu an installation comes with may be published', () => expect(faultsOf(defaultMenu)).toEqual([]));

test('languages, then the notice to its end, then the choice', () => {
  const first = begin();
  expect(first.deed).toMatchObject({ kind: 'say', listens: true });
  const notice = after(first.place, '2');
  expect(notice.deed).toMatchObject({ sentences: [{ lang: 'ru', text: defaultMenu.notice.ru }], listens: false });
  expect(after(notice.place, '1').deed).toEqual({ kind: 'say', sentences: [], listens: false });
  expect(after(notice.place, '.').place).toMatchObject({ node: 'main', lang: 'ru' });
  expect(after(notice.place, '.', '1').deed).toMatchObject({ kind: 'queue', level: 1 });
});

test('silence is heard out: the first language, the choice three times, goodbye', () => {
  const choice = after(begin().place, '.', '.');
  expect(choice.place).toMatchObject({ node: 'main', lang: 'az', tries: 1 });
  const tired = after(choice.place, ...Array.from({ length: mostTries }, () => '.'));
  expect(tired.place.at).toBe('leaving');
  expect(after(tired.place, '.').deed).toEqual({ kind: 'hangUp' });
});

test('outside working hours the menu answers, and a call may still be ordered', () => {
  const choice = after(begin().place, '1', '.');
  const closed = step(defaultMenu, choice.place, { kind: 'digit', digit: '1' }, { open: false, orders: true });
  expect(closed.deed).toMatchObject({ sentences: [{ text: defaultMenu.closed.az }] });
  const ordered = step(defaultMenu, closed.place, { kind: 'digit', digit: '0' }, { open: false, orders: true });
  expect(ordered.deed).toEqual({ kind: 'callOrder' });
  expect(step(defaultMenu, ordered.place, { kind: 'digit', digit: '0' }, { open: false, orders: true }).deed).toEqual({ kind: 'hangUp' });
});

test('whoever hides their number is told why no call can be ordered', () => {
  const choice = after(begin().place, '1', '.');
  expect(step(defaultMenu, choice.place, { kind: 'digit', digit: '0' }, { open: true, orders: false }).deed).toMatchObject({
    sentences: [{ text: defaultMenu.noNumber.az }],
  });
});

const empty = { az: '', ru: 'x', en: 'x' };
const changed = (over: Partial<MenuTree>): MenuTree => ({ ...defaultMenu, ...over });
const withNodes = (nodes: MenuTree['nodes']): MenuTree => changed({ nodes: { ...defaultMenu.nodes, ...nodes } });
test.each<[string, MenuTree, string]>([
  ['a first step that is not there', changed({ root: 'nowhere' }), 'rootMissing'],
  ['a key that leads nowhere', withNodes({ main: { kind: 'choice', prompt: defaultMenu.notice, choices: [{ digit: '1', to: 'gone' }] } }), 'goesNowhere'],
  ['a step nothing leads to', withNodes({ alone: { kind: 'callOrder' } }), 'unreached'],
  [
    'one key twice',
    withNodes({
      main: {
        kind: 'choice',
        prompt: defaultMenu.notice,
        choices: [
          { digit: '1', to: 'question' },
          { digit: '1', to: 'hours' },
        ],
      },
    }),
    'digitTwice',
  ],
  ['the key of call orders', withNodes({ main: { kind: 'choice', prompt: defaultMenu.notice, choices: [{ digit: '0', to: 'question' }] } }), 'digitWrong'],
  ['a sentence missing in one language', changed({ notice: empty }), 'sentenceMissing'],
  ['a choice of nothing', withNodes({ main: { kind: 'choice', prompt: defaultMenu.notice, choices: [] } }), 'noChoice'],
  ['announcements in a circle', withNodes({ hours: { kind: 'say', prompt: defaultMenu.notice, to: 'hours' } }), 'endless'],
  ['hours that end before they begin', changed({ opensAt: '18:00', closesAt: '09:00' }), 'hoursWrong'],
])('%s keeps a menu from being published', (_, tree, fault) => expect(faultsOf(tree).map((one) => one.fault)).toContain(fault));
