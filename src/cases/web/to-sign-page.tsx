import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { signLetters } from '../contract.ts';
import { words } from '../words.ts';
import { ReturnDialog } from './case-dialogs.tsx';
import { LetterLook } from './letter-look.tsx';
import { useDeed, useToSign } from './queries.ts';
import { type SignFilter, signFilters, ToSignList } from './to-sign-list.tsx';
import css from './to-sign.module.css';

/** İmzaya: the batch at the left, the letter and what to look at before signing at the right (R1, J9). */
export default function ToSignPage() {
  const w = useWords(words);
  const toast = useToast();
  const navigate = useNavigate();
  const { id = null } = useSearch({ strict: false }) as { readonly id?: string };
  const found = useToSign();
  const [filter, setFilter] = useState<SignFilter>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const [returning, setReturning] = useState<string | null>(null);
  const rows = useMemo(() => (found.data?.items ?? []).filter(signFilters[filter]), [found.data, filter]);
  const selected = rows.filter((row) => chosen.has(row.id)).map((row) => row.id);
  const maySign = Boolean(found.data?.me);
  const current = found.data?.items.find((row) => row.id === id) ?? null;

  const open = (next: string | null): void => {
    if (next) setOpened(new Set([...opened, next]));
    void navigate({ to: '/desk/to-sign', search: (next ? { id: next } : {}) as never, replace: id !== null });
  };
  const toggle = (caseId: string): void => setChosen(chosen.has(caseId) ? new Set([...chosen].filter((one) => one !== caseId)) : new Set([...chosen, caseId]));
  const move = (by: 1 | -1): void => {
    const next = rows[id === null ? 0 : rows.findIndex((row) => row.id === id) + by];
    if (next) open(next.id);
  };
  const sign = useDeed((caseIds: readonly string[]) =>
    call(signLetters, { body: { caseIds: [...caseIds], openedIds: caseIds.filter((one) => opened.has(one) || one === id) } }),
  );
  const signNow = (caseIds: readonly string[]): void => {
    const at = rows.findIndex((row) => row.id === id);
    const after = rows.slice(at + 1).find((row) => !caseIds.includes(row.id)) ?? rows.find((row) => !caseIds.includes(row.id));
    sign.mutate(caseIds, {
      onSuccess: ({ signed }) => {
        toast.say(w('signedCount', { n: signed.length }));
        setChosen(new Set());
        if (id && caseIds.includes(id)) open(caseIds.length === 1 ? (after?.id ?? null) : null);
      },
      onSettled: () => setAsking(null),
    });
  };
  const quiet = asking !== null || returning !== null;
  useKeys([
    { keys: 'j', label: w('nextLetter'), run: () => move(1) },
    { keys: 'k', label: w('previousLetter'), run: () => move(-1) },
    { keys: 'x', label: w('toggleLetter'), run: () => id && toggle(id), disabled: !id },
    { keys: 'r', label: w('returnKey'), run: () => setReturning(id), disabled: !current || quiet },
    {
      keys: 'Ctrl Enter',
      label: w('signMany', { n: selected.length || 1 }),
      run: () => setAsking(selected.length > 0 ? selected : id ? [id] : null),
      disabled: !maySign || quiet,
    },
  ]);

  const refused = sign.data?.refused ?? [];
  const unopened = (asking ?? []).filter((one) => !opened.has(one) && one !== id).length;
  return (
    <div className={css['page']} data-open={current !== null}>
      <ToSignList
        found={found}
        rows={rows}
        filter={filter}
        onFilter={setFilter}
        chosen={chosen}
        opened={opened}
        currentId={id}
        onToggle={toggle}
        onToggleAll={() => setChosen(selected.length === rows.length ? new Set() : new Set(rows.map((row) => row.id)))}
        onOpen={open}
        onSign={() => setAsking(selected)}
        onClear={() => setChosen(new Set())}
        busy={sign.isPending}
        above={
          <>
            <ProblemNotice error={sign.error} />
            {refused.length > 0 && (
              <Notice tone="late" live title={w('refusedCount', { n: refused.length })}>
                <ul>
                  {refused.map((one) => (
                    <li key={one.caseId}>{one.detail}</li>
                  ))}
                </ul>
              </Notice>
            )}
          </>
        }
      />
      <LetterLook
        row={current}
        position={current ? { at: rows.indexOf(current) + 1, of: rows.length } : null}
        maySign={maySign}
        busy={sign.isPending}
        onSign={() => current && signNow([current.id])}
        onReturn={() => current && setReturning(current.id)}
        onBack={() => open(null)}
      />
      {asking && asking.length > 0 && (
        <ConfirmDialog
          open
          title={w('confirmSignTitle', { n: asking.length })}
          confirmLabel={w('signMany', { n: asking.length })}
          busy={sign.isPending}
          onConfirm={() => signNow(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{unopened > 0 ? w('confirmSignUnopened', { n: unopened }) : w('confirmSignOpened')}</p>
        </ConfirmDialog>
      )}
      {returning && <ReturnDialog caseId={returning} onClose={() => setReturning(null)} />}
    </div>
  );
}
