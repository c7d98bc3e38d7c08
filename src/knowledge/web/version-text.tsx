import { IconMessage2 } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { EntryView } from '../contract.ts';
import { difference } from '../difference.ts';
import { words } from '../words.ts';
import css from './answers.module.css';

type Version = EntryView['versions'][number];

/** Question, answer and spoken form in one text, so that a change in any of them is seen. */
const wholeOf = (version: Version): string =>
  [
    version.question,
    version.answer,
    version.spoken,
    version.letter,
    version.translations.ru?.answer,
    version.translations.en?.answer,
    ...version.steps,
    ...version.basis.map((basis) => `${basis.act}, ${basis.article}`),
  ]
    .filter(Boolean)
    .join('\n\n');

function Changes({ before, version }: { readonly before: Version; readonly version: Version }) {
  const w = useWords(words);
  const pieces = difference(wholeOf(before), wholeOf(version));
  if (pieces.every((piece) => piece.kind === 'same')) return <p className="secondary">{w('noChange')}</p>;
  return (
    <div className={css['diff']} lang={version.lang}>
      <p className={css['text']}>
        {pieces.map((piece, at) => {
          if (piece.kind === 'same') return <span key={at}>{piece.text}</span>;
          const Tag = piece.kind === 'added' ? 'ins' : 'del';
          return (
            <Tag key={at}>
              <span className="visuallyHidden">{w(piece.kind)}: </span>
              {piece.text}
            </Tag>
          );
        })}
      </p>
    </div>
  );
}

/** What one version says, what it rests on, and what it changed. */
export function VersionText({ version, before }: { readonly version: Version; readonly before: Version | undefined }) {
  const w = useWords(words);
  const [comparing, setComparing] = useState(false);
  return (
    <div className="stack16">
      {version.spoken && (
        <div className={css['spoken']} lang={version.lang}>
          <p className={css['spokenHead']}>
            <IconMessage2 size={14} stroke={2} aria-hidden="true" />
            {w('sayThis')}
          </p>
          <p className={css['spokenText']}>{version.spoken}</p>
        </div>
      )}
      <section className={css['part']}>
        <h2>{w('answer')}</h2>
        <p className={css['text']} lang={version.lang}>
          {version.answer}
        </p>
      </section>
      {version.steps.length > 0 && (
        <section className={css['part']}>
          <h2>{w('steps')}</h2>
          <ol className={css['steps']} lang={version.lang}>
            {version.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {version.letter && (
        <section className={css['part']}>
          <h2>{w('letterLabel')}</h2>
          <p className={css['text']} lang={version.lang}>
            {version.letter}
          </p>
        </section>
      )}
      {(version.links.length > 0 || version.forms.length > 0) && (
        <section className={css['part']}>
          <h2>{w('linksLabel')}</h2>
          <ul>
            {version.links.map((link) => (
              <li key={link.url}>
                <a href={link.url} target="_blank" rel="noreferrer">
                  {link.label}
                </a>
              </li>
            ))}
            {version.forms.map((form) => (
              <li key={form}>{form}</li>
            ))}
          </ul>
        </section>
      )}
      {(['ru', 'en'] as const).map((lang) => {
        const told = version.translations[lang];
        return (
          told && (
            <details key={lang}>
              <summary>{w(lang === 'ru' ? 'inRussian' : 'inEnglish')}</summary>
              <div className="stack" lang={lang}>
                <p className="strong">{told.question}</p>
                <p className={css['text']}>{told.answer}</p>
              </div>
            </details>
          )
        );
      })}
      <section className={css['part']}>
        <h2>{w('basis')}</h2>
        {version.basis.length === 0 && <p className="secondary">{w('noBasis')}</p>}
        <ul>
          {version.basis.map((basis) => (
            <li key={`${basis.act}${basis.article}`}>{[basis.act, basis.article].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </section>
      {version.identificationLevel > 0 && (
        <p>
          <Chip tone="soon">{w('level', { n: version.identificationLevel })}</Chip>
        </p>
      )}
      <section className={css['part']}>
        {before ? (
          <p>
            <Button aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
              {w('compareWith', { n: before.version })}
            </Button>
          </p>
        ) : (
          <p className="secondary">{w('firstVersion')}</p>
        )}
        {comparing && before && <Changes before={before} version={version} />}
      </section>
    </div>
  );
}
