import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInstant, formatNumber } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useLang } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import type { DailyReport } from '../contract.ts';
import { dimensions } from '../facts.ts';
import css from './daily.module.css';
import type { ItemFilter } from './filter.ts';
import { useLabel, useReportWords, wordOf } from './labels.ts';
import { itemsPerPage, useReportItems } from './queries.ts';

/** The rows behind one figure: the same rows it was counted from, frozen with it (R30). */
export function ItemsPanel({ report, filter, onClose }: { readonly report: DailyReport; readonly filter: ItemFilter; readonly onClose: () => void }) {
  const w = useReportWords();
  const { lang } = useLang();
  const label = useLabel(report.names);
  const [page, setPage] = useState(1);
  const items = useReportItems(report.day, filter, page);
  const total = items.data?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / itemsPerPage));
  const asked = dimensions.flatMap((dimension) =>
    filter[dimension] === undefined ? [] : [{ dimension, text: filter[dimension].split(',').map(label).join(' · ') }],
  );
  return (
    <SidePanel title={items.data ? w('itemsTitle', { count: formatNumber(total, lang) }) : w('list')} about={w(`unit_${filter.unit}`)} onClose={onClose}>
      <div className="stack">
        {asked.length > 0 && (
          <p className="rowLine">
            {asked.map(({ dimension, text }) => (
              <Chip key={dimension} tone="kind" title={wordOf(w, dimension)}>
                {`${wordOf(w, dimension)}: ${text}`}
              </Chip>
            ))}
          </p>
        )}
        <p className="secondary">{report.cutOffAt ? w('frozenNote', { at: formatInstant(report.cutOffAt) }) : w('draftNote')}</p>
        <ProblemNotice error={items.error} onRetry={() => void items.refetch()} />
        {!items.data && !items.error && <SkeletonText lines={8} />}
        {items.data && total === 0 && <p>{w('noItems')}</p>}
        <ul className={css['items']}>
          {items.data?.items.map((item) => (
            <li key={`${item.subjectId}-${item.outcome}`}>
              <Link to={item.unit === 'case' ? `/desk/cases/${item.subjectId}` : `/desk/contacts/${item.contactId ?? item.subjectId}`}>{item.number}</Link>
              <span className="secondary">{item.at && formatInstant(item.at)}</span>
              <span className={css['itemFacts']}>
                {[
                  wordOf(w, item.outcome),
                  item.channel && wordOf(w, item.channel),
                  item.kind && wordOf(w, item.kind),
                  item.topicId && label(item.topicId),
                  item.personId && label(item.personId),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        {pages > 1 && (
          <p className="spread">
            <Button refusal={page > 1 ? null : ' '} onClick={() => setPage(page - 1)} aria-label={w('previousPage')}>
              ‹
            </Button>
            <span className="secondary">{w('page', { page, pages })}</span>
            <Button refusal={page < pages ? null : ' '} onClick={() => setPage(page + 1)} aria-label={w('nextPage')}>
              ›
            </Button>
          </p>
        )}
      </div>
    </SidePanel>
  );
}
