import { useParams } from '@tanstack/react-router';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay, useSession } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../opinions/web/opinions.module.css';
import * as wire from '../contract.ts';
import type { ViolationView } from '../contract.ts';
import { words } from '../words.ts';
import { useOnsiteDeed, useViolation } from './queries.ts';
import { ViolationDialog, type ViolationDialogName } from './violation-dialogs.tsx';
import { toneOf } from './violations-page.tsx';

/** One violation on the spot: what is said, who was told when, what was done (4.0.26). */
export default function ViolationPage() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const found = useViolation(id);
  if (found.isPending || !found.data)
    return (
      <div className={css['page']}>
        {found.isPending ? <SkeletonText lines={8} /> : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  return <Violation key={found.data.row.id} view={found.data} />;
}

function Violation({ view }: { readonly view: ViolationView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const { row } = view;
  const [dialog, setDialog] = useState<ViolationDialogName | null>(null);
  const [mayAttend, mayRegister] = [useMay('onsite.attend'), useMay('onsite.register')];
  return (
    <article>
      <PageTitle
        crumbs={[{ label: w('title'), to: '/desk/onsite' }]}
        beside={row.number}
        under={
          <span className="rowLine">
            <Chip tone={toneOf(row.state)}>{w(`state_${row.state}`)}</Chip>
            {[row.buildingAddress[lang], row.place, `${formatInstant(row.registeredAt)}, ${row.registeredByName}`].filter(Boolean).join(' · ')}
          </span>
        }
      >
        {row.buildingName[lang]}
      </PageTitle>
      <div className={`${css['page']} ${css['narrow']}`}>
        <Standing view={view} />
        <section className="stack">
          <h2>{w('what')}</h2>
          <p className={css['text']}>{row.what}</p>
          <p className="rowLine">
            <span className="secondary">{`${w('caller')}: ${view.callerName || w('callerUnknown')}`}</span>
            {view.callerPhone && <PhoneLink phone={view.callerPhone} />}
          </p>
        </section>
        {mayAttend && row.state !== 'settled' && (
          <div className="rowLine">
            <Button onClick={() => setDialog('step')}>{w('addStep')}</Button>
            <Button variant={row.state === 'acknowledged' ? 'primary' : 'default'} onClick={() => setDialog('settle')}>
              {w('settle')}
            </Button>
          </div>
        )}
        {view.result && row.outcome && (
          <section className="stack">
            <h2>{w('outcome')}</h2>
            <p className="rowLine">
              <Chip tone="done">{w(`outcome_${row.outcome}`)}</Chip>
              {view.settledAt && <span className="secondary">{w('settledBy', { name: view.settledByName ?? '', at: formatInstant(view.settledAt) })}</span>}
            </p>
            <p className={css['text']}>{view.result}</p>
            {view.promiseDueAt && <p className="secondary">{w('followUpAt', { at: formatInstant(view.promiseDueAt) })}</p>}
            {mayRegister && view.ofCentre && view.refusals.followUp === null && (
              <div>
                <Button variant="primary" onClick={() => setDialog('followUp')}>
                  {w('followUp')}
                </Button>
              </div>
            )}
          </section>
        )}
        <Chain view={view} mayAttend={mayAttend} />
        <section className="stack">
          <h2>{w('steps')}</h2>
          {view.steps.length === 0 ? (
            <p className="secondary">{w('noSteps')}</p>
          ) : (
            <Timeline
              label={w('steps')}
              items={view.steps.map((step) => ({
                id: step.id,
                at: step.at,
                text: w(`step_${step.kind}`),
                beside: step.byName,
                body: step.body && <p>{step.body}</p>,
              }))}
            />
          )}
        </section>
      </div>
      {dialog && <ViolationDialog name={dialog} id={row.id} onClose={() => setDialog(null)} />}
    </article>
  );
}

const PhoneLink = ({ phone }: { readonly phone: string }) => {
  const w = useWords(words);
  return (
    <a href={`tel:${phone}`} className="rowLine">
      <IconPhone size={16} aria-hidden="true" />
      {w('callNumber', { phone: showPhone(phone) })}
    </a>
  );
};

/** Whether somebody has it in hand; the alarmed person says so with one button. */
function Standing({ view }: { readonly view: ViolationView }) {
  const w = useWords(words);
  const me = useSession().data?.person?.name;
  const { row } = view;
  const deed = useOnsiteDeed(() => call(wire.acknowledge, { params: { id: row.id }, body: {} }));
  if (row.acknowledgedByName && row.acknowledgedAt)
    return <Notice tone="info">{w('acknowledgedBy', { name: row.acknowledgedByName, at: formatInstant(row.acknowledgedAt) })}</Notice>;
  if (row.state !== 'alarmed') return null;
  const mine = view.alarms.some((alarm) => alarm.sentAt !== null && alarm.name === me);
  return (
    <div className="stack">
      <Notice tone="late" live>
        {w('awaits', { name: row.alarmedName ?? '' })}
      </Notice>
      {mine && (
        <div>
          <Button variant="primary" size="bar" busy={deed.isPending} onClick={() => deed.mutate(undefined)}>
            {w('acknowledge')}
          </Button>
        </div>
      )}
      <ProblemNotice error={deed.error} />
    </div>
  );
}

/** Each of the chain with the time it was told, the number to ring, and the two marks of whoever rang. */
function Chain({ view, mayAttend }: { readonly view: ViolationView; readonly mayAttend: boolean }) {
  const w = useWords(words);
  const toast = useToast();
  const { id, state } = view.row;
  const mark = useOnsiteDeed((what: { readonly step: number; readonly name: string; readonly called: boolean }) =>
    what.called
      ? call(wire.addStep, { params: { id }, body: { id: crypto.randomUUID(), kind: 'called', body: what.name } })
      : call(wire.acknowledge, { params: { id }, body: { step: what.step } }),
  );
  const run = (alarm: ViolationView['alarms'][number], called: boolean): void =>
    mark.mutate({ step: alarm.step, name: alarm.name, called }, { onSuccess: () => toast.say(w('done')) });
  return (
    <section className="stack" aria-labelledby="violation-chain">
      <h2 id="violation-chain">{w('chain')}</h2>
      <ul className={css['items']}>
        {view.alarms.map((alarm) => (
          <li key={alarm.step} className={css['item']}>
            <div className={css['line']}>
              <span className="strong">{alarm.name}</span>
              <Chip tone={alarm.sentAt ? 'kind' : 'neutral'}>{w(`kind_${alarm.kind}`)}</Chip>
              <span className="secondary">
                {alarm.sentAt
                  ? w('toldAt', {
                      at: formatInstant(alarm.sentAt),
                      ways: alarm.told.length > 0 ? alarm.told.map((way) => w(`way_${way as 'sms'}`)).join(', ') : w('noWay'),
                    })
                  : state === 'alarmed'
                    ? w('soundsAt', { at: formatInstant(alarm.dueAt) })
                    : w('notNeeded')}
              </span>
            </div>
            {mayAttend && view.ofCentre && state !== 'settled' && (
              <div className={css['line']}>
                {alarm.phone && <PhoneLink phone={alarm.phone} />}
                {alarm.phone && (
                  <Button variant="quiet" busy={mark.isPending} onClick={() => run(alarm, true)}>
                    {w('markCalled')}
                  </Button>
                )}
                {state === 'alarmed' && (
                  <Button variant="quiet" busy={mark.isPending} onClick={() => run(alarm, false)}>
                    {w('acknowledgeFor')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={mark.error} />
    </section>
  );
}
