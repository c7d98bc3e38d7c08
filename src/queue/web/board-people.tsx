import { useState } from 'react';
import { formatDuration } from '#language/format.ts';
import { useWords } from '#ui/i18n.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { type AgentState, agentStates, type StateReason } from '../agent.ts';
import type { Board, BoardPerson } from '../contract.ts';
import { words } from '../words.ts';
import { earModes, useEar } from './ear.ts';
import { MovePerson } from './move-person.tsx';
import css from './queue.module.css';

const order: readonly AgentState[] = ['talking', 'writing', 'wrapUp', 'offered', 'ready', 'break', 'notReady'];

/** People by state as a dense grid, the longest in it first; a press opens what can be done. */
export function BoardPeople({ people, now, manages }: { readonly people: Board['people']; readonly now: number; readonly manages: boolean }) {
  const w = useWords(words);
  const [moving, move] = useState<BoardPerson | null>(null);
  const known = order.filter((state) => (agentStates as readonly string[]).includes(state));
  return (
    <section>
      <h2>
        {w('people')} <span className="secondary">{people.length}</span>
      </h2>
      {people.length === 0 && (
        <div>
          <p className="strong">{w('nobodyAtWork')}</p>
          <p className="secondary">{w('nobodyAtWorkHint')}</p>
        </div>
      )}
      {known
        .map((state) => [state, people.filter((person) => person.state === state)] as const)
        .filter(([, group]) => group.length > 0)
        .map(([state, group]) => (
          <div key={state}>
            <h3>
              {w(`state_${state}`)} <span className="secondary">{group.length}</span>
            </h3>
            <ul className={css['people']}>
              {group.map((person) => (
                <Person key={person.sessionId} person={person} now={now} manages={manages} onMove={() => move(person)} />
              ))}
            </ul>
          </div>
        ))}
      {moving && <MovePerson person={moving} onClose={() => move(null)} />}
    </section>
  );
}

function Person({
  person,
  now,
  manages,
  onMove,
}: {
  readonly person: BoardPerson;
  readonly now: number;
  readonly manages: boolean;
  readonly onMove: () => void;
}) {
  const w = useWords(words);
  const ear = useEar();
  const over = person.until !== null && now > Date.parse(person.until);
  const parts = person.name.split(' ');
  const more = [
    person.silent ? w('silent') : person.reason ? w(`reason_${person.reason as StateReason}`) : person.contactNumber,
    person.lang,
    over && w('limitOver'),
    person.sector && w(`sector_${person.sector}`),
  ];
  const seen = (
    <>
      <span className={css['personName']}>
        {parts[0]} {parts[1]?.slice(0, 1)}.
      </span>
      <span className={css['time']}>{formatDuration(Math.max(0, (now - Date.parse(person.since)) / 1000))}</span>
      <span className={css['personMore']}>{more.filter(Boolean).join(' · ')}</span>
    </>
  );
  const { contactId } = person;
  const className = [css['person'], over || person.silent ? css['attention'] : ''].join(' ');
  if (!manages) {
    return (
      <li className={className} title={person.name}>
        {seen}
      </li>
    );
  }
  return (
    <li title={person.name}>
      <MenuButton
        label={`${person.name}, ${w(`state_${person.state}`)}`}
        className={className}
        chevron={false}
        groups={[
          ...(ear && contactId && person.state === 'talking'
            ? [
                {
                  label: person.contactNumber ?? '',
                  acts: earModes.map((mode) => ({ label: w(mode), onClick: () => ear({ contactId, name: person.name, mode }) })),
                },
              ]
            : []),
          { label: person.name, acts: [{ label: w('move'), onClick: onMove }] },
        ]}
      >
        {seen}
      </MenuButton>
    </li>
  );
}
