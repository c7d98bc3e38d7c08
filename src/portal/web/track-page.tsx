import { useSearch } from '@tanstack/react-router';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import css from './portal.module.css';
import { type TrackKey, useTrack } from './queries.ts';
import { keep, readKept } from './session-kept.ts';
import { TrackForm } from './track-form.tsx';
import { TrackShown } from './track-view.tsx';
import { words } from './words.ts';

/** Number and code open the matter; they are kept for this tab only, so that a reload shows it again. */
export default function TrackPage() {
  const w = useWords(words);
  const { number = '' } = useSearch({ strict: false }) as { readonly number?: string };
  const [key, setKey] = useState<TrackKey | null>(() => {
    const kept = readKept<TrackKey>('track');
    return kept && (!number || kept.number === number) ? kept : null;
  });
  const found = useTrack(key);
  const show = (next: TrackKey | null): void => {
    keep('track', next);
    setKey(next);
    if (next && next.number === key?.number && next.code === key.code) void found.refetch();
  };
  if (!key || !found.data) {
    return (
      <TrackForm number={key?.number ?? String(number)} busy={key !== null && found.isFetching} error={found.isFetching ? null : found.error} onShow={show} />
    );
  }
  return (
    <>
      <TrackShown view={found.data} trackKey={key} />
      <div className={css['acts']} style={{ marginTop: 24 }}>
        <Button size="portal" icon={IconRefresh} busy={found.isFetching} onClick={() => void found.refetch()}>
          {w('refresh')}
        </Button>
        <Button size="portal" onClick={() => show(null)}>
          {w('otherNumber')}
        </Button>
      </div>
    </>
  );
}
