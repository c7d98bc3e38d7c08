import { useState } from 'react';
import type { Ending } from '#contacts/contact.ts';
import { isWritten } from '#contacts/contact.ts';
import type { MatterView } from '#contacts/contract.ts';
import { forwardWorkingDays, type MatterFacts, refuseAnswer, refuseForward, refuseInvestigation, isAppealKind } from '#contacts/matter.ts';
import { words as contactWords } from '#contacts/words.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { useCommands } from '#ui/commands.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { answerMatter, type ContactCard, type DeedReply, forwardMatter } from '../contract.ts';
import { words } from '../words.ts';
import type { ChosenEntry } from './answers-column.tsx';
import { CaseDialog } from './case-dialog.tsx';
import css from './desk.module.css';
import { useDeed } from './queries.ts';
import { ReceiptDialog } from './receipt-dialog.tsx';

type Props = {
  readonly card: ContactCard;
  readonly matter: MatterView;
  readonly entry: ChosenEntry | null;
  /** Goes to the matter that is still without a disposition. */
  readonly onSettled: (matterId: string) => void;
  /** The contact was sealed and is no longer ours to see; its number and code are in the reply. */
  readonly onSealed: (reply: DeedReply) => void;
  readonly onEnd: (as: Ending) => void;
  readonly ending: boolean;
};

/** The deeds of one matter on keys no browser uses for reload, search or its own bars: F2, F4, F8, F9. */
export function DeedBar({ card, matter, entry, onSettled, onSealed, onEnd, ending }: Props) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const toast = useToast();
  const [dialog, setDialog] = useState<'answer' | 'investigation' | 'appeal' | 'forward' | null>(null);
  const [receipt, setReceipt] = useState<DeedReply | null>(null);
  const { contact } = card;
  const facts: MatterFacts = { kind: matter.kind, structureId: matter.structureId, topicId: matter.topicId, disposition: matter.disposition };
  const settled = (): void => {
    const next = card.matters.find((one) => one.id !== matter.id && one.disposition === null);
    if (next) onSettled(next.id);
  };
  const answer = useDeed(
    (answerText: string) => call(answerMatter, { params: { id: matter.id }, body: { epoch: contact.epoch, entryId: entry?.entryId ?? null, answerText } }),
    () => {
      setDialog(null);
      toast.say(w('answeredDone', { n: matter.position }));
      settled();
    },
    'refreshed',
  );
  const forward = useDeed(
    (body: { readonly structureId: string; readonly note: string }) =>
      call(forwardMatter, { params: { id: matter.id }, body: { epoch: contact.epoch, ...body } }),
    () => {
      setDialog(null);
      toast.say(w('forwardedDone', { n: matter.position }));
      settled();
    },
    'refreshed',
  );
  const spoken = (code: string | null): string | null => (code === null ? null : wc(code as 'kindMissing'));
  // Without an entry an oral answer is noted in a dialog: the text is not missing yet.
  const refusals = {
    answer: spoken(refuseAnswer(facts, { channel: contact.channel, fromEntry: entry !== null, text: '…' })),
    investigation: spoken(refuseInvestigation(facts)),
    appeal: spoken(
      matter.disposition !== null
        ? 'disposedAlready'
        : matter.kind === null
          ? 'kindMissing'
          : !isAppealKind(matter.kind)
            ? 'notAnAppeal'
            : card.applicant
              ? null
              : 'applicantMissing',
    ),
    forward: spoken(refuseForward(facts, { kind: 'otherBody' })),
  };
  const endRefusal = card.matters.some((one) => one.disposition === null) ? wc('matterOpen') : null;
  const say = (refusal: string | null, run: () => void) => () => (refusal ? toast.say(refusal) : run());
  const deeds = {
    answer: say(refusals.answer, () => (entry || isWritten(contact.channel) ? answer.mutate('') : setDialog('answer'))),
    investigation: say(refusals.investigation, () => setDialog('investigation')),
    appeal: say(refusals.appeal, () => setDialog('appeal')),
    forward: say(refusals.forward, () => setDialog('forward')),
    end: say(endRefusal, () => onEnd('completed')),
  };
  useKeys([
    { keys: 'F2', label: w('answered'), run: deeds.answer, scope: 'page' },
    { keys: 'F4', label: w('investigate'), run: deeds.investigation, scope: 'page' },
    { keys: 'F8', label: w('register'), run: deeds.appeal, scope: 'page' },
    { keys: 'F9', label: w('forward'), run: deeds.forward, scope: 'page' },
    { keys: 'Ctrl Enter', label: w('end'), run: deeds.end, scope: 'page' },
  ]);
  useCommands([
    { id: 'desk.answer', label: w('answered'), keyHint: 'F2', group: 'actions', run: deeds.answer },
    { id: 'desk.investigate', label: w('investigationTitle'), keyHint: 'F4', group: 'actions', run: deeds.investigation },
    { id: 'desk.register', label: w('register'), keyHint: 'F8', group: 'actions', run: deeds.appeal },
    { id: 'desk.forward', label: w('forward'), keyHint: 'F9', group: 'actions', run: deeds.forward },
    { id: 'desk.end', label: w('end'), keyHint: 'Ctrl Enter', group: 'actions', run: deeds.end },
  ]);
  const natural = matter.disposition !== null ? 'end' : isAppealKind(matter.kind) ? 'appeal' : entry ? 'answer' : 'investigation';
  const look = (name: string) => (name === natural ? 'primary' : 'default');
  return (
    <>
      <div className={css['bar']} role="toolbar" aria-label={w('results', { n: matter.position })}>
        <span className={css['label']}>{w('results', { n: matter.position })}</span>
        <Button size="function" keyFirst keyHint="F2" variant={look('answer')} busy={answer.isPending} refusal={refusals.answer} onClick={deeds.answer}>
          {w('answered')}
        </Button>
        <Button size="function" keyFirst keyHint="F4" variant={look('investigation')} refusal={refusals.investigation} onClick={deeds.investigation}>
          {w('investigate')}
        </Button>
        <Button size="function" keyFirst keyHint="F8" variant={look('appeal')} refusal={refusals.appeal} onClick={deeds.appeal}>
          {w('register')}
        </Button>
        <Button size="function" keyFirst keyHint="F9" variant={look('forward')} refusal={refusals.forward} onClick={deeds.forward}>
          {w('forward')}
        </Button>
        <span className={css['push']} />
        <Button size="function" keyFirst keyHint="Ctrl Enter" variant={look('end')} busy={ending} refusal={endRefusal} onClick={deeds.end}>
          {w('end')}
        </Button>
      </div>
      {dialog === null && <ProblemNotice error={answer.error} />}
      {dialog === 'answer' && (
        <AnswerDialog busy={answer.isPending} error={answer.error} onClose={() => setDialog(null)} onAnswer={answer.mutate} note={matter.note} />
      )}
      {dialog === 'forward' && <ForwardDialog busy={forward.isPending} error={forward.error} onClose={() => setDialog(null)} onForward={forward.mutate} />}
      {(dialog === 'investigation' || dialog === 'appeal') && (
        <CaseDialog
          card={card}
          matter={matter}
          deed={dialog}
          onClose={() => setDialog(null)}
          onDone={(reply, hidden) => {
            if (hidden) return onSealed(reply);
            setDialog(null);
            return setReceipt(reply);
          }}
        />
      )}
      {receipt && (
        <ReceiptDialog
          reply={receipt}
          onClose={() => {
            setReceipt(null);
            settled();
          }}
        />
      )}
    </>
  );
}

function AnswerDialog({
  busy,
  error,
  onClose,
  onAnswer,
  note,
}: {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onAnswer: (text: string) => void;
  readonly note: string;
}) {
  const w = useWords(words);
  const [text, setText] = useState(note);
  return (
    <Dialog open onClose={onClose} title={w('answerTitle')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(text);
        }}
      >
        <TextArea label={w('answerTitle')} labelHidden hint={w('answerHint')} required autoFocus maxLength={5000} value={text} onChange={setText} />
        <ProblemNotice error={error} />
        <div>
          <Button type="submit" variant="primary" busy={busy} keyHint="F2">
            {w('answered')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function ForwardDialog({
  busy,
  error,
  onClose,
  onForward,
}: {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onForward: (body: { structureId: string; note: string }) => void;
}) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const [structureId, setStructure] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const bodies = (directory.data?.structures ?? []).filter((one) => one.kind === 'otherBody').map((one) => ({ value: one.id, label: one.name[lang] }));
  return (
    <Dialog open onClose={onClose} title={w('forwardTitle')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          if (structureId) onForward({ structureId, note });
        }}
      >
        <p className="secondary">{w('forwardHint', { n: forwardWorkingDays })}</p>
        <Combobox label={w('otherBody')} value={structureId} onChange={setStructure} options={bodies} />
        <TextArea label={w('forwardNote')} optional maxLength={2000} value={note} onChange={setNote} />
        <ProblemNotice error={error} />
        <div>
          <Button type="submit" variant="primary" busy={busy} disabled={structureId === null}>
            {w('forward')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
