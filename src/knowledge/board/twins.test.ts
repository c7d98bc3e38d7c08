import { expect, test } from 'vitest';
import { twinsOf } from './twins.ts';

const entry = (id: string, question: string, answer: string) => ({ id, question, answer });

test('the same question in other words is a twin; with other numbers it likely contradicts', () => {
  const twins = twinsOf([
    entry('a', 'Lalə arayışını necə almaq olar?', '5 iş günü ərzində verilir.'),
    entry('b', 'Lalə arayışı necə alınır?', '10 iş günü ərzində verilir.'),
    entry('c', 'Nərgiz vəsiqəsi itəndə nə etməli?', 'Mərkəzə gəlin.'),
    entry('d', 'Nərgiz vəsiqəsi itdi', 'Mərkəzə müraciət edin.'),
    entry('e', 'Qızılgül bağı harada yerləşir?', 'Şəhərdə.'),
  ]);
  expect(twins.map(({ first, second, contradicts }) => [first.id, second.id, contradicts])).toEqual([
    ['a', 'b', true],
    ['c', 'd', false],
  ]);
});
test('entries without words of their own are nobody’s twin', () => {
  expect(twinsOf([entry('a', 'necə?', '1'), entry('b', 'necə?', '2')])).toEqual([]);
});
