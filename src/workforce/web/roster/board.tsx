import { type KeyboardEvent, useRef, useState } from 'react';
import { formatDate, formatFullDate, weekdayInitials } from '#language/format.ts';
import { weekday } from '#maths/calendar/office-date.ts';
import { call } from '#platform/call.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { amend } from '../../day/contract.ts';
import { type RosterCell, type RosterView, setCell } from '../../roster/contract.ts';
import { words } from '../../roster/words.ts';
import { usePlanDeed } from '../queries.ts';
import css from './board.module.css';
import { CellDialog } from './cell-dialog.tsx';
import { CoverageStrip } from './coverage-strip.tsx';

type Person = RosterView['people'][number];
type Place = { readonly person: number; readonly day: number };
export type CellChange = {
  readonly personId: string;
  readonly day: string;
  readonly templateId: string | null;
  readonly lunchAt: number | null;
  readonly locked: boolean;
};

const halfHour = 30;
const hours = (minute: number): string => String(Math.floor(minute / 60));

/** What stands in a cell: the lunch's hour, a small 30 for half past; a letter for leave. */
function CellText({ cell, leave }: { readonly cell: RosterCell | undefined; readonly leave: string | undefined }) {
  const w = useWords(words);
  if (leave) return <>{w(`letter_${leave}` as 'letter_yearly')}</>;
  if (!cell?.templateId) return <>—</>;
  if (cell.lunchAt === null) return <>●</>;
  return (
    <>
      {hours(cell.lunchAt)}
      {cell.lunchAt % 60 !== 0 && <sup>30</sup>}
    </>
  );
}

/** Days × people. The arrows walk, Alt with an arrow moves a lunch, L locks, Enter opens, Z takes the last change back. */
export function Board({ view, editable }: { readonly view: RosterView; readonly editable: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const [at, setAt] = useState<Place>({ person: 0, day: view.days.findIndex((day) => day.open) });
  const [opened, setOpened] = useState<Place | null>(null);
  const [past, setPast] = useState<readonly CellChange[]>([]);
  const [future, setFuture] = useState<readonly CellChange[]>([]);
  const table = useRef<HTMLTableElement>(null);
  const cellOf = (person: Person | undefined, day: string | undefined) => person?.cells.find((cell) => cell.day === day);
  const leaveOf = (person: Person | undefined, day: string | undefined) => person?.leaves.find((leave) => leave.day === day)?.kind;
  const deed = usePlanDeed(
    async (change: CellChange): Promise<boolean> => {
      const { locked: _, ...cell } = change;
      if (view.state === 'approved') return (await call(amend, { body: { kind: 'hand', reason: w('amendedByHand'), changes: [cell] } })).needsHead;
      await call(setCell, { params: { id: view.id }, body: change });
      return false;
    },
    (needsHead) => toast.say(w(needsHead ? 'sentToHead' : 'changed')),
  );
  const now = (place: Place): CellChange | null => {
    const person = view.people[place.person];
    const cell = cellOf(person, view.days[place.day]?.day);
    return person && cell && !leaveOf(person, cell.day)
      ? { personId: person.id, day: cell.day, templateId: cell.templateId, lunchAt: cell.lunchAt, locked: cell.locked }
      : null;
  };
  const change = (place: Place, next: Partial<CellChange>): void => {
    const before = now(place);
    if (!before || !editable) return;
    setPast([...past.slice(-199), before]);
    setFuture([]);
    deed.mutate({ ...before, locked: true, ...next });
  };
  /** One step back or forward: what stands in the cell now goes on the other pile. */
  const step = (from: readonly CellChange[], keep: typeof setPast, other: readonly CellChange[], put: typeof setPast): void => {
    const last = from.at(-1);
    if (!last || !editable) return;
    const person = view.people.findIndex((one) => one.id === last.personId);
    const standing = now({ person, day: view.days.findIndex((day) => day.day === last.day) });
    keep(from.slice(0, -1));
    if (standing) put([...other, standing]);
    deed.mutate(last);
  };
  const undo = (): void => step(past, setPast, future, setFuture);
  const redo = (): void => step(future, setFuture, past, setPast);
  const moveLunch = (place: Place, by: number): void => {
    const before = now(place);
    const template = view.templates.find((one) => one.id === before?.templateId);
    if (!before || !template || before.lunchAt === null) return;
    const lunchAt = before.lunchAt + by;
    if (lunchAt >= template.lunchFrom && lunchAt <= template.lunchTo) change(place, { lunchAt });
  };
  const walk = (person: number, day: number): void => {
    const next = { person: Math.max(0, Math.min(view.people.length - 1, person)), day: Math.max(0, Math.min(view.days.length - 1, day)) };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.person}-${next.day}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, place: Place): void => {
    const { person, day } = place;
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowUp: () => walk(person - 1, day),
      ArrowDown: () => walk(person + 1, day),
      ArrowLeft: () => (event.altKey ? moveLunch(place, -halfHour) : walk(person, day - 1)),
      ArrowRight: () => (event.altKey ? moveLunch(place, halfHour) : walk(person, day + 1)),
      Home: () => walk(person, 0),
      End: () => walk(person, view.days.length - 1),
      Enter: () => setOpened(place),
      l: () => change(place, { locked: !now(place)?.locked }),
      z: undo,
      y: redo,
    };
    const run = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!run || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    run();
  };
  const said = (person: Person, day: string): string => {
    const leave = leaveOf(person, day);
    const cell = cellOf(person, day);
    const what = leave
      ? w(`leave_${leave}` as 'leave_yearly')
      : cell?.templateId
        ? [cell.lunchAt === null ? w('shift') : w('lunchAt', { time: clock(cell.lunchAt) }), cell.locked && w('locked')].filter(Boolean).join(', ')
        : w('dayOff');
    return w('cellSaid', { name: person.name, day: formatFullDate(day, lang), what });
  };
  const wrong = new Set(view.findings.filter((one) => one.personId && one.day).map((one) => `${one.personId} ${one.day}`));
  return (
    <section className={css['section']} aria-label={w('roster')}>
      <ProblemNotice error={deed.error} />
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={w('coverage')}>
        <table ref={table} className={css['grid']}>
          <thead>
            <tr>
              <th scope="col" className={css['name']}>
                {w('employee')}
              </th>
              {view.days.map((day) => (
                <th key={day.day} scope="col" data-closed={!day.open} title={formatFullDate(day.day, lang)}>
                  <span className="secondary">{weekdayInitials(lang)[weekday(day.day) - 1]}</span>
                  <br />
                  {formatDate(day.day).slice(0, 2)}
                </th>
              ))}
            </tr>
            <CoverageStrip view={view} />
          </thead>
          <tbody>
            {view.people.map((person, p) => (
              <tr key={person.id}>
                <th scope="row" className={css['name']}>
                  {person.name.split(' ').slice(0, 2).join(' ')} <span className="secondary">{person.sector ? `${person.sector.slice(1)}` : ''}</span>
                </th>
                {view.days.map((day, d) => {
                  const cell = cellOf(person, day.day);
                  const leave = leaveOf(person, day.day);
                  if (!day.open) return <td key={day.day} data-closed="true" />;
                  return (
                    <td key={day.day} data-leave={leave !== undefined} data-wrong={wrong.has(`${person.id} ${day.day}`)}>
                      <button
                        type="button"
                        data-at={`${p}-${d}`}
                        data-locked={cell?.locked ?? false}
                        tabIndex={at.person === p && at.day === d ? 0 : -1}
                        aria-label={said(person, day.day)}
                        onFocus={() => setAt({ person: p, day: d })}
                        onKeyDown={(event) => onKey(event, { person: p, day: d })}
                        onClick={() => setOpened({ person: p, day: d })}
                      >
                        <CellText cell={cell} leave={leave} />
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editable && <p className="secondary">{w('keysHint')}</p>}
      {opened && view.people[opened.person] && view.days[opened.day] && (
        <CellDialog
          view={view}
          person={view.people[opened.person] as Person}
          cell={cellOf(view.people[opened.person], view.days[opened.day]?.day)}
          leave={leaveOf(view.people[opened.person], view.days[opened.day]?.day)}
          day={view.days[opened.day]?.day ?? ''}
          editable={editable}
          onClose={() => {
            setOpened(null);
            walk(opened.person, opened.day);
          }}
          onSave={(next) => {
            change(opened, next);
            setOpened(null);
            walk(opened.person, opened.day);
          }}
        />
      )}
    </section>
  );
}

export const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
