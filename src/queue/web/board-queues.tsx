import { formatDuration, formatPercent } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { Board } from '../contract.ts';
import { words } from '../words.ts';
import css from './queue.module.css';

/** Queues by kind and language: what waits, how the day went, how many people stand behind each. */
export function BoardQueues({ queues }: { readonly queues: Board['queues'] }) {
  const w = useWords(words);
  const shown = queues.filter((queue) => queue.offered > 0 || queue.waiting > 0 || queue.people > 0);
  return (
    <section>
      <h2>{w('queues')}</h2>
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={w('queues')}>
        <table className={css['figures']}>
          <thead>
            <tr>
              <th scope="col">{w('queueName')}</th>
              <th scope="col">{w('colWaiting')}</th>
              <th scope="col">{w('colLongest')}</th>
              <th scope="col">{w('tileService')}</th>
              <th scope="col">{w('colAnswered')}</th>
              <th scope="col">{w('colOffered')}</th>
              <th scope="col">{w('colAbandoned')}</th>
              <th scope="col">{w('colPeople')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((queue) => (
              <tr key={`${queue.live}${queue.lang}`}>
                <th scope="row">
                  {w(queue.live ? 'live' : 'written')} · {queue.lang}
                </th>
                <td className={queue.waiting > 0 ? 'strong' : ''}>{queue.waiting}</td>
                <td>{queue.longestSeconds === null ? '—' : formatDuration(queue.longestSeconds)}</td>
                <td>{queue.serviceLevel === null ? '—' : formatPercent(queue.serviceLevel)}</td>
                <td>{queue.answered}</td>
                <td>{queue.offered}</td>
                <td>{queue.live ? queue.abandoned : '—'}</td>
                <td className={queue.people === 0 ? css['none'] : ''}>{queue.people}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Everyone who waits at this moment, callers first, the longest first. */
export function BoardWaiting({ waiting, now }: { readonly waiting: Board['waiting']; readonly now: number }) {
  const w = useWords(words);
  return (
    <section>
      <h2>
        {w('waitingNow')} <span className="secondary">{waiting.length}</span>
      </h2>
      {waiting.length === 0 && <p className="secondary">{w('nothingWaiting')}</p>}
      <ul className={css['waiting']}>
        {waiting.slice(0, 30).map((entry) => (
          <li key={entry.entryId}>
            <span className="strong">{entry.number}</span>
            <span>
              {w(`channel_${entry.channel}`)} · {entry.lang}
            </span>
            {entry.urgent && <Chip tone="late">{w('urgent')}</Chip>}
            {entry.firstInLine && <Chip>{w('first')}</Chip>}
            {entry.offeredTo && <Chip>{w('offeredTo', { name: entry.offeredTo })}</Chip>}
            {entry.nobody && <Chip tone="soon">{w('nobodyAnswers')}</Chip>}
            <span className={css['time']}>{formatDuration(Math.max(0, (now - Date.parse(entry.since)) / 1000))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
