import { showPhone } from '#language/identifiers.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import type { MyCall } from '../../contract.ts';
import { words } from '../../words.ts';
import css from './softphone.module.css';
import { useDropThird, useHandOver, useHold } from './use-phone.ts';

/** Who else is in the call and what may be done with them; said when it changes. */
export function ThirdPanel({ third, held }: { readonly third: NonNullable<MyCall['third']>; readonly held: boolean }) {
  const w = useWords(words);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const hold = useHold();
  const handOver = useHandOver();
  const drop = useDropThird();
  const number = showPhone(third.phone);
  const onError = (cause: unknown): void => toast.say(sentenceOf(cause));
  const sentence = third.state === 'ringing' ? 'thirdRinging' : held ? 'thirdConsult' : 'thirdTogether';
  return (
    <section className={css['third']} aria-label={w('thirdTitle')}>
      <p role="status">{w(sentence, { number })}</p>
      <div className={css['acts']}>
        {third.state === 'up' && held && (
          <Button variant="primary" busy={hold.isPending} onClick={() => hold.mutate(false, { onError })}>
            {w('merge')}
          </Button>
        )}
        {third.state === 'up' && (
          <Button busy={handOver.isPending} onClick={() => handOver.mutate(undefined, { onError })}>
            {w('handOver')}
          </Button>
        )}
        <Button busy={drop.isPending} onClick={() => drop.mutate(undefined, { onError })}>
          {w('dropThird', { number })}
        </Button>
      </div>
    </section>
  );
}
