import { words as contactWords } from '#contacts/words.ts';
import { formatInstant } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { CardView, RunView } from '../contract.ts';
import { words } from '../words.ts';
import css from './services.module.css';

/** A card as the reglament has it: basis, whom for, steps. */
export function CardText({ card }: { readonly card: CardView }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const { lang } = useLang();
  const lines: readonly (readonly [string, string])[] = [
    [w('reglament'), card.reglament],
    [w('legalBasis'), card.legalBasis],
    [w('purpose'), card.purpose],
    [w('kinds'), card.kinds.map((kind) => wc(`applicant_${kind}`)).join(', ')],
    [w('level'), w('needsLevel', { n: card.minLevel })],
    [w('register'), card.register === null ? w('register_none') : registerName(w, card.register)],
  ];
  return (
    <div className="stack16">
      <dl className={css['facts']}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="stack">
        <h3>{w('steps')}</h3>
        <ol>
          {card.steps.map((step) => (
            <li key={step.key}>{step[lang]}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}

export const registers = ['taxpayer', 'property'] as const;
/** A register without words of its own is called by its code. */
export const registerName = (w: (key: `register_${(typeof registers)[number]}`) => string, code: string): string => {
  const known = registers.find((one) => one === code);
  return known ? w(`register_${known}`) : code;
};

/** What was done of a service, and every question it put to the structure, in counts: the answers are not kept. */
export function RunText({ run }: { readonly run: RunView }) {
  const w = useWords(words);
  const { lang } = useLang();
  return (
    <div className="stack16">
      <p>
        {w(`state_${run.state}`)}. {run.note}
      </p>
      <div className="stack">
        <h3>{w('steps')}</h3>
        <ul>
          {run.card.steps.map((step) => (
            <li key={step.key}>
              {run.ticked.includes(step.key) ? '✓' : '–'} {step[lang]}
            </li>
          ))}
        </ul>
      </div>
      {run.queries.length > 0 && (
        <div className="stack">
          <h3>{w('queries')}</h3>
          {run.queries.map((query) => (
            <p key={query.id}>
              {formatInstant(query.askedAt)} · {w('atLevel', { n: query.level })} ·{' '}
              {w(`outcome_${query.outcome}`, { shown: query.shown, hidden: query.masked + query.withheld })}
            </p>
          ))}
          <p className="secondary">
            {w('purpose')}: {run.card.purpose}. {w('legalBasis')}: {run.card.legalBasis}
          </p>
        </div>
      )}
    </div>
  );
}
