import { DeadlineDate } from '#ui/deadline-date.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { CaseView } from '../contract.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';
import { clockOfRow } from './case-row.tsx';

/** The case's dates, large. A forwarding or a refusal has a shorter one of its own. */
export function CaseClocks({ view, whyOpen, onWhy }: { readonly view: CaseView; readonly whyOpen: boolean; readonly onWhy: () => void }) {
  const w = useWords(words);
  const { row } = view;
  const kind = view.drafts[0]?.kind;
  const ended = row.group === null ? { text: w(`stage_${row.stage}`) } : {};
  return (
    <div className={css['clocks']}>
      <DeadlineDate
        label={w('clockOfApplicant')}
        dueOn={row.dueOn}
        provisional={row.provisional}
        facts={clockOfRow(row)}
        whyOpen={whyOpen}
        onWhy={onWhy}
        {...ended}
      />
      {view.letterDueOn && view.letterClock && kind && kind !== 'reply' && row.group !== null && (
        <DeadlineDate
          label={w(`clockOfLetter_${kind}`)}
          dueOn={view.letterDueOn}
          facts={{ usedDays: view.letterClock.elapsedDays, totalDays: view.letterClock.totalDays, leftDays: view.letterClock.leftDays }}
        />
      )}
    </div>
  );
}
