import { useState } from 'react';
import type { z } from 'zod';
import { formatInstant } from '#language/format.ts';
import { addressOf, call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { RadioField } from '#ui/select-field.tsx';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import { useVoiceDeed } from './queries.ts';
import css from './voice.module.css';
import { clockOf, Waveform } from './waveform.tsx';

type Purpose = (typeof c.readPurposes)[number];

/** Asks why, records the reading, then shows and plays. */
export function PlayDialog({ recording, onClose }: { readonly recording: z.infer<typeof c.RecordingLine>; readonly onClose: () => void }) {
  const w = useWords(words);
  const sentenceOf = useSentenceOf();
  const [purpose, setPurpose] = useState<Purpose | ''>('');
  const [failed, setFailed] = useState(false);
  const open = useVoiceDeed((why: Purpose) => call(c.openRecording, { params: { id: recording.id }, body: { purpose: why } }));
  const shown = open.data;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`${w('listenTitle')}: ${formatInstant(recording.startedAt)}`}
      actions={
        <>
          <Button onClick={onClose}>{w('close')}</Button>
          {!shown && (
            <Button variant="primary" busy={open.isPending} disabled={purpose === ''} onClick={() => purpose !== '' && open.mutate(purpose)}>
              {w('openIt')}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        <div className="stack">
          <Waveform said={shown.said} heard={shown.heard} label={w('waveform')} />
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a recorded call has no text */}
          <audio
            className={css['player']}
            controls
            preload="metadata"
            src={addressOf(c.recordingSound.path, { params: { id: recording.id }, query: { purpose } })}
            onError={() => setFailed(true)}
          />
          {failed && <p role="alert">{w('soundFailed')}</p>}
          <div className={css['courses']} aria-label={w('segments')}>
            {shown.segments.map((segment) => (
              <Chip key={`${segment.kind}${segment.fromMs}`}>
                {w(`segment_${segment.kind}`)} {clockOf(segment.fromMs)}–{clockOf(segment.untilMs)}
                {segment.person ? `, ${segment.person}` : ''}
              </Chip>
            ))}
          </div>
        </div>
      ) : (
        <RadioField
          label={w('purpose')}
          hint={w('purposeHint')}
          value={purpose}
          onChange={setPurpose}
          error={open.error ? sentenceOf(open.error) : null}
          options={c.readPurposes.map((one) => ({ value: one, label: w(one) }))}
        />
      )}
    </Dialog>
  );
}
