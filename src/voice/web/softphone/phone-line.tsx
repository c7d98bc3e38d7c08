import { IconPhoneOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { words } from '../../words.ts';
import { useEngine } from '../queries.ts';
import { CallControls } from './call-controls.tsx';
import { SelfTest } from './self-test.tsx';
import css from './softphone.module.css';
import { askMicrophone, PhoneTrouble } from './trouble.tsx';
import { useComeBack, useMyCall, useOpenPhone, usePhoneState } from './use-phone.ts';

/**
 * The telephone of whoever is at work on this page: open with the shift, its controls while somebody is on the line, and a
 * word where it does not work. Where a machine has no voice engine there is nothing to see.
 */
export function PhoneLine({ testing, onTested }: { readonly testing: boolean; readonly onTested: () => void }) {
  useLive(['voice']);
  const engine = useEngine().data;
  if (engine?.state !== 'up' && engine?.state !== 'away') return null;
  return <Open testing={testing} onTested={onTested} />;
}

function Open({ testing, onTested }: { readonly testing: boolean; readonly onTested: () => void }) {
  const w = useWords(words);
  const { line } = usePhoneState();
  useOpenPhone(true);
  useReturn();
  useMicrophoneAsked();
  return (
    <>
      {line !== 'registered' && (
        <span className={css['line']} role="status" title={w(`line_${line}`)}>
          <IconPhoneOff size={16} stroke={2} aria-hidden="true" />
          <span>{w(`line_${line}`)}</span>
        </span>
      )}
      <CallControls />
      {!testing && <PhoneTrouble />}
      {testing && <SelfTest atWork onClose={onTested} />}
    </>
  );
}

/** The browser's question for the microphone comes with the shift, not over the first citizen's "hello". */
function useMicrophoneAsked(): void {
  useEffect(() => void askMicrophone(), []);
}

/** A page that was loaded anew in mid-call: the server kept the caller, and the device is rung again. Asked once a page. */
function useReturn(): void {
  const { line, call } = usePhoneState();
  const mine = useMyCall(line === 'registered');
  const comeBack = useComeBack();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || line !== 'registered' || !mine.isSuccess) return;
    asked.current = true;
    if (call === null && mine.data.call?.mode === null) comeBack.mutate();
  }, [line, call, mine.isSuccess, mine.data, comeBack]);
}
