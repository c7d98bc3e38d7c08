import type { AgentBar } from '#queue/contract.ts';
import { words } from '#queue/words.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { words as uiWords } from '#ui/words.ts';
import { useStored } from '#ui/use-stored.ts';
import css from './call-bar.module.css';

/** What the floor's managers say to everybody, and what came of a call for help; each put away by its reader. */
export function CallBarNotes({ bar }: { readonly bar: AgentBar }) {
  const w = useWords(words);
  const wu = useWords(uiWords);
  const [away, putAway] = useStored<readonly string[]>('notesRead', []);
  const read = (id: string): void => putAway([...away.slice(-50), id]);
  const answerKey = (help: AgentBar['help'][number]): string => `${help.id}:${help.answer ?? help.takenBy ?? ''}`;
  const notes = [
    ...bar.broadcasts.filter((one) => !away.includes(one.id)).map((one) => ({ id: one.id, head: one.byName, text: one.text })),
    ...bar.help
      .filter((one) => !away.includes(answerKey(one)))
      .map((one) => ({
        id: answerKey(one),
        head: one.answer && one.takenBy ? w('helpAnswer', { name: one.takenBy }) : w('helpAsk'),
        text: one.answer ?? (one.takenBy ? `${one.takenBy} ${w('helpTaken')}` : w('helpWaiting')),
      })),
  ];
  return (
    <div className={css['notes']} role="status" aria-live="polite">
      {notes.map((note) => (
        <div key={note.id} className={css['note']}>
          <span>
            <b>{note.head}</b> {note.text}
          </span>
          <Button variant="quiet" onClick={() => read(note.id)}>
            {wu('close')}
          </Button>
        </div>
      ))}
    </div>
  );
}
