import { IconEar } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { call } from '#platform/call.ts';
import { monitor } from '#queue/contract.ts';
import { type EarMode, type EarWish, provideEar } from '#queue/web/ear.ts';
import { words as queueWords } from '#queue/words.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { useToast } from '#ui/toast.tsx';
import { words } from '../../words.ts';
import { useEngine, useVoiceDeed } from '../queries.ts';
import { CallControls } from './call-controls.tsx';
import css from './softphone.module.css';
import { PhoneTrouble } from './trouble.tsx';
import { phone, useMyCall, useOpenPhone, usePhoneState } from './use-phone.ts';

/** The telephone of whoever leads the floor: opened for one call they listen to, closed when they leave it (6.3.2). */
export function SupervisorPhone() {
  const manages = useMay('queue.manage');
  const speaks = useMay('voice.speak');
  const answers = useMay('queue.work');
  return manages && speaks && !answers ? <Waiting /> : null;
}

function Waiting() {
  useLive(['voice']);
  const up = useEngine().data?.state === 'up';
  const [wish, setWish] = useState<EarWish | null>(null);
  useEffect(() => {
    if (!up) return;
    provideEar(setWish);
    return () => provideEar(null);
  }, [up]);
  return wish ? <Ear key={wish.contactId} wish={wish} onGone={() => setWish(null)} /> : null;
}

function Ear({ wish, onGone }: { readonly wish: EarWish; readonly onGone: () => void }) {
  const w = useWords(words);
  const wq = useWords(queueWords);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const { line, call: own } = usePhoneState();
  const mine = useMyCall(own?.state === 'up').data?.call ?? null;
  const [asked, setAsked] = useState<EarMode | null>(null);
  const [wasUp, setWasUp] = useState(false);
  const [sure, ask] = useState(false);
  useOpenPhone(true);
  const listen = useVoiceDeed((mode: EarMode) => call(monitor, { params: { id: wish.contactId }, body: { mode } }));
  const go = (mode: EarMode): void => {
    setAsked(mode);
    listen.mutate(mode, {
      onError: (cause) => {
        toast.say(sentenceOf(cause));
        if (!wasUp) onGone();
      },
    });
  };
  const registered = line === 'registered';
  const mode = mine?.mode ?? asked ?? 'listen';
  const speaking = mode === 'barge' || mode === 'takeOver';
  useEffect(() => {
    if (!registered || speaking) return;
    if (wish.mode !== 'takeOver') return go(wish.mode);
    if (asked === null) go('listen');
    ask(true);
    // Asked once the line stands, and again with each wish of the board.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [registered, wish]);
  const up = own?.state === 'up';
  useEffect(() => {
    if (up) setWasUp(true);
    else if (wasUp && own === null) onGone();
  }, [up, own, wasUp, onGone]);
  return (
    <>
      <section className={css['third']} aria-label={w('earTitle', { name: wish.name })}>
        <p role="status">
          <IconEar size={18} stroke={2} aria-hidden="true" /> {up ? w(`ear_${mode}`, { name: wish.name }) : w('earConnecting', { name: wish.name })}
        </p>
        <div className={css['acts']}>
          {up && mode === 'whisper' && <Button onClick={() => go('listen')}>{wq('listen')}</Button>}
          {up && mode === 'listen' && <Button onClick={() => go('whisper')}>{wq('whisper')}</Button>}
          {up && !speaking && <Button onClick={() => go('barge')}>{wq('barge')}</Button>}
          {up && mode !== 'takeOver' && <Button onClick={() => ask(true)}>{wq('takeOver')}</Button>}
          <Button
            variant={mode === 'takeOver' ? 'danger' : 'default'}
            onClick={() => {
              phone().hangUp();
              if (!up) onGone();
            }}
          >
            {w(mode === 'takeOver' ? 'hangUp' : 'earLeave')}
          </Button>
          {speaking && <CallControls />}
        </div>
      </section>
      <PhoneTrouble />
      <ConfirmDialog
        open={sure}
        title={wq('takeOver')}
        confirmLabel={wq('takeOver')}
        onConfirm={() => {
          ask(false);
          go('takeOver');
        }}
        onClose={() => ask(false)}
      >
        {w('takeOverAsk', { name: wish.name })}
      </ConfirmDialog>
    </>
  );
}
