import { useState } from 'react';
import { logContact } from '#contacts/contract.ts';
import { words as contactWords } from '#contacts/words.ts';
import { call } from '#platform/call.ts';
import type { Lang } from '#platform/words.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { words } from '../words.ts';
import css from './desk.module.css';
import { useDeed } from './queries.ts';

export const loggedChannels = ['phone', 'visit', 'post', 'email'] as const;
export type LoggedChannel = (typeof loggedChannels)[number];

/** A call, visit, letter or mail written down by hand: the fewest questions, the card opens at once. */
export function LogContactDialog({
  channel: first,
  onClose,
  onLogged,
}: {
  readonly channel: LoggedChannel;
  readonly onClose: () => void;
  readonly onLogged: (contactId: string) => void;
}) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const [channel, setChannel] = useState<LoggedChannel>(first);
  const [lang, setLang] = useState<Lang>('az');
  const [phone, setPhone] = useState('');
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  // One id for the whole dialog: pressing again after a lost answer opens the same contact.
  const [id] = useState(() => crypto.randomUUID());
  const log = useDeed(
    () => call(logContact, { body: { id, channel, lang, phone: phone || null, subject: subject || null, body: body || null } }),
    ({ contactId }) => {
      onClose();
      onLogged(contactId);
    },
  );
  const written = channel === 'post' || channel === 'email';
  return (
    <Dialog open onClose={onClose} title={w('logTitle')}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          log.mutate(undefined);
        }}
      >
        <RadioField
          label={wc('channel')}
          value={channel}
          onChange={setChannel}
          options={loggedChannels.map((value) => ({ value, label: wc(`channel_${value}`) }))}
        />
        <TextField label={w('phone')} hint={w('phoneHint')} optional type="tel" autoComplete="off" autoFocus value={phone} onChange={setPhone} />
        <RadioField
          label={w('language')}
          value={lang}
          onChange={setLang}
          options={[
            { value: 'az', label: w('langAz') },
            { value: 'ru', label: w('langRu') },
            { value: 'en', label: w('langEn') },
          ]}
        />
        {written && (
          <>
            <TextField label={w('subject')} value={subject} onChange={setSubject} maxLength={300} />
            <TextArea label={w('letterBody')} value={body} onChange={setBody} maxLength={20_000} />
          </>
        )}
        <ProblemNotice error={log.error} />
        <div className={css['rows']}>
          <Button type="submit" variant="primary" busy={log.isPending}>
            {w('openContact')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
