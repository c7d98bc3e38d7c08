import { useEffect, useRef, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { words } from '../../words.ts';
import type { PhoneCall } from './phone.ts';

type Said = 'said_ringing' | 'said_up' | 'said_over' | 'said_muted' | 'said_unmuted' | 'said_held' | 'said_resumed';
type Now = { readonly state: PhoneCall['state'] | null; readonly muted: boolean; readonly held: boolean };

/** What changed since the last word, most telling first. */
function changeOf(before: Now, now: Now): Said | null {
  if (now.state !== before.state) {
    if (now.state === 'ringing') return 'said_ringing';
    if (now.state === 'up') return 'said_up';
    return now.state === null ? 'said_over' : null;
  }
  if (now.state !== 'up') return null;
  if (now.held !== before.held) return now.held ? 'said_held' : 'said_resumed';
  if (now.muted !== before.muted) return now.muted ? 'said_muted' : 'said_unmuted';
  return null;
}

/** Each change of the call, said politely to a screen reader. */
export function Spoken({ call, held }: { readonly call: PhoneCall | null; readonly held: boolean }) {
  const w = useWords(words);
  const [said, say] = useState<Said | null>(null);
  const state = call?.state ?? null;
  const muted = call?.muted ?? false;
  const before = useRef<Now>({ state: null, muted: false, held: false });
  useEffect(() => {
    const now = { state, muted, held };
    const change = changeOf(before.current, now);
    before.current = now;
    if (change) say(change);
  }, [state, muted, held]);
  return (
    <span className="visuallyHidden" role="status">
      {said ? w(said) : ''}
    </span>
  );
}
