import { useWords } from '#ui/i18n.tsx';
import { words } from '../words.ts';
import type { DelegationView } from './queries.ts';

type Refusal = NonNullable<DelegationView['chain'][number]['actingRefusal']>;

/** Why someone of the chain may not be made acting head now, in words; an overlap names whose record stands. */
export function useActingReason(view: DelegationView): (refusal: Refusal) => string {
  const r = useWords(words);
  const standing = view.actingHeads.find((record) => record.state === 'running') ?? view.actingHeads.find((record) => record.state === 'ahead');
  return (refusal) => r(refusal, { holder: standing?.name ?? '' });
}
