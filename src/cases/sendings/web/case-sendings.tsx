import { IconBuildingCommunity } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, formatInstant } from '#language/format.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField, SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import css from '../../opinions/web/opinions.module.css';
import { useOpinionDeed } from '../../opinions/web/queries.ts';
import { sendToStructure, type SendingView, withdrawSending } from '../contract.ts';
import { isLiving, type Replier, repliers } from '../sending.ts';
import { words } from '../words.ts';
import { useCaseSendings } from './queries.ts';
import { sendingTone } from './tone.ts';

/** Where a case was sent within the Ministry, and what came back (R8). */
export function CaseSendings({ caseId, sectionClass }: { readonly caseId: string; readonly sectionClass: string | undefined }) {
  const w = useWords(words);
  const found = useCaseSendings(caseId);
  const maySend = useMay('sendings.send');
  const [open, setOpen] = useState(false);
  const view = found.data;
  if (!view || (view.items.length === 0 && !view.maySend)) return null;
  return (
    <section className={sectionClass} aria-labelledby="sendings-title">
      <div className="spread">
        <h2 id="sendings-title">{w('section')}</h2>
        {maySend && view.maySend && (
          <Button icon={IconBuildingCommunity} onClick={() => setOpen(true)}>
            {w('send')}
          </Button>
        )}
      </div>
      <ul className={css['items']}>
        {view.items.map((one) => (
          <Item key={one.id} one={one} mayAct={maySend && view.maySend} />
        ))}
      </ul>
      {open && <SendDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Item({ one, mayAct }: { readonly one: SendingView; readonly mayAct: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const [open, setOpen] = useState(false);
  return (
    <li className={css['item']}>
      <div className={css['line']}>
        <b>{one.structureName[lang]}</b>
        <Chip tone={sendingTone(one)}>{w(`state_${one.state}`)}</Chip>
        {one.step > 0 && <Chip tone="late">{w(`step_${one.step as 1 | 2 | 3}`)}</Chip>}
        {mayAct && isLiving(one.state) && (
          <Button variant="quiet" onClick={() => setOpen(true)}>
            {w('withdraw')}
          </Button>
        )}
      </div>
      <p className="secondary">
        {[
          formatInstant(one.sentAt),
          `${w('repliesBy')}: ${w(`by_${one.repliesBy}`)}`,
          isLiving(one.state) && w('datesLine', { acceptBy: formatDate(one.acceptBy), dueOn: formatDate(one.dueOn) }),
          one.expertName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.note && <p className={css['text']}>{one.note}</p>}
      {one.returnedReason && <p className={css['text']}>{one.returnedReason}</p>}
      {one.answer && (
        <div className={css['answer']}>
          <p className="secondary">
            {[one.answeredAt && formatInstant(one.answeredAt), one.personName, one.personPost].filter(Boolean).join(' · ')}
            {one.letterNumber && one.letterOn && ` · ${w('copyBack', { number: one.letterNumber, on: formatDate(one.letterOn) })}`}
          </p>
          <p className={css['text']}>{one.answer}</p>
        </div>
      )}
      {open && <WithdrawDialog id={one.id} onClose={() => setOpen(false)} />}
    </li>
  );
}

function SendDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const [structureId, setStructureId] = useState('');
  const [repliesBy, setRepliesBy] = useState<Replier>('centre');
  const [note, setNote] = useState('');
  const deed = useOpinionDeed(
    () => call(sendToStructure, { params: { id: caseId }, body: { structureId, repliesBy, note } }),
    () => w('done_send'),
    onClose,
  );
  const structures = (directory.data?.structures ?? []).filter((structure) => structure.kind !== 'otherBody');
  return (
    <ConfirmDialog
      open
      title={w('send')}
      confirmLabel={w('sendNow')}
      busy={deed.isPending}
      refusal={structureId ? null : w('structure')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('sendText')}</p>
        <SelectField
          label={w('structure')}
          value={structureId}
          onChange={setStructureId}
          options={structures.map((structure) => ({ value: structure.id, label: structure.name[lang] }))}
        />
        <RadioField label={w('repliesBy')} value={repliesBy} onChange={setRepliesBy} options={repliers.map((value) => ({ value, label: w(`by_${value}`) }))} />
        <TextArea label={w('note')} optional value={note} onChange={setNote} maxLength={2000} rows={3} />
        <ProblemNotice error={deed.error ?? directory.error} />
      </div>
    </ConfirmDialog>
  );
}

function WithdrawDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const deed = useOpinionDeed(
    () => call(withdrawSending, { params: { id }, body: { reason } }),
    () => w('done_change'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('withdraw')}
      confirmLabel={w('withdraw')}
      busy={deed.isPending}
      refusal={reason.trim() ? null : w('reason')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <TextArea label={w('reason')} value={reason} onChange={setReason} maxLength={1000} rows={3} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
