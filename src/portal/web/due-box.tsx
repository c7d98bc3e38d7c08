import { useState } from 'react';
import type { z } from 'zod';
import { WhyDate } from '#cases/web/WhyDate.tsx';
import { formatDate, officeDay } from '#language/format.ts';
import { DeadlineDate } from '#ui/deadline-date.tsx';
import { useWords } from '#ui/i18n.tsx';
import { words as uiWords } from '#ui/words.ts';
import type { Due } from '../contract.ts';
import css from './portal.module.css';
import { words } from './words.ts';

export type DueFacts = z.output<typeof Due>;

/** How far the clock is on a day of Baku: whole working days, from the derivation that was kept with the date. */
export function clockOf(due: DueFacts, today: string): { readonly usedDays: number; readonly totalDays: number; readonly leftDays: number } {
  const counted = due.days.filter((day) => day.counted !== null && day.date > due.registeredOn);
  const usedDays = counted.filter((day) => day.date <= today).length;
  return { usedDays, totalDays: Math.max(counted.length, 1), leftDays: today > due.dueOn ? -1 : counted.length - usedDays };
}

/** The last date of an answer, large, with its "niyə?" opening on the spot. */
export function DueBox({ due }: { readonly due: DueFacts }) {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const [open, setOpen] = useState(false);
  const today = officeDay(new Date());
  const facts = clockOf(due, today);
  return (
    <section className={css['box']}>
      <DeadlineDate
        label={w('latestDate')}
        dueOn={due.dueOn}
        facts={facts}
        {...(facts.leftDays < 0 && { text: w('pastDue') })}
        provisional={due.provisional && !open}
        whyOpen={open}
        onWhy={() => setOpen(!open)}
      />
      {open && (
        <div className={css['why']}>
          <h2 className="visuallyHidden">{ui('whyDate', { date: formatDate(due.dueOn) })}</h2>
          <WhyDate
            brief
            derivation={due.days}
            dueOn={due.dueOn}
            registeredOn={due.registeredOn}
            workingDays={due.workingDays}
            provisional={due.provisional}
            rule={due.rule}
            today={today}
          />
        </div>
      )}
    </section>
  );
}
