import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { addMatter, changeContact, endContact, type MatterView, releaseContact } from '#contacts/contract.ts';
import { type Ending, quickEndings } from '#contacts/contact.ts';
import { words as contactWords } from '#contacts/words.ts';
import { formatDuration } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import { call } from '#platform/call.ts';
import { type Lang, langs } from '#platform/words.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useCommands } from '#ui/commands.ts';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import type { ContactCard, DeedReply, DeskHome } from '../contract.ts';
import { words } from '../words.ts';
import { AnswersColumn, type ChosenEntry } from './answers-column.tsx';
import { DeedBar } from './deed-bar.tsx';
import css from './desk.module.css';
import type { Take } from './desk-page.tsx';
import { MatterColumn } from './matter-column.tsx';
import { PersonColumn } from './person-column.tsx';
import { useCard, useDeed, useLease } from './queries.ts';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { useNow } from './use-now.ts';

const columns = ['person', 'contact', 'answers'] as const;
/** R19: one key each, pressed outside a field; greyed once a matter is settled. */
const quickKeys = ['6', '7', '8', '9'] as const;
type ColumnName = (typeof columns)[number];

type Props = { readonly contactId: string; readonly home: DeskHome; readonly take: Take; readonly onOpen: (contactId: string | undefined) => void };

/** One contact on the desk: who, what, and the answers, side by side; on a narrow screen one at a time. */
export function CallDesk({ contactId, home, take, onOpen }: Props) {
  const w = useWords(words);
  const [sealed, setSealed] = useState<DeedReply | null>(null);
  const card = useCard(contactId, sealed === null);
  // R15: what was just sealed is no longer ours to see. The desk goes at once, before anything of it is asked for again.
  if (sealed) return <ReceiptDialog reply={sealed} onClose={() => onOpen(undefined)} />;
  if (!card.data) {
    return (
      <div style={{ padding: 16 }}>
        {card.isError ? (
          <>
            <ProblemNotice error={card.error} onRetry={() => void card.refetch()} />
            <Button icon={IconArrowBackUp} onClick={() => onOpen(undefined)}>
              {w('desk')}
            </Button>
          </>
        ) : (
          <SkeletonText lines={8} />
        )}
      </div>
    );
  }
  return <Loaded card={card.data} home={home} take={take} onOpen={onOpen} onSealed={(reply) => flushSync(() => setSealed(reply))} />;
}

type LoadedProps = Omit<Props, 'contactId'> & { readonly card: ContactCard; readonly onSealed: (reply: DeedReply) => void };
function Loaded({ card, home, take, onOpen, onSealed }: LoadedProps) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const toast = useToast();
  const { contact, matters } = card;
  const settled = matters.some((one) => one.disposition !== null);
  const [shown, setShown] = useState<ColumnName>('contact');
  const [chosenMatter, chooseMatter] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenEntry>>(new Map());
  const [asked, setAsked] = useState('');
  const desk = useRef<HTMLDivElement>(null);
  const lost = useLease(contact);
  const matter = matters.find((one) => one.id === chosenMatter) ?? matters.find((one) => one.disposition === null) ?? matters.at(-1);
  const held = contact.mine && !lost;

  const add = useDeed(
    (of: { readonly copyOf?: string; readonly kind?: 'application' }) =>
      call(addMatter, { params: { id: contact.id }, body: { epoch: contact.epoch, id: crypto.randomUUID(), ...of } }),
    ({ matterId }) => chooseMatter(matterId),
  );
  const end = useDeed(
    (endedAs: Ending) => call(endContact, { params: { id: contact.id }, body: { epoch: contact.epoch, endedAs } }),
    () => {
      toast.say(w('ended'));
      onOpen(undefined);
    },
  );
  const release = useDeed(
    () => call(releaseContact, { params: { id: contact.id }, body: { epoch: contact.epoch } }),
    () => {
      toast.say(w('released'));
      onOpen(undefined);
    },
  );

  /** Brings a control of the desk into sight and under the keyboard. */
  const go = (column: ColumnName, selector: string): void => {
    // At once: the next key is already being pressed.
    flushSync(() => setShown(column));
    desk.current?.querySelector<HTMLElement>(selector)?.focus();
  };
  const step = (by: 1 | -1): void => {
    const at = matters.findIndex((one) => one.id === matter?.id);
    const next = matters[at + by];
    if (next) chooseMatter(next.id);
  };
  useKeys([
    { keys: '1', label: w('keyKind'), run: () => go('contact', '[data-field="kind"] :is(input, select)'), scope: 'page' },
    { keys: '2', label: w('keyStructure'), run: () => go('contact', '[data-field="structure"] input'), scope: 'page' },
    { keys: '3', label: w('keyTopic'), run: () => go('contact', '[data-field="topic"] input'), scope: 'page' },
    { keys: 'q', label: w('keyNote'), run: () => go('contact', '[data-field="note"] textarea'), scope: 'page' },
    { keys: '/', label: w('keySearch'), run: () => go('answers', '[data-field="answers"] input'), scope: 'page' },
    { keys: 'i', label: w('keyIdentify'), run: () => go('person', '[data-field="fact"] :is(input, select)'), scope: 'page' },
    { keys: 'Alt ArrowUp', label: w('previousMatter'), run: () => step(-1), scope: 'page' },
    { keys: 'Alt ArrowDown', label: w('nextMatter'), run: () => step(1), scope: 'page' },
    { keys: 'm', label: w('addMatter'), run: () => add.mutate({}), disabled: !held, scope: 'page' },
    { keys: 'n', label: w('takeNext'), run: () => take?.run(), disabled: !take || held, scope: 'page' },
    ...quickEndings.map((as, at) => ({
      keys: quickKeys[at] as string,
      label: wc(`ending_${as}`),
      run: () => end.mutate(as),
      disabled: !held || settled || end.isPending,
      scope: 'page' as const,
    })),
    {
      keys: 'Escape',
      label: w('keyLeave'),
      inField: true,
      scope: 'page',
      run: () => document.activeElement instanceof HTMLElement && desk.current?.contains(document.activeElement) && desk.current.focus(),
    },
  ]);
  useCommands([
    { id: 'desk.addMatter', label: w('addMatter'), group: 'actions', keyHint: 'm', run: () => held && add.mutate({}) },
    { id: 'desk.searchAnswers', label: w('keySearch'), group: 'actions', keyHint: '/', run: () => go('answers', '[data-field="answers"] input') },
    ...(take ? [{ id: 'desk.next', label: w('takeNext'), group: 'actions' as const, run: take.run }] : []),
  ]);

  const choose = (of: MatterView, entry: ChosenEntry | null): void => {
    const next = new Map(chosen);
    if (entry) next.set(of.id, entry);
    else next.delete(of.id);
    setChosen(next);
  };
  const columnClass = (name: ColumnName, more = ''): string => [css['column'], shown === name ? css['shown'] : '', more].filter(Boolean).join(' ');
  return (
    <div ref={desk} className={css['desk']} tabIndex={-1} style={{ outline: 'none' }}>
      <Strip
        card={card}
        home={home}
        take={take}
        held={held}
        onOpen={onOpen}
        onRelease={() => release.mutate(undefined)}
        releasing={release.isPending}
        onEnd={end.mutate}
        ending={end.isPending}
      />
      {lost && (
        <Notice tone="late" title={w('leaseGone')} live>
          {w('leaseGoneText')}
        </Notice>
      )}
      <ProblemNotice error={end.error ?? add.error ?? release.error} />
      <div className={css['switch']} role="group" aria-label={w('columns')}>
        {columns.map((name) => (
          <FilterPill key={name} on={shown === name} onClick={() => setShown(name)}>
            {w(name === 'contact' ? 'thisContact' : name)}
          </FilterPill>
        ))}
      </div>
      <div className={css['columns']}>
        <section className={columnClass('person', css['person'])} aria-label={w('person')}>
          <PersonColumn card={card} held={held} />
        </section>
        <section className={columnClass('contact')} aria-label={w('thisContact')}>
          {matter && (
            <MatterColumn
              card={card}
              matter={matter}
              held={held}
              onMatter={chooseMatter}
              onAdd={() => add.mutate({})}
              onNotSatisfied={() => add.mutate({ copyOf: matter.id, kind: 'application' })}
            />
          )}
        </section>
        <section className={columnClass('answers')} aria-label={w('answers')}>
          {matter && (
            <AnswersColumn
              contact={contact}
              asked={asked}
              onAsked={setAsked}
              matter={matter}
              held={held}
              chosen={chosen.get(matter.id) ?? null}
              onChoose={(entry) => choose(matter, entry)}
            />
          )}
        </section>
      </div>
      {matter && held && (
        <DeedBar
          key={matter.id}
          card={card}
          matter={matter}
          entry={chosen.get(matter.id) ?? null}
          onSettled={(next) => chooseMatter(next)}
          onSealed={onSealed}
          onEnd={end.mutate}
          ending={end.isPending}
        />
      )}
    </div>
  );
}

const langKey = { az: 'langAz', ru: 'langRu', en: 'langEn' } as const;
type StripProps = {
  readonly card: ContactCard;
  readonly home: DeskHome;
  readonly take: Take;
  readonly held: boolean;
  readonly onOpen: (contactId: string | undefined) => void;
  readonly onRelease: () => void;
  readonly releasing: boolean;
  readonly onEnd: (as: Ending) => void;
  readonly ending: boolean;
};
function Strip({ card, home, take, held, onOpen, onRelease, releasing, onEnd, ending }: StripProps) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const now = useNow(1000);
  const { contact, matters } = card;
  const change = useDeed((lang: Lang) => call(changeContact, { params: { id: contact.id }, body: { epoch: contact.epoch, lang } }));
  const others = home.open.filter((one) => one.id !== contact.id);
  const seconds = contact.takenAt ? Math.max(0, (now - Date.parse(contact.takenAt)) / 1000) : 0;
  const settled = matters.some((one) => one.disposition !== null);
  return (
    <div className={css['strip']}>
      <h1>
        {contact.number} · {wc(`channel_${contact.channel}`)}
        {contact.phone ? ` · ${showPhone(contact.phone)}` : ''}
      </h1>
      {held ? (
        <span className={css['timer']} role="timer" aria-label={w('seg_work')}>
          {formatDuration(seconds)}
        </span>
      ) : (
        <Chip>{wc(`state_${contact.state}`)}</Chip>
      )}
      {held ? (
        <MenuButton
          label={w(langKey[contact.lang])}
          groups={[
            {
              label: w('switchLanguage'),
              acts: langs.map((lang) => ({ label: w(langKey[lang]), chosen: lang === contact.lang, onClick: () => change.mutate(lang) })),
            },
          ]}
        />
      ) : (
        <span className="secondary">{w(langKey[contact.lang])}</span>
      )}
      {others.map((one) => (
        <Button key={one.id} variant="quiet" onClick={() => onOpen(one.id)}>
          {one.number}
        </Button>
      ))}
      <span className={css['push']} />
      <span className="secondary" role="status">
        {w('waitingCount', { n: home.waiting.count })}
      </span>
      <Button variant="quiet" icon={IconArrowBackUp} onClick={() => onOpen(undefined)}>
        {w('desk')}
      </Button>
      {held && contact.channel !== 'phone' && contact.channel !== 'visit' && (
        <Button busy={releasing} onClick={onRelease}>
          {w('release')}
        </Button>
      )}
      {held && (
        <MenuButton
          label={w('quickEndings')}
          groups={[
            {
              acts: quickEndings.map((as, at) => ({
                label: `${quickKeys[at]} · ${wc(`ending_${as}`)}`,
                disabled: ending || settled,
                onClick: () => onEnd(as),
              })),
            },
          ]}
        />
      )}
      {!held && take && (
        <Button icon={IconArrowRight} keyHint="n" busy={take.busy} onClick={take.run}>
          {w('takeNext')}
        </Button>
      )}
    </div>
  );
}
