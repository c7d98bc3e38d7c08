import { useState } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { words } from '../../words.ts';
import css from './softphone.module.css';
import { phone } from './use-phone.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** Tones for a menu at the other end. */
export function Keypad({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  return (
    <Dialog open onClose={onClose} title={w('keypad')}>
      <Pad />
    </Dialog>
  );
}

/** The twelve keys of a telephone; the digits of the keyboard are pressed too. */
export function Pad() {
  const w = useWords(words);
  const [sent, setSent] = useState('');
  const press = (digit: string): void => {
    phone().press(digit);
    setSent((before) => before + digit);
  };
  useKeys(digits.map((digit) => ({ keys: digit, label: w('keypad'), run: () => press(digit), inDialog: true })));
  const nameOf = (digit: string): string => (digit === '*' ? w('keypadStar') : digit === '#' ? w('keypadHash') : digit);
  return (
    <div className="stack16">
      <p className="secondary">{w('keypadHint')}</p>
      <div className={css['pad']}>
        {digits.map((digit) => (
          <button key={digit} type="button" aria-label={nameOf(digit)} onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
      </div>
      <p role="status">
        {w('keypadSent')}: <b>{sent || '—'}</b>
      </p>
    </div>
  );
}
