import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { override, type PlanView } from '../contract.ts';
import { words } from '../words.ts';

type Person = PlanView['results'][number];

/** Who passed; a supervisor lets somebody in without it, with a reason (R29). */
export function ResultsPart({ plan }: { readonly plan: PlanView }) {
  const w = useWords(words);
  const lets = useMay('lawPlans.override');
  const sits = useMay('lawPlans.sit');
  const [letting, setLetting] = useState<Person | null>(null);
  if (plan.test.length === 0 || sits) return null;
  return (
    <section className={css['part']}>
      <h2>
        {w('results')} · {w('ofAll', { n: plan.cleared, all: plan.people })}
      </h2>
      <DataList<Person>
        label={w('results')}
        rows={plan.results}
        rowKey={(row) => row.personId}
        rowName={(row) => row.name}
        empty={{ text: w('results') }}
        columns={[
          { key: 'person', label: w('person'), cell: (row) => row.name },
          { key: 'attempts', label: w('attempts'), width: 90, align: 'end', cell: (row) => row.attempts },
          { key: 'best', label: w('best'), width: 140, align: 'end', cell: (row) => (row.best === null ? '–' : `${row.best} %`) },
          {
            key: 'state',
            label: w('state'),
            width: 300,
            cell: (row) =>
              row.override ? (
                w('letInBy', row.override)
              ) : row.passed ? (
                <Chip tone="done">{w('passed')}</Chip>
              ) : (
                <span className="rowLine">
                  <Chip tone="neutral">{w('notPassed')}</Chip>
                  {lets && (
                    <Button variant="quiet" onClick={() => setLetting(row)}>
                      {w('letIn')}
                    </Button>
                  )}
                </span>
              ),
          },
        ]}
      />
      {letting && <LetIn planId={plan.id} person={letting} onClose={() => setLetting(null)} />}
    </section>
  );
}

function LetIn({ planId, person, onClose }: { readonly planId: string; readonly person: Person; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const deed = useKnowledgeDeed(
    () => call(override, { params: { id: planId }, body: { personId: person.personId, reason } }),
    () => {
      toast.say(w('letInDone'));
      onClose();
    },
  );
  return (
    <ConfirmDialog
      open
      title={w('letIn')}
      confirmLabel={w('letIn')}
      busy={deed.isPending}
      refusal={reason.trim().length < 3 ? w('reason') : null}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('letInText', { name: person.name })}</p>
        <TextField label={w('reason')} value={reason} onChange={setReason} maxLength={500} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
