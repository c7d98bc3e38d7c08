import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatDate, formatInstant, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { asOf, type SaidView } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useSettled } from './queries.ts';

type Asked = { readonly day?: string; readonly query?: string; readonly entryId?: string };
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const uuidPattern = /^[0-9a-f-]{36}$/;

function Said({ said, day }: { readonly said: SaidView; readonly day: string }) {
  const w = useWords(words);
  return (
    <article className="stack16">
      <h2>
        <Link to={`/desk/answers/${said.entryId}`}>{said.question}</Link>
      </h2>
      <p className="rowLine">
        <Chip tone={said.quarantined ? 'soon' : 'neutral'}>{w(said.quarantined ? 'quarantined' : 'published')}</Chip>
        <span>{w('versionN', { n: said.version })}</span>
        <span className="secondary">
          {said.until
            ? w('saidBetween', { from: formatInstant(said.from), until: formatInstant(said.until) })
            : w('saidSince', { from: formatInstant(said.from) })}
        </span>
      </p>
      <p className={css['text']}>{said.answer}</p>
      {said.spoken && (
        <p>
          <span className="secondary">{w('sayThis')}: </span>
          {said.spoken}
        </p>
      )}
      {said.basis.length > 0 && <p>{said.basis.map((basis) => [basis.act, basis.article].filter(Boolean).join(', ')).join('; ')}</p>}
      {said.law.map((law) => (
        <blockquote key={law.actId + law.article} className={css['law']} lang="az">
          <p className="strong">
            <Link to={`/desk/acts/${law.actId}`} search={{ on: day } as never}>
              {law.act}, {law.article}
            </Link>{' '}
            <span className="secondary">{w('lawSince', { day: formatDate(law.from) })}</span>
          </p>
          <p className={css['text']}>{law.body}</p>
        </blockquote>
      ))}
    </article>
  );
}

/** What did we say on a day about something: the answer, its version, and what the law said that day. */
export default function AsOfPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const given = useSearch({ strict: false }) as { readonly [name: string]: unknown };
  const today = officeDay(new Date());
  const day = typeof given['day'] === 'string' && dayPattern.test(given['day']) ? given['day'] : today;
  const query = typeof given['query'] === 'string' ? given['query'] : '';
  const entryId = typeof given['entryId'] === 'string' && uuidPattern.test(given['entryId']) ? given['entryId'] : undefined;
  const settled = useSettled(query.trim(), 250).slice(0, 300);
  const said = useQuery({
    queryKey: ['knowledge', 'asOf', day, settled, entryId ?? ''],
    queryFn: ({ signal }) => call(asOf, { query: { day, query: settled, limit: 10, ...(entryId && { entryId }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const go = (change: Asked): void => void navigate({ to: '.', search: { day, query, entryId, ...change } as never, replace: true });
  return (
    <div className={css['page']}>
      <PageTitle crumbs={[{ label: w('title'), to: '/desk/answers' }]} under={w('asOfUnder')}>
        {w('asOfTitle')}
      </PageTitle>
      <div className={css['inner']}>
        <div className={css['pair']}>
          <TextField label={w('asOfDay')} type="date" max={today} value={day} onChange={(next) => dayPattern.test(next) && go({ day: next })} />
          <TextField label={w('asOfAbout')} type="search" value={query} onChange={(next) => go({ query: next })} />
        </div>
        {entryId && (
          <p>
            <Link to="/desk/answers/as-of" search={{ day, query } as never}>
              {w('asOfAll')}
            </Link>
          </p>
        )}
        <ProblemNotice error={said.error} onRetry={() => void said.refetch()} />
        {!said.data && !said.error && <SkeletonText lines={6} />}
        {said.data?.items.length === 0 && <p role="status">{w('asOfNone', { day: formatDate(day) })}</p>}
        {said.data?.items.map((one) => (
          <Said key={`${one.entryId}${one.version}${one.from}`} said={one} day={day} />
        ))}
      </div>
    </div>
  );
}
