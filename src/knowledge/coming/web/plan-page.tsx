import { Link, useParams } from '@tanstack/react-router';
import { formatDate } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import css from '../../web/answers.module.css';
import type { PlanView } from '../contract.ts';
import { words } from '../words.ts';
import { Countdown, Readiness } from './countdown.tsx';
import { usePlan } from './queries.ts';
import { RequestPart } from './request-part.tsx';
import { ResultsPart } from './results-part.tsx';
import { TestPart } from './test-part.tsx';
import { TopicsPart } from './topics-part.tsx';
import { TrainingPart } from './training-part.tsx';

const tones = { toWrite: 'soon', drafted: 'neutral', inReview: 'neutral', returned: 'soon', ready: 'done', current: 'done' } as const;

function AnswersPart({ plan }: { readonly plan: PlanView }) {
  const w = useWords(words);
  const edits = useMay('lawPlans.keep') && !plan.switched;
  return (
    <section className={css['part']}>
      <h2>{w('answers')}</h2>
      {plan.affected.length === 0 && <p>{w('noAnswers')}</p>}
      {edits && plan.affected.length > 0 && !plan.ends && <p className="secondary">{w('prepareHint', { day: formatDate(plan.day) })}</p>}
      <ul className={css['list']}>
        {plan.affected.map((answer) => (
          <li key={answer.entryId}>
            <span className="spread">
              <Link to={`/desk/answers/${answer.entryId}`} lang="az">
                {answer.question}
              </Link>
              <Chip tone={tones[answer.readiness]}>{w(answer.readiness)}</Chip>
            </span>
            <span className="secondary">{answer.articles.join('; ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One act that is coming: countdown, answers, request and training, test and who passed. */
export default function PlanPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const { id = '' } = useParams({ strict: false });
  const found = usePlan(id);
  const plan = found.data;
  return (
    <div className={css['page']}>
      <PageTitle crumbs={[{ label: w('title'), to: '/desk/coming-law' }]}>{plan?.title[lang] ?? w('title')}</PageTitle>
      <div className={css['inner']}>
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {!plan && !found.error && <SkeletonText lines={8} />}
        {plan && (
          <>
            <p className="rowLine">
              <Countdown plan={plan} />
              <Readiness plan={plan} />
              <Link to={`/desk/acts/${plan.actId}`}>{w('act')}</Link>
            </p>
            {plan.understaffed && (
              <Notice tone="late" title={w('understaffed')}>
                {w('understaffedText', { n: plan.cleared, least: plan.minimumPeople, day: formatDate(plan.day) })}
              </Notice>
            )}
            <div className={css['columns']}>
              <div className="stack16">
                <AnswersPart plan={plan} />
                <TestPart plan={plan} key={plan.questions} />
                <ResultsPart plan={plan} />
              </div>
              <aside className={css['aside']}>
                <TopicsPart plan={plan} />
                <RequestPart plan={plan} key={plan.request?.text ?? ''} />
                <TrainingPart plan={plan} key={plan.training.on ?? ''} />
              </aside>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
