import { useState } from 'react';
import { applicantKinds } from '#contacts/applicant.ts';
import { words as contactWords } from '#contacts/words.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DateField } from '#ui/date-field.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField, SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useDone } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import type { CardBody, CardView } from '../contract.ts';
import type { Step } from '../service.ts';
import { words } from '../words.ts';
import { registerName, registers } from './card-text.tsx';
import { useServiceDeed } from './queries.ts';

const lineOf = (step: Step): string => [step.az, step.ru, step.en].join(' | ');
/** One step a line, three languages between bars; a line without three is not a step yet. */
function stepsFrom(text: string, when: Step['when']): CardBody['steps'] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const steps = lines.map((line) => line.split('|').map((part) => part.trim()));
  if (steps.some((parts) => parts.length !== 3 || parts.some((part) => part.length < 2))) return null;
  return steps.map(([az = '', ru = '', en = '']) => ({ az, ru, en, when }));
}

/** A new service, or a new version of one: what stood in the former version stands in the form. */
export function CardDialog({ card, onClose }: { readonly card: CardView | null; readonly onClose: () => void }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const { lang } = useLang();
  const done = useDone(w('done'), onClose);
  const directory = useDirectory();
  const [text, setText] = useState({
    titleAz: card?.title.az ?? '',
    titleRu: card?.title.ru ?? '',
    titleEn: card?.title.en ?? '',
    reglament: card?.reglament ?? '',
    legalBasis: card?.legalBasis ?? '',
    purpose: card?.purpose ?? '',
  });
  const [kinds, setKinds] = useState<CardBody['kinds']>(card?.kinds ?? ['person']);
  const [minLevel, setLevel] = useState(String(card?.minLevel ?? 2));
  const [register, setRegister] = useState(card?.register ?? '');
  const [validFrom, setFrom] = useState(officeDay(new Date()));
  const [structureId, setStructure] = useState('');
  const [before, setBefore] = useState(
    card?.steps
      .filter((step) => step.when === 'before')
      .map(lineOf)
      .join('\n') ?? '',
  );
  const [after, setAfter] = useState(
    card?.steps
      .filter((step) => step.when === 'after')
      .map(lineOf)
      .join('\n') ?? '',
  );
  const [first, second] = [stepsFrom(before, 'before'), stepsFrom(after, 'after')];
  const steps = first && second && first.length + second.length > 0 ? [...first, ...second] : null;
  const body: CardBody = { ...text, kinds, minLevel: Number(minLevel), register, steps: steps ?? [], validFrom };
  const deed = useServiceDeed(() =>
    card
      ? call(wire.addCardVersion, { params: { id: card.id }, body })
      : call(wire.addCard, { body: { ...body, structureId, topicId: null } }).then(({ id }) => ({ id, version: 1 })),
  );
  const complete =
    steps !== null && kinds.length > 0 && Object.values(text).every((value) => value.trim().length >= 3) && (card !== null || structureId !== '');
  return (
    <ConfirmDialog
      open
      title={card ? w('newVersion') : w('newCard')}
      confirmLabel={w('save')}
      busy={deed.isPending}
      refusal={complete ? null : w('fillAll')}
      onClose={onClose}
      onConfirm={() => deed.mutate(undefined, done)}
    >
      <div className="stack16">
        {!card && (
          <SelectField
            label={w('structure')}
            value={structureId}
            onChange={setStructure}
            options={(directory.data?.structures ?? []).filter((one) => one.kind !== 'otherBody').map((one) => ({ value: one.id, label: one.name[lang] }))}
          />
        )}
        {(['titleAz', 'titleRu', 'titleEn', 'reglament', 'legalBasis', 'purpose'] as const).map((key) => (
          <TextField
            key={key}
            label={w(key)}
            value={text[key]}
            onChange={(value) => setText({ ...text, [key]: value })}
            maxLength={key.startsWith('title') ? 200 : 500}
          />
        ))}
        <fieldset className="stack">
          <legend>{w('kinds')}</legend>
          {applicantKinds.map((kind) => (
            <CheckField
              key={kind}
              label={wc(`applicant_${kind}`)}
              checked={kinds.includes(kind)}
              onChange={(on) => setKinds(on ? [...kinds, kind] : kinds.filter((one) => one !== kind))}
            />
          ))}
        </fieldset>
        <SelectField
          label={w('minLevel')}
          placeholder={null}
          value={minLevel}
          onChange={setLevel}
          options={['0', '1', '2', '3'].map((value) => ({ value, label: value }))}
        />
        <SelectField
          label={w('register')}
          placeholder={w('register_none')}
          value={register}
          onChange={setRegister}
          options={[...new Set([...registers, ...(card?.register ? [card.register] : [])])].map((value) => ({ value, label: registerName(w, value) }))}
        />
        <TextArea label={w('stepsBefore')} hint={w('stepsHint')} rows={4} value={before} onChange={setBefore} maxLength={8000} />
        <TextArea label={w('stepsAfter')} hint={w('stepsHint')} rows={3} value={after} onChange={setAfter} maxLength={8000} />
        <DateField label={w('validFrom')} value={validFrom} onChange={setFrom} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

export function EndDialog({ card, onClose }: { readonly card: CardView; readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const done = useDone(w('done'), onClose);
  const deed = useServiceDeed(() => call(wire.endCard, { params: { id: card.id }, body: {} }));
  return (
    <ConfirmDialog
      open
      danger
      title={w('endTitle', { title: card.title[lang] })}
      confirmLabel={w('end')}
      busy={deed.isPending}
      onClose={onClose}
      onConfirm={() => deed.mutate(undefined, done)}
    >
      <p>{w('endText')}</p>
      <ProblemNotice error={deed.error} />
    </ConfirmDialog>
  );
}
