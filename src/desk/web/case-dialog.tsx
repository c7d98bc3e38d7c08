import { useState } from 'react';
import type { MatterView } from '#contacts/contract.ts';
import { refuseReplyAddress } from '#contacts/matter.ts';
import { words as contactWords } from '#contacts/words.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField, RadioField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { type ContactCard, type DeedReply, investigateMatter, registerAppeal } from '../contract.ts';
import { words } from '../words.ts';
import { uniquePeople } from './my-promises.tsx';
import { useDeed, usePeople } from './queries.ts';

type Props = {
  readonly card: ContactCard;
  readonly matter: MatterView;
  readonly deed: 'investigation' | 'appeal';
  readonly onClose: () => void;
  readonly onDone: (reply: DeedReply, sealed: boolean) => void;
};

const firstLine = (text: string): string => (text.split(/[\n.!?]/, 1)[0] ?? '').trim().slice(0, 300);

/** What goes into the case: filled from the note, so that mostly the reply's address is all that is asked (R2, R4). */
export function CaseDialog({ card, matter, deed, onClose, onDone }: Props) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const { contact, applicant } = card;
  const appeal = deed === 'appeal';
  const [caseId] = useState(() => crypto.randomUUID());
  const [subject, setSubject] = useState(contact.subject ?? firstLine(matter.note));
  const [body, setBody] = useState([contact.body, matter.note].filter(Boolean).join('\n\n'));
  const [stepsTried, setSteps] = useState(matter.stepsTried ?? '');
  const [replyBy, setReplyBy] = useState<'email' | 'post' | 'pickup'>(applicant?.email || !applicant?.address ? 'email' : 'post');
  const [emailTo, setEmailTo] = useState(applicant?.email ?? '');
  const [postTo, setPostTo] = useState(applicant?.address ?? '');
  const [servicemen, setServicemen] = useState(applicant?.servicemen ?? false);
  const [aboutStaff, setAboutStaff] = useState(false);
  const [concernsPersonId, setConcerns] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const people = usePeople();
  const replyTo = replyBy === 'email' ? emailTo : replyBy === 'post' ? postTo : '';
  const refusal = refuseReplyAddress({ replyBy, replyTo });
  const common = { epoch: contact.epoch, caseId, subject, replyBy, replyTo };
  const open = useDeed(
    () =>
      appeal
        ? call(registerAppeal, {
            params: { id: matter.id },
            body: { ...common, body, servicemen, aboutStaff, concernsPersonId: aboutStaff ? concernsPersonId : null },
          })
        : call(investigateMatter, { params: { id: matter.id }, body: { ...common, body, stepsTried } }),
    (reply) => onDone(reply, aboutStaff),
    // What was sealed is gone before it could be asked for again (R15).
    aboutStaff ? 'done' : 'refreshed',
  );
  return (
    <Dialog open onClose={onClose} title={w(appeal ? 'appealTitle' : 'investigationTitle')} wide>
      <form
        className="stack16"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!refusal) open.mutate(undefined);
        }}
      >
        <TextField label={w('caseSubject')} required autoFocus maxLength={300} value={subject} onChange={setSubject} />
        <TextArea label={w('caseBody')} required={appeal} rows={5} maxLength={20_000} value={body} onChange={setBody} />
        {!appeal && <TextArea label={w('stepsTried')} optional rows={2} maxLength={5000} value={stepsTried} onChange={setSteps} />}
        <RadioField
          label={w('replyBy')}
          value={replyBy}
          onChange={setReplyBy}
          options={[
            { value: 'email', label: w('replyEmail') },
            { value: 'post', label: w('replyPost') },
            { value: 'pickup', label: w('replyPickup') },
          ]}
        />
        {replyBy === 'email' && (
          <TextField label={w('replyToEmail')} type="email" required value={emailTo} onChange={setEmailTo} error={tried && refusal ? wc(refusal) : null} />
        )}
        {replyBy === 'post' && (
          <TextField label={w('replyToPost')} required value={postTo} onChange={setPostTo} error={tried && refusal ? wc(refusal) : null} />
        )}
        {appeal && <CheckField label={w('servicemen')} checked={servicemen} onChange={setServicemen} />}
        {appeal && matter.kind === 'complaint' && (
          <>
            <CheckField label={w('aboutStaff')} checked={aboutStaff} onChange={setAboutStaff} />
            {aboutStaff && (
              <>
                <Notice tone="soon">{w('aboutStaffHint')}</Notice>
                <Combobox
                  label={w('concerns')}
                  optional
                  placeholder={w('concernsUnknown')}
                  value={concernsPersonId}
                  onChange={setConcerns}
                  options={uniquePeople(people.data?.items ?? [])}
                />
              </>
            )}
          </>
        )}
        <ProblemNotice error={open.error} />
        <div>
          <Button type="submit" variant="primary" busy={open.isPending}>
            {w(appeal ? 'pressRegister' : 'pressAccept')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
