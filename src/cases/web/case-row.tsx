import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ClockBar } from '#ui/clock-bar.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { CaseRow as Row } from '../contract.ts';
import { words as opinionWords } from '../opinions/words.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';

/** A case as facts of a clock; what ended shows done. */
export const clockOfRow = (row: Pick<Row, 'leftDays' | 'elapsedDays' | 'totalDays' | 'group'>) => ({
  usedDays: row.elapsedDays,
  totalDays: row.totalDays,
  leftDays: row.leftDays,
  done: row.group === null,
});

/** One case of the queue: subject first, then number and applicant, then the clock. */
export function CaseRow({ row, current, search }: { readonly row: Row; readonly current: boolean; readonly search: Readonly<Record<string, unknown>> }) {
  const w = useWords(words);
  const o = useWords(opinionWords);
  const node = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) node.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const ended = row.group === null ? { text: w(`stage_${row.stage}`) } : {};
  return (
    <Link ref={node} className={css['row']} to={`/desk/cases/${row.id}`} search={search as never} aria-current={current ? 'true' : undefined}>
      <b>{row.subject}</b>
      <span className={css['rowFacts']}>
        <span>{row.number}</span>
        <span>{row.applicantName ?? w('unknownApplicant')}</span>
      </span>
      <ClockBar letter="M" label={w('clockOfApplicant')} facts={clockOfRow(row)} {...ended} />
      {row.opinion?.clock && row.group !== null && (
        <ClockBar
          letter="S"
          label={o('clockOfStructure')}
          facts={{ usedDays: row.opinion.clock.elapsedDays, totalDays: row.opinion.clock.totalDays, leftDays: row.opinion.clock.leftDays }}
        />
      )}
      {row.opinion && !row.opinion.clock && row.group !== null && <span className="secondary">{o(`standing_${row.opinion.standing}`)}</span>}
      {(row.stage === 'approval' || row.stage === 'toSign') && <span className="secondary">{w(`stage_${row.stage}`)}</span>}
    </Link>
  );
}
