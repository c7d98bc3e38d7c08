import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { callOrderKey, digits, type MenuInput, type MenuTree, step, type Stepped } from '../menu.ts';
import { words } from '../words.ts';
import css from './voice.module.css';

const keys = [...digits.slice(0, 9), '*', callOrderKey, '#'];
const begin = (tree: MenuTree, open: boolean): Stepped => step(tree, null, { kind: 'begin' }, { open, orders: true });

/** A call through the menu as it stands here, without sound: what is said is read, keys are pressed, silence is chosen. */
export function WalkDialog({ tree, onClose }: { readonly tree: MenuTree; readonly onClose: () => void }) {
  const w = useWords(words);
  const [open, setOpen] = useState(true);
  const [steps, setSteps] = useState<readonly Stepped[]>(() => [begin(tree, true)]);
  const last = steps.at(-1) as Stepped;
  const over = last.deed.kind !== 'say';
  const go = (input: MenuInput): void => {
    const next = step(tree, last.place, input, { open, orders: true });
    // A key during the notice changes nothing: it is heard to its end.
    if (next.deed.kind === 'say' && next.deed.sentences.length === 0) return;
    setSteps([...steps, next]);
  };
  const restart = (now: boolean): void => {
    setOpen(now);
    setSteps([begin(tree, now)]);
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={w('walkTitle')}
      actions={
        <>
          <Button onClick={() => restart(open)}>{w('walkAgain')}</Button>
          <Button onClick={onClose}>{w('close')}</Button>
        </>
      }
    >
      <div className="stack16">
        <CheckField label={w('walkOpen')} checked={open} onChange={restart} />
        <ol className="stack" aria-live="polite">
          {steps.map((one, n) => (
            // oxlint-disable-next-line react/no-array-index-key -- a step is its place
            <li key={n}>
              {one.deed.kind === 'say'
                ? one.deed.sentences.map((sentence) => (
                    <p key={sentence.lang} lang={sentence.lang}>
                      {sentence.text}
                    </p>
                  ))
                : w(`walk_${one.deed.kind}`)}
              {one.visited.length > 0 && <p className="secondary">{one.visited.join(', ')}</p>}
            </li>
          ))}
        </ol>
        <div className={css['courses']} role="group" aria-label={w('walkKeys')}>
          {keys.map((digit) => (
            <Button key={digit} disabled={over} onClick={() => go({ kind: 'digit', digit })}>
              {digit}
            </Button>
          ))}
          <Button disabled={over} onClick={() => go({ kind: 'silence' })}>
            {w('walkSilence')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
