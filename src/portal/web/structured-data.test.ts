import { expect, test } from 'vitest';
import { structuredData } from './structured-data.ts';

test('what search engines read is JSON that cannot end its script', () => {
  const text = structuredData({ question: 'Nümunə </script><b>?', answer: 'Cavab "bir"', lang: 'az' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ inLanguage: 'az', mainEntity: { name: 'Nümunə </script><b>?', acceptedAnswer: { text: 'Cavab "bir"' } } });
});
