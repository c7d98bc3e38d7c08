import { Link } from '@tanstack/react-router';
import { type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Booked } from '#cases/receptions/contract.ts';
import { words as receptionWords } from '#cases/receptions/words.ts';
import { useReceptionDeed } from '#cases/receptions/web/queries.ts';
import { OfficialPicker, TimePicker } from '#cases/receptions/web/slot-picker.tsx';
import { formatFullDate, officeDay, officeTime } from '#language/format.ts';
import { call, Problem } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { StepProgress } from '#ui/stepper.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { bookReception } from '../contract.ts';
import { CalendarButton } from './calendar-link.tsx';
import { newId } from './draft.ts';
import { ErrorSummary, fieldPlace } from './error-summary.tsx';
import css from './portal.module.css';
import { PortalTitle } from './portal-title.tsx';

const steps = ['official', 'time', 'who'] as const;

/** Three steps: with whom, when, who comes. A slot lost to another is said, and the times are asked for again. */
export default function ReceptionPage() {
  const w = useWords(receptionWords);
  const { lang } = useLang();
  const [id] = useState(() => newId());
  const [step, setStep] = useState(0);
  const [officialId, setOfficial] = useState<string | null>(null);
  const [startsAt, setStarts] = useState<string | null>(null);
  const [who, setWho] = useState({ fullName: '', phone: '', email: '', subject: '' });
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<Booked | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else title.current?.focus();
  }, [step, done]);
  const deed = useReceptionDeed(() => call(bookReception, { body: { id, officialId: officialId ?? '', startsAt: startsAt ?? '', ...who, lang } }));
  const mistakes = [
    ...(step === 0 && !officialId ? [{ field: 'official', text: w('chooseOfficial') }] : []),
    ...(step === 1 && !startsAt ? [{ field: 'time', text: w('chooseTime') }] : []),
    ...(step === 2 && who.fullName.trim().length < 2 ? [{ field: 'fullName', text: w('err_fullName') }] : []),
    ...(step === 2 && !who.phone.trim() && !who.email.trim() ? [{ field: 'phone', text: w('err_reach') }] : []),
    ...(step === 2 && who.subject.trim().length < 3 ? [{ field: 'subject', text: w('err_subject') }] : []),
  ];
  const errorOf = (field: string): string | undefined => (tried ? mistakes.find((one) => one.field === field)?.text : undefined);
  const go = (next: number): void => {
    setTried(false);
    deed.reset();
    setStep(next);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (mistakes.length > 0) {
      setTried(true);
      return void setTimeout(() => summary.current?.focus(), 0);
    }
    if (step < 2) return go(step + 1);
    if (deed.isPending) return;
    deed.mutate(undefined, {
      onSuccess: setDone,
      onError: (error) => {
        if (!(error instanceof Problem) || error.code !== 'receptions.slotTaken') return;
        setStarts(null);
        setStep(1);
      },
    });
  };
  const change = (part: keyof typeof who) => (text: string) => setWho((before) => ({ ...before, [part]: text }));
  if (done) return <Done booked={done} titleRef={title} />;
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <div className="stack">
        <StepProgress step={step + 1} total={steps.length} title={w('title')} />
        <PortalTitle ref={title}>{w(step === 0 ? 'chooseOfficial' : step === 1 ? 'chooseTime' : 'who')}</PortalTitle>
      </div>
      {step === 0 && <p>{w('portalIntro')}</p>}
      <ErrorSummary ref={summary} mistakes={tried ? mistakes : []} />
      <ProblemNotice error={deed.error} />
      {step === 0 && (
        <div id={fieldPlace('official')}>
          <OfficialPicker
            titled
            value={officialId}
            onChange={(next) => {
              setOfficial(next);
              setStarts(null);
            }}
          />
        </div>
      )}
      {step === 1 && officialId && (
        <div id={fieldPlace('time')}>
          <TimePicker titled officialId={officialId} value={startsAt} onChange={setStarts} />
        </div>
      )}
      {step === 2 && (
        <>
          {startsAt && <p className="strong">{`${formatFullDate(officeDay(startsAt), lang)}, ${officeTime(startsAt)}`}</p>}
          <div id={fieldPlace('fullName')}>
            <TextField
              label={w('fullName')}
              error={errorOf('fullName')}
              autoComplete="name"
              maxLength={200}
              value={who.fullName}
              onChange={change('fullName')}
            />
          </div>
          <div id={fieldPlace('phone')}>
            <TextField
              label={w('phone')}
              hint={w('reachHint')}
              error={errorOf('phone')}
              type="tel"
              autoComplete="tel"
              maxLength={30}
              value={who.phone}
              onChange={change('phone')}
            />
          </div>
          <TextField label={w('email')} type="email" autoComplete="email" maxLength={200} value={who.email} onChange={change('email')} />
          <div id={fieldPlace('subject')}>
            <TextArea
              label={w('subject')}
              hint={w('subjectHint')}
              error={errorOf('subject')}
              rows={3}
              maxLength={500}
              value={who.subject}
              onChange={change('subject')}
            />
          </div>
        </>
      )}
      <div className={css['formActs']}>
        <Button type="submit" variant="primary" size="portal" busy={deed.isPending}>
          {w(step === 2 ? 'bookSelf' : 'next')}
        </Button>
        {step > 0 && (
          <Button size="portal" onClick={() => go(step - 1)}>
            {w('back')}
          </Button>
        )}
      </div>
      <Link to="/reception/mine" className={css['textLink']}>
        {w('mineLink')}
      </Link>
    </form>
  );
}

function Done({ booked, titleRef }: { readonly booked: Booked; readonly titleRef: RefObject<HTMLHeadingElement | null> }) {
  const w = useWords(receptionWords);
  const { lang } = useLang();
  const [mail, sms] = [booked.sentTo.includes('mail'), booked.sentTo.includes('sms')];
  return (
    <div className={css['track']}>
      <PortalTitle ref={titleRef}>{w('portalDone')}</PortalTitle>
      <Notice tone="done" title={w('portalKeep')}>
        {w(mail && sms ? 'toldBoth' : mail ? 'toldMail' : sms ? 'toldSms' : 'portalToldNone')}
      </Notice>
      <dl className={css['keys']}>
        <div>
          <dt>{w('when')}</dt>
          <dd>{`${formatFullDate(officeDay(booked.startsAt), lang)}, ${officeTime(booked.startsAt)}`}</dd>
        </div>
        <div>
          <dt>{w('number')}</dt>
          <dd>{booked.number}</dd>
        </div>
        <div>
          <dt>{w('code')}</dt>
          <dd>{booked.code}</dd>
        </div>
      </dl>
      <div className={css['acts']}>
        <CalendarButton file={booked.calendar} name={booked.number} label={w('calendarFile')} />
      </div>
      <Link to="/reception/mine" search={{ number: booked.number } as never} className={css['textLink']}>
        {w('mineLink')}
      </Link>
    </div>
  );
}
