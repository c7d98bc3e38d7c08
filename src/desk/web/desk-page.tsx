import { useNavigate, useSearch } from '@tanstack/react-router';
import { takeNext } from '#queue/contract.ts';
import { call } from '#platform/call.ts';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import { words } from '../words.ts';
import { CallDesk } from './call-desk.tsx';
import { DeskHomePage } from './desk-home.tsx';
import { useDeed, useDeskHome } from './queries.ts';

/** "İş yeri": the contact on the desk, or what waits. `?contact=` names one of several open; `?home=1` looks at the list. */
export default function DeskPage() {
  useLive(['contacts', 'cases']);
  const w = useWords(words);
  const toast = useToast();
  const navigate = useNavigate();
  const mayTake = useMay('queue.take');
  const search = useSearch({ strict: false }) as { readonly contact?: string; readonly home?: string | number };
  const home = useDeskHome();
  const open = (contact: string | undefined): void => {
    void navigate({ to: '/desk', search: (contact ? { contact } : { home: 1 }) as never });
  };
  const next = useDeed(
    () => call(takeNext, { body: {} }),
    ({ contactId }) => (contactId ? open(contactId) : toast.say(w('nothingWaits'))),
  );
  if (home.isError && !home.data) return <ProblemNotice error={home.error} onRetry={() => void home.refetch()} />;
  if (!home.data) {
    return (
      <div style={{ padding: 16 }}>
        <SkeletonText lines={6} />
      </div>
    );
  }
  const contactId = search.contact ?? (search.home ? undefined : home.data.open[0]?.id);
  const take = mayTake ? { run: () => next.mutate(undefined), busy: next.isPending, error: next.error } : null;
  if (contactId) return <CallDesk key={contactId} contactId={contactId} home={home.data} take={take} onOpen={open} />;
  return <DeskHomePage home={home.data} take={take} onOpen={open} />;
}

export type Take = { readonly run: () => void; readonly busy: boolean; readonly error: unknown } | null;
