import { useState } from 'react';
import type { z } from 'zod';
import { formatInstant } from '#language/format.ts';
import { addressOf, call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import { HoldPart } from './hold-part.tsx';
import { useVoiceDeed } from './queries.ts';
import css from './voice.module.css';
import { clockOf, Waveform } from './waveform.tsx';

type Purpose = (typeof c.readPurposes)[number];
type Recording = z.infer<typeof c.RecordingLine>;

/** Asks why, records the reading, then shows and plays. */
export function PlayDialog({ recording, onClose }: { readonly recording: Recording; readonly onClose: () => void }) {
  const w = useWords(words);
  const sentenceOf = useSentenceOf();
  const [purpose, setPurpose] = useState<Purpose | ''>('');
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
      {shown && purpose !== '' ? (
        <div className="stack16">
          <Opened id={recording.id} shown={shown} purpose={purpose} />
          <HoldPart id={recording.id} hold={shown.hold} onChanged={() => open.mutate(purpose)} />
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

type Shown = z.infer<typeof c.openRecording.reply>;
function Opened({ id, shown, purpose }: { readonly id: string; readonly shown: Shown; readonly purpose: Purpose }) {
  const w = useWords(words);
  const sentenceOf = useSentenceOf();
  const mayOpenProtected = useMay('voice.listenProtected');
  const [failed, setFailed] = useState(false);
  const whole = useVoiceDeed(() => call(c.openProtected, { params: { id }, body: { purpose } }));
  const sound = whole.isSuccess ? c.protectedSound.path : c.recordingSound.path;
  return (
    <div className="stack">
      <Waveform said={shown.said} heard={shown.heard} label={w('waveform')} durationMs={shown.durationMs} passages={shown.passages} />
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a recorded call has no text */}
      <audio
        key={sound}
        className={css['player']}
        controls
        preload="metadata"
        src={addressOf(sound, { params: { id }, query: { purpose } })}
        onError={() => setFailed(true)}
      />
      {failed && <p role="alert">{w('soundFailed')}</p>}
      {shown.passages.length > 0 &&
        (whole.isSuccess ? (
          <Notice tone="soon">{w('protectedOpen')}</Notice>
        ) : (
          <Notice
            tone="info"
            actions={
              mayOpenProtected && (
                <Button busy={whole.isPending} onClick={() => whole.mutate(undefined)}>
                  {w('openProtected')}
                </Button>
              )
            }
          >
            {w('passagesSilent', { n: shown.passages.length })}
          </Notice>
        ))}
      {whole.error && <p role="alert">{sentenceOf(whole.error)}</p>}
      <div className={css['courses']} role="group" aria-label={w('segments')}>
        {shown.passages.map((passage) => (
          <Chip key={passage.id} tone="soon">
            {w('passage')} {clockOf(passage.fromMs)}–{clockOf(passage.untilMs)}
          </Chip>
        ))}
        {shown.segments.map((segment) => (
          <Chip key={`${segment.kind}${segment.fromMs}`}>
            {w(`segment_${segment.kind}`)} {clockOf(segment.fromMs)}–{clockOf(segment.untilMs)}
            {segment.person ? `, ${segment.person}` : ''}
          </Chip>
        ))}
      </div>
    </div>
  );
}
