import { useQuery } from '@tanstack/react-query';
import { IconShieldLock } from '@tabler/icons-react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { useLive } from '#ui/live.ts';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { useToast } from '#ui/toast.tsx';
import * as c from '../contract.ts';
import { words } from '../words.ts';
import { useVoiceDeed } from './queries.ts';

/** R16: during a recorded call one key marks where a secret begins and where it ends. Nothing while there is no call. */
export function ProtectMark() {
  return useMay('voice.speak') ? <Mark /> : null;
}

function Mark() {
  const w = useWords(words);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  useLive(['voice']);
  const now = useQuery({ queryKey: ['voice', 'passage'], queryFn: ({ signal }) => call(c.passageNow, {}, { signal }) });
  const running = now.data?.since !== null && now.data?.since !== undefined;
  const mark = useVoiceDeed(
    (wish: 'begin' | 'end') => call(c.markPassage, { body: { wish } }),
    (_, wish) => toast.say(w(wish === 'begin' ? 'markBegun' : 'markEnded')),
  );
  const run = (): void => mark.mutate(running ? 'end' : 'begin', { onError: (cause) => toast.say(sentenceOf(cause)) });
  const label = w(running ? 'markEnd' : 'markBegin');
  useKeys([{ keys: 'Alt q', label, run, disabled: !now.data?.recorded || mark.isPending, scope: 'everywhere', inField: true }]);
  if (!now.data?.recorded) return null;
  return (
    <Button
      variant={running ? 'danger' : 'default'}
      size="bar"
      icon={IconShieldLock}
      keyHint="Alt q"
      busy={mark.isPending}
      aria-pressed={running}
      onClick={run}
    >
      {label}
    </Button>
  );
}
