import { useMutation } from '@tanstack/react-query';
import { sayOpinion } from '#knowledge/contract.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import css from './portal.module.css';
import { words } from './words.ts';

/** "Did this help?": one press, once; nobody is named. */
export function DidThisHelp({ entryId, version }: { readonly entryId: string; readonly version: number }) {
  const w = useWords(words);
  const said = useMutation({
    networkMode: 'always',
    mutationFn: (helped: boolean) => call(sayOpinion, { params: { id: entryId }, body: { version, helped } }),
  });
  return (
    <section className={css['after']} aria-live="polite">
      <h2>{w('didItHelp')}</h2>
      {said.isSuccess ? (
        <p>{w('opinionThanks')}</p>
      ) : (
        <div className={css['acts']}>
          <Button size="portal" busy={said.isPending && said.variables} onClick={() => said.mutate(true)}>
            {w('itHelped')}
          </Button>
          <Button size="portal" busy={said.isPending && !said.variables} onClick={() => said.mutate(false)}>
            {w('itDidNot')}
          </Button>
        </div>
      )}
      <ProblemNotice error={said.error} />
    </section>
  );
}
