import { useState } from 'react';
import { formatDate, startOfOfficeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/session.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { Timeline, type TimelineItem } from '#ui/timeline.tsx';
import * as wire from '../contract.ts';
import type { CaseView } from '../contract.ts';
import { words as opinionWords } from '../opinions/words.ts';
import { words as relationWords } from '../relations/words.ts';
import { words as sendingWords } from '../sendings/words.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';
import type { CaseWords } from './reasons.ts';
import { useDeed } from './queries.ts';

type Entry = CaseView['course'][number];
type RelationSay = (key: keyof typeof relationWords.table & string, params?: Readonly<Record<string, string | number>>) => string;
type SendingSay = (key: keyof typeof sendingWords.table & string, params?: Readonly<Record<string, string | number>>) => string;
type OpinionSay = (key: keyof typeof opinionWords.table & string, params?: Readonly<Record<string, string | number>>) => string;
const done = new Set(['opinion.tacit', 'case.approved', 'case.signed', 'case.dispatched']);

/** An event in a sentence; a kind this page does not know yet is said plainly, not hidden. */
function sentenceOf(entry: Entry, w: CaseWords, o: OpinionSay, s: SendingSay, r: RelationSay): string {
  if (entry.kind.startsWith('opinion.')) return opinionSentence(entry, o, w);
  if (entry.kind.startsWith('sending.')) return sendingSentence(entry, s, w);
  if (entry.kind.startsWith('relation.')) return relationSentence(entry, r);
  // `urgent.marked` is said by `event_urgentMarked`.
  const name = entry.kind.replace('case.', '').replace(/\.(\w)/, (_, first: string) => first.toUpperCase());
  const untold = name === 'deadlineExtended' && entry.data['told'] === false ? 'Untold' : '';
  const key = `event_${name}${untold}`;
  return key in words.table ? w(key as keyof typeof words.table & string, { personName: '', ...paramsOf(entry) }) : w('event_other');
}

const paramsOf = (entry: Entry): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(entry.data).flatMap(([name, value]): [string, string | number][] =>
      value === null || typeof value === 'boolean' ? [] : [[name, typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value]],
    ),
  );

/** What happened to a request for an opinion, by structure and outcome. */
function opinionSentence(entry: Entry, o: OpinionSay, w: CaseWords): string {
  const name = entry.kind.replace('opinion.', '');
  const key = name === 'answered' ? `event_answered_${String(entry.data['outcome'])}` : `event_${name}`;
  if (!(key in opinionWords.table)) return w('event_other');
  const said = o(key as keyof typeof opinionWords.table & string, { structureName: '', toStructureName: '', personName: '', ...paramsOf(entry) });
  return entry.data['late'] === true ? `${said} (${o('lateMark')})` : said;
}

/** How a case was joined to others of the applicant. */
const relationSentence = (entry: Entry, r: RelationSay): string =>
  r(`event_${entry.kind.replace('relation.', '')}` as 'event_merged', { number: '', to: '', ...paramsOf(entry) });

/** What became of a sending to a structure. */
function sendingSentence(entry: Entry, s: SendingSay, w: CaseWords): string {
  const key = `event_${entry.kind.replace('sending.', '')}`;
  return key in sendingWords.table ? s(key as keyof typeof sendingWords.table & string, { structureName: '', ...paramsOf(entry) }) : w('event_other');
}

/** What happened, oldest first; the last day is in it too, dashed while it is still to come. */
export function Course({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
  const o = useWords(opinionWords);
  const s = useWords(sendingWords);
  const r = useWords(relationWords);
  const mayNote = useMay('cases.work');
  const items: TimelineItem[] = view.course.map((entry, at) => ({
    id: `${entry.at}-${at}`,
    at: entry.at,
    text: sentenceOf(entry, w, o, s, r),
    beside: entry.actorName ?? (entry.kind === 'case.applicantAdded' || entry.kind === 'case.rated' ? w('byApplicant') : undefined),
    ...(entry.text && { body: <p className={css['text']}>{entry.text}</p> }),
    meaning: done.has(entry.kind) ? 'done' : entry.kind === 'case.returned' || entry.kind === 'case.letterReturned' ? 'soon' : 'none',
  }));
  if (view.row.group !== null) {
    const end = new Date(startOfOfficeDay(view.row.dueOn).getTime() + 86_400_000 - 60_000);
    items.push({
      id: 'due',
      at: end,
      text: w('dueAhead'),
      ahead: end.getTime() > Date.now(),
      meaning: view.row.urgency === 'late' ? 'late' : view.row.urgency === 'later' ? 'none' : 'soon',
    });
  }
  // A last day that has passed stands where it fell, not after what came later.
  items.sort((one, other) => new Date(one.at).getTime() - new Date(other.at).getTime());
  return (
    <section className={css['section']}>
      <h2>{w('course')}</h2>
      <Timeline items={items} label={w('course')} />
      {mayNote && <NoteForm id={view.row.id} />}
    </section>
  );
}

function NoteForm({ id }: { readonly id: string }) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const [body, setBody] = useState('');
  const note = useDeed(() => call(wire.addNote, { params: { id }, body: { body } }));
  if (!open) {
    return (
      <div>
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {w('addNote')}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        note.mutate(undefined, {
          onSuccess: () => {
            setBody('');
            setOpen(false);
          },
        });
      }}
    >
      <TextArea label={w('noteLabel')} value={body} onChange={setBody} maxLength={4000} autoFocus rows={3} />
      <ProblemNotice error={note.error} />
      <div className="rowLine">
        <Button type="submit" busy={note.isPending} disabled={body.trim() === ''}>
          {w('addNote')}
        </Button>
      </div>
    </form>
  );
}
