import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useStored } from '#ui/use-stored.ts';
import type { SearchHit } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useFavourites } from './queries.ts';

type Recent = { readonly entryId: string; readonly question: string };
const keptRecent = 8;

/** Answers chosen lately in this browser, newest first. */
export function useRecent(): readonly [readonly Recent[], (hit: SearchHit) => void] {
  const [recent, keep] = useStored<readonly Recent[]>('knowledge.recent', []);
  const add = ({ entryId, question }: SearchHit): void =>
    keep([{ entryId, question }, ...recent.filter((one) => one.entryId !== entryId)].slice(0, keptRecent));
  return [recent, add];
}

/** Before anything is typed: one's favourites and the answers of the last contacts; a press asks for it again. */
export function AtHand({ recent, onAsk }: { readonly recent: readonly Recent[]; readonly onAsk: (question: string) => void }) {
  const w = useWords(words);
  const favourites = useFavourites(true);
  const groups = [
    ['favourites', favourites.data?.items ?? []],
    ['recent', recent],
  ] as const;
  return (
    <>
      {groups.map(
        ([name, items]) =>
          items.length > 0 && (
            <section key={name} className="stack">
              <h3 className="secondary">{w(name)}</h3>
              <ul className={css['list']}>
                {items.map((item) => (
                  <li key={item.entryId}>
                    <Button variant="link" onClick={() => onAsk(item.question)}>
                      {item.question}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}
