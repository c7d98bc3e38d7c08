import { useEffect, useRef, useState } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { Button } from '#ui/button.tsx';
import { words } from '../../words.ts';
import { closeMicrophone, meter, openMicrophone, type Trouble } from './microphone.ts';
import css from './softphone.module.css';
import { phone, usePhoneState } from './use-phone.ts';

const heardAt = 0.08;

/** R20: before the shift the headset is tried: the microphone and its loudness, one's own voice, the line. */
export function SelfTest({ atWork, onClose }: { readonly atWork: boolean; readonly onClose: () => void }) {
  const w = useWords(words);
  const { line } = usePhoneState();
  const [turn, setTurn] = useState(0);
  const [name, setName] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [level, setLevel] = useState(0);
  const [heard, setHeard] = useState(false);
  const [echo, setEcho] = useState(false);
  const hand = useRef<ReturnType<typeof meter> | null>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let left = false;
    void openMicrophone().then((opened) => {
      if (left) return closeMicrophone(opened.stream);
      setTrouble(opened.trouble);
      phone().noteTrouble(opened.trouble);
      if (opened.stream === null) return;
      stream = opened.stream;
      setName(stream.getAudioTracks()[0]?.label || w('testMicrophone'));
      hand.current = meter(stream, (loud) => {
        setLevel(loud);
        if (loud > heardAt) setHeard(true);
      });
    });
    return () => {
      left = true;
      hand.current?.stop();
      hand.current = null;
      closeMicrophone(stream);
    };
  }, [turn, w]);
  return (
    <Dialog open onClose={onClose} title={w('testTitle')}>
      <ol className={css['steps']}>
        <li>
          <b>{w('testMicrophone')}</b>
          {trouble ? (
            <Notice tone="late" live actions={<Button onClick={() => setTurn(turn + 1)}>{w('testPhone')}</Button>}>
              {w(`trouble_${trouble}`)}
            </Notice>
          ) : (
            <span role="status">{name ? w('testFound', { name }) : w('testAsking')}</span>
          )}
        </li>
        {name && !trouble && (
          <li>
            <b>{w('testLevel')}</b>
            <span
              className={css['level']}
              role="meter"
              aria-label={w('testLevel')}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(level * 100)}
            >
              <span style={{ width: `${level * 100}%` }} />
            </span>
            <span role="status">{w(heard ? 'testHeard' : 'testSpeak')}</span>
            <CheckField
              label={w('testEcho')}
              checked={echo}
              onChange={(on) => {
                setEcho(on);
                hand.current?.echo(on);
              }}
            />
            {echo && <span className="secondary">{w('testEchoHint')}</span>}
          </li>
        )}
        <li>
          <b>{w('testLine')}</b>
          <span role="status">{w(atWork ? `line_${line}` : 'testLineShift')}</span>
        </li>
      </ol>
    </Dialog>
  );
}
