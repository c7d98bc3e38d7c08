import { useState } from 'react';
import { Button } from '../button.tsx';
import { ClockBar } from '../clock-bar.tsx';
import { DeadlineDate } from '../deadline-date.tsx';
import { FieldSize } from '../field.tsx';
import { useLang, useWords } from '../i18n.tsx';
import { Letter } from '../letter.tsx';
import { Stepper, StepProgress } from '../stepper.tsx';
import { Timeline } from '../timeline.tsx';
import { WhyPanel, WhyReasons } from '../why-panel.tsx';
import { exampleDerivation } from './example-derivation.ts';
import { Example } from './example.tsx';
import { words } from './words.ts';

export function CaseExamples() {
  const w = useWords(words);
  const { lang } = useLang();
  const derivation = exampleDerivation(lang);
  const [why, setWhy] = useState(new URLSearchParams(location.search).get('open') === 'why');
  const today = '2026-11-24';
  return (
    <>
      <Example name="clock-bar">
        <div className="stack" style={{ maxWidth: 320 }}>
          <ClockBar letter="M" label={w('applicantClock')} facts={{ usedDays: 10, totalDays: 15, leftDays: 5 }} />
          <ClockBar letter="S" label={w('structureClock')} facts={{ usedDays: 9, totalDays: 10, leftDays: 1 }} />
          <ClockBar letter="M" label={w('applicantClock')} facts={{ usedDays: 15, totalDays: 15, leftDays: 0 }} />
          <ClockBar letter="S" label={w('structureClock')} facts={{ usedDays: 10, totalDays: 10, leftDays: -1 }} />
          <ClockBar letter="S" label={w('structureClock')} facts={{ usedDays: 5, totalDays: 10, leftDays: 5, done: true }} text={w('answered')} />
        </div>
      </Example>
      <Example name="deadline-date">
        <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
          <DeadlineDate label={w('applicantClock')} dueOn="2026-12-01" facts={{ usedDays: 10, totalDays: 15, leftDays: 5 }} onWhy={() => setWhy(true)} />
          <DeadlineDate label={w('structureClock')} dueOn="2026-11-25" facts={{ usedDays: 9, totalDays: 10, leftDays: 1 }} onWhy={() => setWhy(true)} />
          <DeadlineDate
            label={w('structureClock')}
            dueOn="2026-11-23"
            facts={{ usedDays: 10, totalDays: 10, leftDays: -1 }}
            provisional
            onWhy={() => setWhy(true)}
          />
          <FieldSize value="portal">
            <DeadlineDate label={w('applicantClock')} dueOn="2026-12-01" facts={{ usedDays: 10, totalDays: 15, leftDays: 5 }} onWhy={() => setWhy(true)} />
          </FieldSize>
        </div>
      </Example>
      <Example name="why-panel">
        <Button onClick={() => setWhy(true)}>{w('open')}</Button>
        <div style={{ maxWidth: 340, marginTop: 16 }}>
          <WhyReasons brief derivation={derivation} today={today} summary={w('whySummary')} />
        </div>
        {why && (
          <WhyPanel
            derivation={derivation}
            today={today}
            about={`${w('applicantClock')} · M-2026-041873`}
            summary={w('whySummary')}
            onClose={() => setWhy(false)}
          />
        )}
      </Example>
      <Example name="timeline">
        <Timeline
          label={w('subject')}
          items={[
            { id: '1', at: '2026-11-06T06:12:00Z', text: w('came'), beside: 'M-2026-041873' },
            { id: '2', at: '2026-11-11T07:40:00Z', text: w('sent') },
            { id: '3', at: '2026-11-18T12:05:00Z', text: w('agreed'), meaning: 'done' },
            { id: '4', at: '2026-11-25T19:59:00Z', text: w('tacit'), beside: '4.0.3', meaning: 'soon', ahead: true },
          ]}
        />
      </Example>
      <Example name="stepper">
        <div style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))' }}>
          <Stepper
            steps={[
              { title: w('registered'), text: '06.11.2026, 10:12', at: 'past' },
              { title: w('awaiting'), text: w('tacit'), at: 'now' },
              { title: w('reply'), text: w('byMail'), at: 'ahead' },
            ]}
          />
          <StepProgress step={2} total={4} title={w('files')} />
        </div>
      </Example>
      <Example name="letter">
        <Letter head={[w('ministry'), w('centre')]} number="№ X-2026-000118" date="24.11.2026" to={w('letterTo')} signature={w('signature')} foot={w('post')}>
          {w('letterText')}
        </Letter>
      </Example>
    </>
  );
}
