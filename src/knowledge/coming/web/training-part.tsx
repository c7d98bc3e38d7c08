import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { type PlanView, setTraining } from '../contract.ts';
import { words } from '../words.ts';

/** The training itself: when, where, whether it was held. */
export function TrainingPart({ plan }: { readonly plan: PlanView }) {
  const w = useWords(words);
  const toast = useToast();
  const { training } = plan;
  const [on, setOn] = useState(training.on ?? '');
  const [place, setPlace] = useState(training.place ?? '');
  const [note, setNote] = useState(training.note ?? '');
  const [held, setHeld] = useState(training.heldAt !== null);
  const save = useKnowledgeDeed(
    () => call(setTraining, { params: { id: plan.id }, body: { on, place, note, held } }),
    () => toast.say(w('trainingSaved')),
  );
  const edits = useMay('lawPlans.keep');
  return (
    <section className={css['part']}>
      <h2>{w('training')}</h2>
      {edits ? (
        <>
          <TextField label={w('trainingOn')} type="date" value={on} onChange={setOn} />
          <TextField label={w('trainingPlace')} optional value={place} onChange={setPlace} maxLength={300} />
          <TextField label={w('trainingNote')} optional value={note} onChange={setNote} maxLength={2000} />
          <CheckField label={w('trainingHeld')} checked={held} onChange={setHeld} />
          <p>
            <Button busy={save.isPending} disabled={on === ''} onClick={() => save.mutate({})}>
              {w('saveTraining')}
            </Button>
          </p>
          <ProblemNotice error={save.error} />
        </>
      ) : training.on ? (
        <>
          <p className="rowLine">
            <span className="number">{formatDate(training.on)}</span>
            {training.heldAt && <Chip tone="done">{w('trainingHeld')}</Chip>}
          </p>
          {training.place && <p>{training.place}</p>}
          {training.note && <p className="secondary">{training.note}</p>}
        </>
      ) : (
        <p>{w('trainingNone')}</p>
      )}
    </section>
  );
}
