import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { applicantKinds, type ApplicantKind } from '#contacts/applicant.ts';
import { type ApplicantView, changeApplicant, enterApplicant, findApplicants } from '#contacts/contract.ts';
import { words as contactWords } from '#contacts/words.ts';
import { showPhone } from '#language/identifiers.ts';
import { call } from '#platform/call.ts';
import type { Lang } from '#platform/words.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { fieldErrorOf, ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField, RadioField, SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import type { ContactCard } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import { useAttach } from './person-column.tsx';
import { useDeed } from './queries.ts';

type Props = { readonly card: ContactCard; readonly as: 'applicant' | 'speaker'; readonly editing: ApplicantView | null; readonly onClose: () => void };

/** Finds a card by what is typed, or makes and corrects one (R18). */
export function ApplicantDialog({ card, as, editing, onClose }: Props) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [making, setMaking] = useState(editing !== null);
  return (
    <Dialog open onClose={onClose} title={w(editing ? 'editPerson' : as === 'speaker' ? 'setSpeaker' : 'findPerson')} wide>
      {making ? (
        <ApplicantForm card={card} as={as} editing={editing} typed={typed} onClose={onClose} />
      ) : (
        <Finder card={card} as={as} typed={typed} onTyped={setTyped} onMake={() => setMaking(true)} onClose={onClose} />
      )}
    </Dialog>
  );
}

/** What was typed may be a name, a number, a FİN or a VÖEN: the server reads each and keeps what fits. */
const asQuery = (typed: string) => {
  const text = typed.trim();
  const digits = text.replaceAll(/\D/g, '');
  const named = /\p{L}{2}/u.test(text) && !/^[0-9A-Za-z]{7}$/.test(text);
  return {
    name: named ? text : '',
    phone: !named && digits.length >= 9 ? text : '',
    voen: !named && /^\d{9,10}$/.test(text) ? text : '',
    fin: /^[0-9A-Za-z]{7}$/.test(text) ? text : '',
  };
};

function Finder({
  card,
  as,
  typed,
  onTyped,
  onMake,
  onClose,
}: Omit<Props, 'editing'> & { readonly typed: string; readonly onTyped: (text: string) => void; readonly onMake: () => void }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const attach = useAttach(card, as, onClose);
  // Before anything is typed, the caller's own number is looked up.
  const query = typed.trim() === '' ? { name: '', phone: card.contact.phone ?? '', fin: '', voen: '' } : asQuery(typed);
  const asks = Object.values(query).some((value) => value.length >= 3);
  const found = useQuery({ queryKey: ['contacts', 'matches', query], queryFn: ({ signal }) => call(findApplicants, { query }, { signal }), enabled: asks });
  const items = asks ? (found.data?.items ?? []) : [];
  return (
    <div className="stack16">
      <TextField label={w('searchPerson')} icon={IconSearch} autoFocus autoComplete="off" value={typed} onChange={onTyped} />
      <ProblemNotice error={attach.error ?? found.error} />
      <ul className={css['rows']} aria-live="polite">
        {items.map((item) => (
          <li key={item.id}>
            <span className={css['grow']}>
              <b>{item.fullName}</b>{' '}
              <span className="secondary">
                {wc(`applicant_${item.kind}`)}
                {item.phoneTail ? ` · ${w('phoneEnds', { tail: item.phoneTail })}` : ''}
              </span>
            </span>
            <Button
              busy={attach.isPending && attach.variables === item.id}
              onClick={() => attach.mutate(item.id)}
              aria-label={`${w('useThis')}: ${item.fullName}`}
            >
              {w('useThis')}
            </Button>
          </li>
        ))}
        {asks && found.data && items.length === 0 && <li className="secondary">{w('noPersonFound')}</li>}
      </ul>
      <div>
        <Button variant={items.length === 0 ? 'primary' : 'default'} onClick={onMake}>
          {w('newCard')}
        </Button>
      </div>
    </div>
  );
}

type Draft = {
  readonly kind: ApplicantKind;
  readonly fullName: string;
  readonly fin: string;
  readonly voen: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly lang: Lang;
  readonly hearing: boolean;
  readonly servicemen: boolean;
  readonly note: string;
};
const draftOf = (editing: ApplicantView | null, card: ContactCard, as: Props['as'], typed: string): Draft => {
  const query = asQuery(typed);
  return {
    kind: editing?.kind ?? 'person',
    fullName: editing?.fullName ?? query.name,
    fin: editing?.fin ?? query.fin,
    voen: editing?.voen ?? query.voen,
    phone: showPhone(editing?.phone ?? (query.phone || (as === 'applicant' ? (card.contact.phone ?? '') : ''))),
    email: editing?.email ?? '',
    address: editing?.address ?? '',
    lang: editing?.lang ?? card.contact.lang,
    hearing: editing?.hearing ?? false,
    servicemen: editing?.servicemen ?? false,
    note: editing?.note ?? '',
  };
};

function ApplicantForm({ card, as, editing, typed, onClose }: Props & { readonly typed: string }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const [draft, setDraft] = useState(() => draftOf(editing, card, as, typed));
  const set =
    <K extends keyof Draft>(key: K) =>
    (value: Draft[K]) =>
      setDraft({ ...draft, [key]: value });
  const save = useDeed(async () => {
    const applicant = { ...draft, otherPhones: editing?.otherPhones ?? [] };
    if (editing) await call(changeApplicant, { params: { id: editing.id }, body: applicant });
    else await call(enterApplicant, { params: { id: card.contact.id }, body: { epoch: card.contact.epoch, as, applicant } });
  }, onClose);
  const errorOf = (field: string) => fieldErrorOf(save.error, field) ?? fieldErrorOf(save.error, `applicant.${field}`);
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <div className={css['full']}>
        <RadioField
          label={w('applicantKind')}
          value={draft.kind}
          onChange={set('kind')}
          options={applicantKinds.map((kind) => ({ value: kind, label: wc(`applicant_${kind}`) }))}
        />
      </div>
      <div className={css['full']}>
        <TextField label={w('fullName')} autoFocus required maxLength={300} value={draft.fullName} onChange={set('fullName')} error={errorOf('fullName')} />
      </div>
      {draft.kind !== 'legalEntity' && draft.kind !== 'foreigner' && (
        <TextField label={wc('fact_fin')} optional maxLength={20} value={draft.fin} onChange={set('fin')} error={errorOf('fin')} />
      )}
      {draft.kind !== 'person' && (
        <TextField label={wc('fact_voen')} optional maxLength={20} inputMode="numeric" value={draft.voen} onChange={set('voen')} error={errorOf('voen')} />
      )}
      <TextField label={w('phone')} optional type="tel" hint={w('phoneHint')} value={draft.phone} onChange={set('phone')} error={errorOf('phone')} />
      <TextField label={w('email')} optional type="email" value={draft.email} onChange={set('email')} error={errorOf('email')} />
      <div className={css['full']}>
        <TextField label={w('address')} optional maxLength={500} value={draft.address} onChange={set('address')} error={errorOf('address')} />
      </div>
      <SelectField
        label={w('preferredLang')}
        placeholder={null}
        value={draft.lang}
        onChange={set('lang')}
        options={[
          { value: 'az', label: w('langAz') },
          { value: 'ru', label: w('langRu') },
          { value: 'en', label: w('langEn') },
        ]}
      />
      <div className={css['full']}>
        <CheckField label={w('hearing')} checked={draft.hearing} onChange={set('hearing')} />
        <CheckField label={w('servicemen')} checked={draft.servicemen} onChange={set('servicemen')} />
      </div>
      <div className={css['full']}>
        <TextArea label={w('cardNote')} optional rows={2} maxLength={1000} value={draft.note} onChange={set('note')} />
      </div>
      <div className={css['full']}>
        <ProblemNotice error={save.error} />
        <Button type="submit" variant="primary" busy={save.isPending}>
          {w('saveCard')}
        </Button>
      </div>
    </form>
  );
}
