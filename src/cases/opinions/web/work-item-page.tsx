import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInstant, officeDay } from '#language/format.ts';
import { addressOf } from '#platform/call.ts';
import { Chip } from '#ui/chip.tsx';
import { DeadlineDate } from '#ui/deadline-date.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { useSidePanel } from '#ui/side-panel.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { certificatePdf, type WorkItem } from '../contract.ts';
import { words } from '../words.ts';
import { AnswerForm } from './answer-form.tsx';
import { GiveToExpert } from './give-to-expert.tsx';
import { factsOf } from './opinion-clocks.tsx';
import css from './opinions.module.css';
import { useWorkItem } from './queries.ts';
import { StudyForm } from './study-form.tsx';
import { toneOf } from './tone.ts';
import { WhyOpinion } from './why-opinion.tsx';

/** One item of the structure: the frozen version, what it rests on, both clocks, and the opinion (J5). */
export default function WorkItemPage() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const found = useWorkItem(id);
  if (found.isPending || !found.data)
    return (
      <div className={css['page']}>
        {found.isPending ? <SkeletonText lines={8} /> : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  return <Item key={found.data.id} item={found.data} />;
}

function Item({ item }: { readonly item: WorkItem }) {
  const w = useWords(words);
  const [mayAnswer, mayCoordinate] = [useMay('opinions.answer'), useMay('opinions.coordinate')];
  const answers = mayAnswer && item.mine && item.refusals.answer === null;
  return (
    <article>
      <PageTitle
        crumbs={[{ label: w('workTitle'), to: '/desk/structure' }]}
        beside={item.caseNumber}
        under={
          <span className="rowLine">
            <Chip tone={toneOf(item.state)}>{w(`state_${item.state}`)}</Chip>
            {item.mine && item.expertAway ? w('ofAbsent', { name: item.expertName ?? '' }) : item.expertName}
          </span>
        }
      >
        {item.subject}
      </PageTitle>
      <div className={`${css['page']} ${css['narrow']}`}>
        <Clocks item={item} />
        {item.question && (
          <section className="stack">
            <h2>{w('askedOfYou')}</h2>
            <p className={css['text']}>{item.question}</p>
          </section>
        )}
        <section className="stack">
          <h2>{w('draftTitle', { n: item.version })}</h2>
          <div className={css['letter']} lang={item.lang}>
            {item.draft}
            {item.basis && <p className="secondary">{w('citedActs', { basis: item.basis })}</p>}
          </div>
          {item.proof && <p className="secondary">{item.proof}</p>}
        </section>
        <details className="stack">
          <summary>{w('appeal')}</summary>
          <p className={css['text']} lang={item.lang}>
            {item.body}
          </p>
        </details>
        <Given item={item} />
        {mayCoordinate && (item.state === 'open' || item.state === 'sent') && <GiveToExpert item={item} />}
        {answers && <AnswerForm item={item} />}
        {mayAnswer && item.mine && item.state === 'open' && <StudyForm item={item} />}
      </div>
    </article>
  );
}

function Clocks({ item }: { readonly item: WorkItem }) {
  const w = useWords(words);
  const [panel, openPanel] = useSidePanel();
  const [today] = useState(() => officeDay(new Date()));
  return (
    <div className={css['clocks']}>
      {item.dueOn && (
        <DeadlineDate
          label={w('innerClock')}
          dueOn={item.dueOn}
          facts={factsOf(item)}
          provisional={item.deadline?.provisional ?? false}
          whyOpen={panel === 'why'}
          onWhy={() => openPanel(panel === 'why' ? null : 'why')}
          {...(item.state === 'open' ? {} : { text: w(`state_${item.state}`) })}
        />
      )}
      <DeadlineDate
        label={w('outerClock')}
        dueOn={item.caseDueOn}
        facts={{ usedDays: item.caseClock.elapsedDays, totalDays: item.caseClock.totalDays, leftDays: item.caseClock.leftDays, done: item.caseClosed }}
      />
      {panel === 'why' && item.deadline && item.deliveredAt && (
        <WhyOpinion
          deadline={item.deadline}
          earlier={item.earlierDeadlines}
          deliveredOn={officeDay(item.deliveredAt)}
          about={`${w('innerClock')} · ${item.caseNumber}`}
          today={today}
          onClose={() => openPanel(null)}
        />
      )}
    </div>
  );
}

function Given({ item }: { readonly item: WorkItem }) {
  const w = useWords(words);
  const { lang } = useLang();
  if (item.answers.length === 0 && !item.certificate && !item.studyReason) return null;
  return (
    <section className="stack" lang={lang}>
      <h2>{w('givenAnswers')}</h2>
      {item.studyReason && <p>{w('studyMark', { reason: item.studyReason })}</p>}
      {item.certificate && (
        <p>
          <a href={addressOf(certificatePdf.path, { params: { id: item.id } })} target="_blank" rel="noreferrer">
            {w('certificate', { number: item.certificate.number })}
          </a>{' '}
          <span className="secondary">{w('certificateMade', { at: formatInstant(item.certificate.arisenAt) })}</span>
        </p>
      )}
      {item.answers.map((answer) => (
        <div key={answer.id} className={css['answer']}>
          <div className={css['line']}>
            <span className="strong">{w(`state_${answer.outcome}`)}</span>
            {answer.late && <Chip tone="soon">{w('lateMark')}</Chip>}
            <span className="secondary">
              {[formatInstant(answer.at), answer.personName, answer.personPost, answer.standIn && w('standInMark')].filter(Boolean).join(' · ')}
            </span>
          </div>
          {answer.body && <p className={css['text']}>{answer.body}</p>}
        </div>
      ))}
    </section>
  );
}
