import { useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { getApplicant } from '#contacts/contract.ts';
import { formatFullDate, officeDay, officeTime } from '#language/format.ts';
import { call, Problem } from '#platform/call.ts';
import { langs } from '#platform/words.ts';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { book, type Booked } from '../contract.ts';
import { words } from '../words.ts';
import { useReceptionDeed } from './queries.ts';
import css from './receptions.module.css';
import { OfficialPicker, TimePicker } from './slot-picker.tsx';

const blank = { fullName: '', phone: '', email: '', subject: '' };

/** Books for whoever is on the line; the call desk hands over contact and applicant in the address. */
export function BookForm() {
  const w = useWords(words);
  const { lang: mine } = useLang();
  const search = useSearch({ strict: false }) as { readonly contact?: string; readonly applicant?: string };
  const applicant = useQuery({
    queryKey: ['contacts', 'applicant', search.applicant],
    queryFn: ({ signal }) => call(getApplicant, { params: { id: search.applicant ?? '' } }, { signal }),
    enabled: search.applicant !== undefined,
    retry: false,
  });
  const [id, setId] = useState(() => crypto.randomUUID());
  const [officialId, setOfficial] = useState<string | null>(null);
  const [startsAt, setStarts] = useState<string | null>(null);
  const [who, setWho] = useState(blank);
  const [lang, setLang] = useState(mine);
  const [done, setDone] = useState<Booked | null>(null);
  const card = applicant.data?.applicant;
  useEffect(() => {
    if (!card) return;
    setWho((before) => (before.fullName ? before : { ...before, fullName: card.fullName, phone: card.phone ?? '', email: card.email ?? '' }));
    setLang(card.lang);
  }, [card]);
  const deed = useReceptionDeed(() =>
    call(book, {
      body: { id, officialId: officialId ?? '', startsAt: startsAt ?? '', ...who, lang, contactId: search.contact ?? null, applicantId: card?.id ?? null },
    }),
  );
  const change = (part: keyof typeof blank) => (text: string) => setWho((before) => ({ ...before, [part]: text }));
  const refusal =
    officialId === null
      ? w('chooseOfficial')
      : startsAt === null
        ? w('chooseTime')
        : who.fullName.trim().length < 2
          ? w('err_fullName')
          : !who.phone.trim() && !who.email.trim()
            ? w('err_reach')
            : who.subject.trim().length < 3
              ? w('err_subject')
              : null;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (refusal || deed.isPending) return;
    deed.mutate(undefined, {
      onSuccess: setDone,
      onError: (error) => {
        if (error instanceof Problem && error.code === 'receptions.slotTaken') setStarts(null);
      },
    });
  };
  if (done)
    return (
      <BookedNotice
        booked={done}
        onAnother={() => {
          setDone(null);
          setId(crypto.randomUUID());
          setStarts(null);
          setWho(blank);
          deed.reset();
        }}
      />
    );
  return (
    <form className={css['narrow']} onSubmit={submit} noValidate>
      <OfficialPicker
        value={officialId}
        onChange={(next) => {
          setOfficial(next);
          setStarts(null);
        }}
      />
      {officialId && <TimePicker officialId={officialId} value={startsAt} onChange={setStarts} />}
      <TextField label={w('fullName')} value={who.fullName} onChange={change('fullName')} maxLength={200} />
      <TextField label={w('phone')} hint={w('reachHint')} type="tel" value={who.phone} onChange={change('phone')} maxLength={30} />
      <TextField label={w('email')} type="email" value={who.email} onChange={change('email')} maxLength={200} />
      <TextArea label={w('subject')} hint={w('subjectHint')} rows={3} value={who.subject} onChange={change('subject')} maxLength={500} />
      <SelectField
        label={w('lang')}
        placeholder={null}
        value={lang}
        onChange={setLang}
        options={langs.map((value) => ({ value, label: w(`lang_${value}`) }))}
      />
      <ProblemNotice error={deed.error} />
      <div className="rowLine">
        <Button type="submit" variant="primary" busy={deed.isPending} refusal={refusal}>
          {w('bookDo')}
        </Button>
      </div>
    </form>
  );
}

const toldKey = (sentTo: Booked['sentTo']) =>
  sentTo.length === 2 ? 'toldBoth' : sentTo[0] === 'mail' ? 'toldMail' : sentTo[0] === 'sms' ? 'toldSms' : 'toldNone';

function BookedNotice({ booked, onAnother }: { readonly booked: Booked; readonly onAnother: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  return (
    <div className={css['narrow']}>
      <Notice tone="done" live title={w('bookedTitle')}>
        {w(toldKey(booked.sentTo))}
      </Notice>
      <dl className={css['facts']}>
        <dt>{w('when')}</dt>
        <dd className={css['big']}>{`${formatFullDate(officeDay(booked.startsAt), lang)}, ${officeTime(booked.startsAt)}`}</dd>
        <dt>{w('number')}</dt>
        <dd className={css['big']}>{booked.number}</dd>
        <dt>{w('code')}</dt>
        <dd>{booked.code}</dd>
      </dl>
      <div>
        <Button onClick={onAnother}>{w('bookAnother')}</Button>
      </div>
    </div>
  );
}
