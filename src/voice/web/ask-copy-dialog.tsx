import { useState } from 'react';
import type { z } from 'zod';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import { LevelField } from './level-field.tsx';
import { useVoiceDeed } from './queries.ts';

/** Takes a request at the desk; what comes too late is refused at once, with the rule. */
export function AskCopyDialog({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  const sentenceOf = useSentenceOf();
  const [contactNumber, setNumber] = useState('');
  const [askerName, setName] = useState('');
  const [level, setLevel] = useState(2);
  const [basis, setBasis] = useState('');
  const ask = useVoiceDeed(() => call(c.askCopy, { body: { contactNumber, askerName, level, basis } }));
  const ready = contactNumber.trim() !== '' && askerName.trim() !== '' && basis.trim() !== '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={w('copyNew')}
      actions={
        <>
          <Button onClick={onClose}>{w('close')}</Button>
          {!ask.data && (
            <Button variant="primary" busy={ask.isPending} disabled={!ready} onClick={() => ask.mutate(undefined)}>
              {w('copyNew')}
            </Button>
          )}
        </>
      }
    >
      {ask.data ? (
        <AskedNotice asked={ask.data} />
      ) : (
        <div className="stack16">
          <TextField label={w('contactNumber')} value={contactNumber} onChange={setNumber} maxLength={20} autoCapitalize="characters" />
          <TextField label={w('askerName')} value={askerName} onChange={setName} maxLength={300} />
          <LevelField value={level} onChange={setLevel} />
          <TextField
            label={w('basis')}
            hint={w('basisHint')}
            value={basis}
            onChange={setBasis}
            maxLength={300}
            error={ask.error ? sentenceOf(ask.error) : null}
          />
        </div>
      )}
    </Dialog>
  );
}

type Asked = z.infer<typeof c.askCopy.reply>;
/** Taken, or refused with the day and the act it rests on. */
export function AskedNotice({ asked, taken = 'copyTaken' }: { readonly asked: Asked; readonly taken?: 'copyTaken' | 'publicAsked' }) {
  const w = useWords(words);
  const { lang } = useLang();
  if (asked.refusal === null) {
    return (
      <Notice tone="done" live>
        {w(taken, { number: asked.number })}
      </Notice>
    );
  }
  return (
    <Notice tone="late" live>
      {w(asked.refusal, { number: asked.number, months: asked.months, day: formatDate(asked.lastDay), act: asked.act?.[lang] ?? '' })}
    </Notice>
  );
}
