import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { say } from '#platform/words.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { consolidate, type DraftView, signDraft } from '../contract.ts';
import { words } from '../words.ts';

/** The remarks taken, article by article, as the letter's first text; written in Azerbaijani like every letter. */
const gathered = (draft: DraftView): string =>
  draft.remarks
    .filter((one) => one.decision === 'taken' || one.decision === 'partly')
    .map((one) => {
      const where = one.article === '' ? say(words, 'az')('wholeDraft') : say(words, 'az')('article', { key: one.article });
      return [`${where}: ${one.remark}`, one.proposal].filter(Boolean).join('\n');
    })
    .join('\n\n');

/** One opinion of the Centre: written from the five, signed, sent. */
export function ConsolidationPart({ draft }: { readonly draft: DraftView }) {
  const w = useWords(words);
  const toast = useToast();
  const [text, setText] = useState(draft.consolidated ?? '');
  const write = useKnowledgeDeed(
    () => call(consolidate, { params: { id: draft.id }, body: { text } }),
    () => toast.say(w('consolidated')),
  );
  const sign = useKnowledgeDeed(
    () => call(signDraft, { params: { id: draft.id }, body: {} }),
    (done) => toast.say(w('signed', { number: done.signature?.number ?? '' })),
  );
  const writes = useMay('drafts.keep') && (draft.state === 'open' || draft.state === 'consolidated');
  const signs = useMay('drafts.sign') && draft.state === 'consolidated';
  return (
    <section className={css['part']}>
      <h2>{w('consolidation')}</h2>
      {draft.signature && <p>{w('signedLine', { number: draft.signature.number, name: draft.signature.by, at: formatInstant(draft.signature.at) })}</p>}
      {writes ? (
        <>
          <TextArea label={w('consolidationText')} rows={8} value={text} onChange={setText} maxLength={20_000} lang="az" />
          <p className="rowLine">
            <Button busy={write.isPending} disabled={text.trim().length < 10} onClick={() => write.mutate({})}>
              {w('consolidate')}
            </Button>
            {text === '' && gathered(draft) !== '' && (
              <Button variant="quiet" onClick={() => setText(gathered(draft))}>
                {w('gather')}
              </Button>
            )}
          </p>
        </>
      ) : (
        draft.consolidated && (
          <p className={css['text']} lang="az">
            {draft.consolidated}
          </p>
        )
      )}
      {signs && (
        <p>
          <Button variant="primary" busy={sign.isPending} onClick={() => sign.mutate({})}>
            {w('sign')}
          </Button>
        </p>
      )}
      <ProblemNotice error={write.error ?? sign.error} />
    </section>
  );
}
