import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import * as wire from '../contract.ts';
import { words } from '../words.ts';
import { useCards, useRunsOfContact, useServiceDeed } from './queries.ts';
import { RunSteps } from './run-steps.tsx';

type Props = {
  readonly contact: { readonly id: string; readonly epoch: number; readonly level: number };
  /** Services of these topics come first. */
  readonly topicIds: readonly string[];
  readonly applicantKind: string | null;
  readonly sectionClass?: string | undefined;
  readonly headClass?: string | undefined;
};

/** On the call desk beside the contact: choose a service, tick its steps, ask the structure, record (3.0.3, 4.0.1). */
export function ServicesPanel({ contact, topicIds, applicantKind, sectionClass, headClass }: Props) {
  const w = useWords(words);
  const { lang } = useLang();
  const may = useMay('services.give');
  const cards = useCards(may);
  const runs = useRunsOfContact(contact.id);
  const [chosen, setChosen] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const start = useServiceDeed(() => call(wire.startService, { params: { id: contact.id }, body: { epoch: contact.epoch, id, cardId: chosen } }));
  if (!may) return null;
  const items = (cards.data?.items ?? [])
    .filter((card) => applicantKind === null || card.kinds.some((kind) => kind === applicantKind))
    .toSorted((a, b) => Number(topicIds.includes(b.topicId ?? '')) - Number(topicIds.includes(a.topicId ?? '')));
  const begin = (): void =>
    start.mutate(undefined, {
      onSuccess: () => {
        setChosen('');
        setId(crypto.randomUUID());
      },
    });
  return (
    <section className={sectionClass} aria-labelledby="services-panel">
      <div className={headClass}>
        <h2 id="services-panel">{w('title')}</h2>
      </div>
      <div className="stack">
        {cards.isSuccess && items.length === 0 && <p className="secondary">{w('none')}</p>}
        {items.length > 0 && (
          <>
            <SelectField
              label={w('choose')}
              value={chosen}
              onChange={setChosen}
              options={items.map((card) => ({
                value: card.id,
                label: `${card.title[lang]}${card.minLevel > contact.level ? ` (${w('needsLevel', { n: card.minLevel })})` : ''}`,
              }))}
            />
            <div>
              <Button busy={start.isPending} refusal={chosen === '' ? w('choose') : null} onClick={begin}>
                {w('begin')}
              </Button>
            </div>
          </>
        )}
        <ProblemNotice error={cards.error ?? runs.error ?? start.error} />
        {(runs.data?.items ?? []).map((run) => (
          <RunSteps key={run.id} run={run} epoch={contact.epoch} />
        ))}
      </div>
    </section>
  );
}
