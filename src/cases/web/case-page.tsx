import { useState } from 'react';
import { officeDay } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useSidePanel } from '#ui/side-panel.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import type { CaseView } from '../contract.ts';
import { CaseOpinions } from '../opinions/web/case-opinions.tsx';
import { useCaseOpinions } from '../opinions/web/queries.ts';
import { WhyOpinion } from '../opinions/web/why-opinion.tsx';
import { words as opinionWords } from '../opinions/words.ts';
import { ClarificationSection } from '../clarifications/web/clarification-section.tsx';
import { SignatoriesSection } from '../collective/web/signatories-section.tsx';
import { MeasuresSection } from '../complaints/web/measures-section.tsx';
import { UrgencySection } from '../urgent/web/urgency-section.tsx';
import { RelatedSection } from '../relations/web/related-section.tsx';
import { CaseSendings } from '../sendings/web/case-sendings.tsx';
import { CaseInvitations } from '../invitations/web/case-invitations.tsx';
import { isOpen } from '../case.ts';
import { CaseRequests } from '../requests/web/case-requests.tsx';
import { CaseSpecialists } from '../specialists/web/case-specialists.tsx';
import { CaseTickets } from '../tickets/web/case-tickets.tsx';
import { words } from '../words.ts';
import { AppealText } from './appeal-text.tsx';
import { CaseClocks } from './case-clocks.tsx';
import css from './case-desk.module.css';
import { Course } from './course.tsx';
import { DraftSection } from './draft-section.tsx';
import { LettersSection } from './letters-section.tsx';
import { NeedsLine } from './needs-line.tsx';
import { NextStepLine } from './next-step.tsx';
import { useCase } from './queries.ts';
import { WhyDate } from './WhyDate.tsx';

/** One case: its dates, the next lawful step, what is missing, what came, how it went, the letter. */
export function CasePage({ id }: { readonly id: string }) {
  const found = useCase(id);
  if (found.isPending)
    return (
      <div style={{ padding: 16 }}>
        <SkeletonText lines={8} />
      </div>
    );
  if (!found.data)
    return (
      <div style={{ padding: 16 }}>
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      </div>
    );
  return <Case view={found.data} />;
}

function Case({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
  const [panel, openPanel] = useSidePanel();
  const [today] = useState(() => officeDay(new Date()));
  const { row, deadline } = view;
  const why = panel === 'why';
  const working = view.mine && row.stage === 'investigating' && !row.sealed;
  const { lang } = useLang();
  const asked = useCaseOpinions(row.id).data?.items.find((one) => panel === `why-${one.id}`);
  return (
    <article>
      <PageTitle crumbs={[{ label: w('casesTitle'), to: '/desk/cases' }]} beside={row.number} under={<Facts view={view} />}>
        {row.subject}
      </PageTitle>
      <div className={css['inside']}>
        <CaseClocks view={view} panel={panel} onPanel={openPanel} />
        <NextStepLine view={view} />
        <NeedsLine view={view} />
        <AppealText view={view} />
        <Course view={view} />
        <DraftSection view={view} />
        <CaseOpinions caseId={row.id} sectionClass={css['section']} />
        <CaseSendings caseId={row.id} sectionClass={css['section']} />
        <UrgencySection caseId={row.id} sectionClass={css['section']} />
        <ClarificationSection caseId={row.id} mayAsk={view.refusals.work === null} mayRecord={view.mine && row.group !== null} sectionClass={css['section']} />
        <SignatoriesSection caseId={row.id} mayAdd={view.mine && row.group !== null && row.applicantName !== null} sectionClass={css['section']} />
        {row.sealed && <MeasuresSection caseId={row.id} mine={view.refusals.work === null} sectionClass={css['section']} />}
        <RelatedSection caseId={row.id} mine={view.mine} sectionClass={css['section']} />
        <CaseTickets caseId={row.id} topicId={view.topicId} question={row.subject} mayAsk={working && row.kind === 'eService'} sectionClass={css['section']} />
        <CaseInvitations caseId={row.id} topicId={view.topicId} mayInvite={working && row.applicantName !== null} sectionClass={css['section']} />
        <CaseRequests caseId={row.id} subject={row.subject} working={working} sectionClass={css['section']} />
        <CaseSpecialists caseId={row.id} open={isOpen(row.stage) && !row.sealed} sectionClass={css['section']} />
        <LettersSection view={view} />
      </div>
      {why && (
        <WhyDate
          derivation={deadline.derivation}
          dueOn={deadline.dueOn}
          registeredOn={deadline.registeredOn}
          workingDays={deadline.workingDays}
          provisional={deadline.provisional}
          rule={deadline.rule}
          calendarVersion={deadline.calendarVersion}
          derivedAt={deadline.derivedAt}
          act={deadline.act}
          earlier={view.earlierDeadlines}
          today={today}
          about={`${w('clockOfApplicant')} · ${row.number}`}
          onClose={() => openPanel(null)}
        />
      )}
      {asked?.deadline && asked.deliveredOn && (
        <WhyOpinion
          deadline={asked.deadline}
          earlier={asked.earlierDeadlines}
          deliveredOn={asked.deliveredOn}
          today={today}
          about={`${asked.structureName[lang]} · ${row.number}`}
          onClose={() => openPanel(null)}
        />
      )}
    </article>
  );
}

function Facts({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
  const o = useWords(opinionWords);
  const { row } = view;
  return (
    <>
      <span className={css['marks']}>
        <Chip tone="kind">{w(`kind_${row.kind}`)}</Chip>
        <Chip tone={row.stage === 'answered' ? 'done' : 'neutral'}>{w(`stage_${row.stage}`)}</Chip>
        {row.group !== null && row.opinion && (
          <Chip tone={row.opinion.standing === 'awaited' || row.opinion.standing === 'objected' || row.opinion.standing === 'look' ? 'soon' : 'neutral'}>
            {o(`standing_${row.opinion.standing}`)}
          </Chip>
        )}
        {view.deadline.workingDays > (view.earlierDeadlines.at(-1) ?? view.deadline).workingDays && <Chip>{w('extended')}</Chip>}
        {view.servicemen && <Chip>{w('servicemenMark')}</Chip>}
        {row.sealed && <Chip tone="soon">{w('sealedMark')}</Chip>}
      </span>
      {[row.applicantName ?? w('unknownApplicant'), w(`replyBy_${view.replyBy}`), w('assignee', { name: row.assigneeName ?? w('nobody') })].join(' · ')}
    </>
  );
}
