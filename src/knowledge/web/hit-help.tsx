import { IconStar, IconStarFilled, IconThumbDown } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { type SearchHit, sayUse, setFavourite } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useFavourites, useKnowledgeDeed } from './queries.ts';

/** Steps gone through with the citizen, ticked as they are done; kept while the answer stands open. */
export function TickedSteps({ steps, lang }: { readonly steps: readonly string[]; readonly lang: string }) {
  const w = useWords(words);
  const [done, setDone] = useState<ReadonlySet<number>>(new Set());
  const turn = (at: number, on: boolean): void => {
    const next = new Set(done);
    if (on) next.add(at);
    else next.delete(at);
    setDone(next);
  };
  return (
    <ol className={css['steps']} aria-label={w('steps')} lang={lang}>
      {steps.map((step, at) => (
        <li key={step}>
          <CheckField label={step} checked={done.has(at)} onChange={(on) => turn(at, on)} />
        </li>
      ))}
    </ol>
  );
}

/** What one says of an answer at the desk: it did not help; it is a favourite. */
export function HitHelp({ hit }: { readonly hit: SearchHit }) {
  const w = useWords(words);
  const { say } = useToast();
  const favourites = useFavourites(true);
  const starred = favourites.data?.items.some((one) => one.entryId === hit.entryId) ?? false;
  const star = useKnowledgeDeed((on: boolean) => call(setFavourite, { params: { id: hit.entryId }, body: { on } }));
  const notHelped = useKnowledgeDeed(
    () => call(sayUse, { params: { id: hit.entryId }, body: { version: hit.version, helped: false } }),
    () => say(w('didNotHelpDone')),
  );
  return (
    <>
      <Button variant="quiet" icon={IconThumbDown} busy={notHelped.isPending} onClick={() => notHelped.mutate({})}>
        {w('didNotHelp')}
      </Button>
      <IconButton
        icon={starred ? IconStarFilled : IconStar}
        label={w(starred ? 'unfavourite' : 'favourite')}
        aria-pressed={starred}
        onClick={() => star.mutate(!starred)}
      />
      <ProblemNotice error={star.error ?? notHelped.error} />
    </>
  );
}
