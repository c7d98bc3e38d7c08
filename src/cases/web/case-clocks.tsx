import { DeadlineDate } from '#ui/deadline-date.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { CaseView } from '../contract.ts';
import { OpinionClocks } from '../opinions/web/opinion-clocks.tsx';
import { words } from '../words.ts';
import css from './case-desk.module.css';
import { clockOfRow } from './case-row.tsx';

type Props = { readonly view: CaseView; readonly panel: string | null; readonly onPanel: (panel: string | null) => void };

/** The case's dates, large, the structures' beside the applicant's. A forwarding or a refusal has a shorter one of its own. */
export function CaseClocks({ view, panel, onPanel }: Props) {
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
        whyOpen={panel === 'why'}
        onWhy={() => onPanel(panel === 'why' ? null : 'why')}
        {...ended}
      />
      {view.letterDueOn && view.letterClock && kind && kind !== 'reply' && row.group !== null && (
        <DeadlineDate
          label={w(`clockOfLetter_${kind}`)}
          dueOn={view.letterDueOn}
          facts={{ usedDays: view.letterClock.elapsedDays, totalDays: view.letterClock.totalDays, leftDays: view.letterClock.leftDays }}
        />
      )}
      <OpinionClocks caseId={row.id} openPanel={panel} onWhy={onPanel} />
    </div>
  );
}
