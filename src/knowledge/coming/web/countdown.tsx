import { formatDate } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { PlanRow } from '../contract.ts';
import { words } from '../words.ts';

/** The day of an act and how far it is: in words, never by colour alone. */
export function Countdown({ plan }: { readonly plan: Pick<PlanRow, 'day' | 'daysLeft' | 'switched'> }) {
  const w = useWords(words);
  const over = plan.daysLeft <= 0;
  return (
    <span className="rowLine">
      <span className="number">{formatDate(plan.day)}</span>
      <Chip tone={over ? 'done' : plan.daysLeft <= 5 ? 'soon' : 'neutral'}>
        {over ? w('inForce') : plan.daysLeft === 1 ? w('dayTomorrow') : w('daysLeft', { n: plan.daysLeft })}
      </Chip>
    </span>
  );
}

/** What a plan still lacks, the gravest first. */
export function Readiness({ plan }: { readonly plan: PlanRow }) {
  const w = useWords(words);
  if (plan.understaffed) return <Chip tone="late">{w('understaffed')}</Chip>;
  const near = plan.daysLeft > 0 && plan.daysLeft <= 5;
  if (near && !plan.trainingHeld) return <Chip tone="soon">{w('noTraining')}</Chip>;
  return plan.answersReady === plan.answers ? <Chip tone="done">{w('allReady')}</Chip> : <Chip tone="neutral">{w('preparing')}</Chip>;
}
