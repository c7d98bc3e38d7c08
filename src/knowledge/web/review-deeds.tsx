import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay, useSession } from '#ui/session.tsx';
import { useToast } from '#ui/toast.tsx';
import { type EntryView, publish, send } from '../contract.ts';
import { words } from '../words.ts';
import { useKnowledgeDeed } from './queries.ts';
import { ReviewDialog } from './review-dialog.tsx';

type Props = { readonly entry: EntryView; readonly shown: EntryView['versions'][number] };

/** The next lawful step of the version in sight: send, review (never one's own), publish (R29). */
export function ReviewDeeds({ entry, shown }: Props) {
  const w = useWords(words);
  const { say } = useToast();
  const session = useSession();
  const [mayEdit, mayReview] = [useMay('knowledge.edit'), useMay('knowledge.review')];
  const [reviewing, setReviewing] = useState(false);
  const sending = useKnowledgeDeed(
    () => call(send, { params: { id: entry.id }, body: { version: shown.version } }),
    () => say(w('sendDone', { n: shown.version })),
  );
  const publishing = useKnowledgeDeed(
    () => call(publish, { params: { id: entry.id }, body: { version: shown.version } }),
    () => say(w('publishDone', { n: shown.version })),
  );
  const standsPublished = entry.state === 'published' && shown.version === entry.publishedVersion;
  const own = shown.authorId !== null && shown.authorId === session.data?.person?.id;
  return (
    <>
      {shown.review === 'drafted' && mayEdit && !standsPublished && (
        <Button variant="primary" busy={sending.isPending} onClick={() => sending.mutate({})}>
          {w('sendForReview')}
        </Button>
      )}
      {shown.review === 'inReview' && mayReview && (
        <Button variant="primary" refusal={own ? w('ownWork') : null} onClick={() => setReviewing(true)}>
          {w('reviewIt')}
        </Button>
      )}
      {shown.review === 'accepted' && mayEdit && !standsPublished && (
        <Button variant="primary" busy={publishing.isPending} onClick={() => publishing.mutate({})}>
          {w('publish')}
        </Button>
      )}
      <ProblemNotice error={sending.error ?? publishing.error} />
      {reviewing && <ReviewDialog entryId={entry.id} version={shown.version} onClose={() => setReviewing(false)} />}
    </>
  );
}
