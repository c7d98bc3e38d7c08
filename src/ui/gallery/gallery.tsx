import { useState } from 'react';
import { langs } from '#platform/words.ts';
import { Button } from '../button.tsx';
import { useLang, useWords } from '../i18n.tsx';
import { themeChoices, useTheme } from '../theme.tsx';
import { BasicExamples } from './basics.tsx';
import { CaseExamples } from './cases.tsx';
import { FieldExamples } from './fields.tsx';
import { FigureExamples } from './figures.tsx';
import { FrameExamples } from './frames.tsx';
import { ListExamples } from './lists.tsx';
import { words } from './words.ts';

const parts = {
  basics: BasicExamples,
  fields: FieldExamples,
  cases: CaseExamples,
  lists: ListExamples,
  figures: FigureExamples,
  frames: FrameExamples,
} as const;

/** `/gallery`, `/gallery?part=lists`: in every theme and language. */
export default function Gallery() {
  const w = useWords(words);
  const { lang, setLang } = useLang();
  const { choice, choose } = useTheme();
  const asked = new URLSearchParams(location.search).get('part') as keyof typeof parts | null;
  const [part, setPart] = useState<keyof typeof parts>(asked && asked in parts ? asked : 'basics');
  const Part = parts[part];
  if (part === 'frames') return <Part />;
  return (
    <main style={{ maxWidth: 1180, margin: '0 auto', padding: 16 }}>
      <div className="spread">
        <h1>{w('title')}</h1>
        <div className="rowLine">
          {langs.map((one) => (
            <Button key={one} variant="quiet" aria-pressed={one === lang} onClick={() => setLang(one)}>
              {one}
            </Button>
          ))}
          {themeChoices.map((one) => (
            <Button key={one} variant="quiet" aria-pressed={one === choice} onClick={() => choose(one)}>
              {one}
            </Button>
          ))}
        </div>
      </div>
      <nav className="rowLine" aria-label={w('title')} style={{ padding: '8px 0' }}>
        {(Object.keys(parts) as (keyof typeof parts)[]).map((one) => (
          <Button key={one} aria-current={one === part ? 'page' : undefined} onClick={() => setPart(one)}>
            {one}
          </Button>
        ))}
      </nav>
      <Part />
    </main>
  );
}
