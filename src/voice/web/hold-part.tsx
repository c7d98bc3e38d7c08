import { useState } from 'react';
import type { z } from 'zod';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import { useVoiceDeed } from './queries.ts';
import css from './voice.module.css';

type Hold = z.infer<typeof c.openRecording.reply>['hold'];
type Props = { readonly id: string; readonly hold: Hold; readonly onChanged: () => void };

/** Whether the recording is kept from deletion, by whom and why; placing and lifting it, for whoever may. */
export function HoldPart({ id, hold, onChanged }: Props) {
  const w = useWords(words);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const mayHold = useMay('voice.hold');
  const [asking, setAsking] = useState(false);
  const [act, setAct] = useState('');
  const [reason, setReason] = useState('');
  const changed = (text: string) => (): void => {
    toast.say(text);
    setAsking(false);
    setReason('');
    onChanged();
  };
  const place = useVoiceDeed(() => call(c.placeHold, { params: { id }, body: { act, reason } }), changed(w('holdPlaced')));
  const lift = useVoiceDeed(() => call(c.liftHold, { params: { id }, body: { reason } }), changed(w('holdLifted')));
  const problem = place.error ?? lift.error;
  const ready = reason.trim() !== '' && (hold !== null || act.trim() !== '');
  if (!hold && !mayHold) return null;
  return (
    <div className="stack">
      {hold && (
        <Notice tone="info" title={w('legallyHeld')}>
          {w('heldBy', { act: hold.act, reason: hold.reason, by: hold.by ?? '', at: formatInstant(hold.at) })}
        </Notice>
      )}
      {mayHold && !asking && (
        <div>
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {w(hold ? 'liftHold' : 'legalHold')}
          </Button>
        </div>
      )}
      {asking && (
        <>
          <p className="secondary">{w(hold ? 'liftAsk' : 'holdAsk')}</p>
          <div className={css['fields']}>
            {!hold && <TextField label={w('holdAct')} value={act} onChange={setAct} maxLength={200} />}
            <TextField label={w('holdReason')} value={reason} onChange={setReason} maxLength={500} error={problem ? sentenceOf(problem) : null} />
            <Button
              variant={hold ? 'danger' : 'primary'}
              busy={place.isPending || lift.isPending}
              disabled={!ready}
              onClick={() => (hold ? lift : place).mutate(undefined)}
            >
              {w(hold ? 'liftHold' : 'legalHold')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
