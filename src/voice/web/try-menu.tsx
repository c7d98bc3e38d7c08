import { IconPhoneCall, IconPhoneEnd } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { words } from '../words.ts';
import { Pad } from './softphone/keypad.tsx';
import { PhoneTrouble } from './softphone/trouble.tsx';
import { phone, useOpenPhone, usePhoneState } from './softphone/use-phone.ts';

/** "Call it": the version is heard in the browser as a caller would, and its keys are pressed; nothing of it is counted. */
export function TryMenu({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const w = useWords(words);
  const { line, call } = usePhoneState();
  const dialled = useRef(false);
  useOpenPhone(true);
  useEffect(() => {
    if (line !== 'registered' || dialled.current) return;
    dialled.current = true;
    void phone().dial(String(version));
  }, [line, version]);
  const state =
    call?.state === 'up' ? 'tryUp' : line !== 'registered' ? (`line_${line}` as const) : call ? 'tryCalling' : dialled.current ? 'said_over' : 'tryCalling';
  return (
    <Dialog
      open
      onClose={onClose}
      title={w('tryTitle', { n: version })}
      actions={
        call ? (
          <Button icon={IconPhoneEnd} variant="danger" onClick={() => phone().hangUp()}>
            {w('hangUp')}
          </Button>
        ) : (
          <Button icon={IconPhoneCall} disabled={line !== 'registered'} onClick={() => void phone().dial(String(version))}>
            {w('tryAgain')}
          </Button>
        )
      }
    >
      <div className="stack16">
        <p>{w('tryText')}</p>
        <p role="status">
          <b>{w(state)}</b>
        </p>
        <Pad />
        <PhoneTrouble />
      </div>
    </Dialog>
  );
}
