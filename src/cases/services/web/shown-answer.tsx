import { formatDate } from '#language/format.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { ShownAnswer } from '../contract.ts';
import { words } from '../words.ts';
import css from './services.module.css';

/** What the structure holds, as the server masked it for this level: what is hidden is said to be so, with its class. */
export function ShownAnswerView({ answer }: { readonly answer: ShownAnswer }) {
  const w = useWords(words);
  const { lang } = useLang();
  if (answer.outcome === 'nothingHeld') return <p role="status">{w('nothingHeld')}</p>;
  return (
    <div className="stack" role="status">
      <h3>{w('held')}</h3>
      <dl className={css['facts']}>
        {answer.facts.map((fact) => (
          <div key={fact.key}>
            <dt>{fact.label[lang]}</dt>
            <dd>
              {fact.value !== null && <span className="strong">{fact.value} </span>}
              {fact.shown !== 'full' && (
                <span className="secondary">
                  {w(`shown_${fact.shown}`)} ({w(`secrecy_${fact.secrecy}`)})
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{w('heldAppeals')}</h3>
      {answer.appeals.length === 0 && <p className="secondary">{w('noAppeals')}</p>}
      <ul className={css['appeals']}>
        {answer.appeals.map((appeal) => (
          <li key={appeal.number}>
            <p>
              <span className="strong">{appeal.number}</span> {appeal.subject}
            </p>
            <p className="secondary">
              {w('received', { date: formatDate(appeal.receivedOn) })}
              {' · '}
              {appeal.repliedOn ? w('replied', { date: formatDate(appeal.repliedOn) }) : w('notReplied')}
              {appeal.shown !== 'full' && ` · ${w(`shown_${appeal.shown}`)}`}
            </p>
            {appeal.reply && <p>{appeal.reply}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
