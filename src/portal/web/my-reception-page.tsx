import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { words as receptionWords } from '#cases/receptions/words.ts';
import { formatFullDate, officeDay, officeTime } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { cancelMyReception, keepMyReception, myReception, type ReceptionView } from '../contract.ts';
import { CalendarButton } from './calendar-link.tsx';
import { ErrorSummary, fieldPlace } from './error-summary.tsx';
import css from './portal.module.css';
import { PortalTitle } from './portal-title.tsx';

type Key = { readonly number: string; readonly code: string };

/** Number and code open the booking: see it, keep it with the new official, or cancel it. */
export default function MyReceptionPage() {
  const { number = '' } = useSearch({ strict: false }) as { readonly number?: string };
  const [key, setKey] = useState<Key | null>(null);
  const [view, setView] = useState<ReceptionView | null>(null);
  if (!key || !view)
    return (
      <OpenForm
        number={String(number)}
        onOpen={(opened, found) => {
          setKey(opened);
          setView(found);
        }}
      />
    );
  return <Shown opened={key} view={view} onView={setView} onOther={() => setView(null)} />;
}

function OpenForm({ number: given, onOpen }: { readonly number: string; readonly onOpen: (key: Key, view: ReceptionView) => void }) {
  const w = useWords(receptionWords);
  const [number, setNumber] = useState(given);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const open = useMutation({ networkMode: 'always', mutationFn: (key: Key) => call(myReception, { body: key }) });
  const mistakes = [
    ...(number.trim().length < 3 ? [{ field: 'number', text: w('err_number') }] : []),
    ...(code.trim().length < 3 ? [{ field: 'code', text: w('err_code') }] : []),
  ];
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (mistakes.length > 0) return void setTimeout(() => summary.current?.focus(), 0);
    const key = { number: number.trim(), code: code.trim() };
    open.mutate(key, { onSuccess: (view) => onOpen(key, view) });
  };
  const errorOf = (field: string): string | undefined => (tried ? mistakes.find((one) => one.field === field)?.text : undefined);
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <PortalTitle>{w('mineTitle')}</PortalTitle>
      <ErrorSummary ref={summary} mistakes={tried ? mistakes : []} />
      <ProblemNotice error={open.error} />
      <div id={fieldPlace('number')}>
        <TextField label={w('number')} error={errorOf('number')} maxLength={40} autoComplete="off" spellCheck={false} value={number} onChange={setNumber} />
      </div>
      <div id={fieldPlace('code')}>
        <TextField label={w('code')} error={errorOf('code')} maxLength={60} autoComplete="off" spellCheck={false} value={code} onChange={setCode} />
      </div>
      <div className={css['formActs']}>
        <Button type="submit" variant="primary" size="portal" busy={open.isPending}>
          {w('show')}
        </Button>
      </div>
    </form>
  );
}

type ShownProps = { readonly opened: Key; readonly view: ReceptionView; readonly onView: (view: ReceptionView) => void; readonly onOther: () => void };
function Shown({ opened, view, onView, onOther }: ShownProps) {
  const w = useWords(receptionWords);
  const { lang } = useLang();
  const [asking, setAsking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [view.state]);
  const keep = useMutation({ networkMode: 'always', mutationFn: () => call(keepMyReception, { body: opened }), onSuccess: onView });
  const cancel = useMutation({
    networkMode: 'always',
    mutationFn: () => call(cancelMyReception, { body: opened }),
    onSuccess: onView,
    onSettled: () => setAsking(false),
  });
  return (
    <div className={css['track']}>
      <PortalTitle ref={title} above={view.number}>
        {w(`says_${view.state}`)}
      </PortalTitle>
      <dl className={css['keys']}>
        <div>
          <dt>{w('when')}</dt>
          <dd>{`${formatFullDate(officeDay(view.startsAt), lang)}, ${officeTime(view.startsAt)}`}</dd>
        </div>
        <div>
          <dt>{w('official')}</dt>
          <dd>{view.holder}</dd>
          <dd className={css['quiet']}>{`${view.title[lang]}, ${view.structure[lang]}`}</dd>
        </div>
        <div>
          <dt>{w('place')}</dt>
          <dd>{view.place[lang]}</dd>
        </div>
      </dl>
      <ProblemNotice error={keep.error ?? cancel.error} />
      <div className={css['acts']}>
        {view.mayKeep && (
          <Button variant="primary" size="portal" busy={keep.isPending} onClick={() => keep.mutate()}>
            {w('keep')}
          </Button>
        )}
        {view.mayCancel && (
          <Button size="portal" onClick={() => setAsking(true)}>
            {w('cancel')}
          </Button>
        )}
        {view.state !== 'held' && view.state !== 'noShow' && <CalendarButton file={view.calendar} name={view.number} label={w('calendarFile')} />}
        {(view.state === 'cancelled' || view.state === 'noShow') && (
          <LinkButton size="portal" variant="primary" to="/reception">
            {w('title')}
          </LinkButton>
        )}
        <Button size="portal" onClick={onOther}>
          {w('other')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        danger
        title={w('cancelAsk', { number: view.number })}
        confirmLabel={w('cancel')}
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
