import { useState } from 'react';
import { useDirectory } from '#directory/web/queries.ts';
import { formatDate, formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { say } from '#platform/words.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { type PlanView, signRequest, writeRequest } from '../contract.ts';
import { words } from '../words.ts';

/** 4.0.23: the structure is asked in writing, signed, to train the staff before the day. */
export function RequestPart({ plan }: { readonly plan: PlanView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const toast = useToast();
  const directory = useDirectory();
  const [structureId, setStructureId] = useState(plan.structureId);
  // A letter of the Centre is written in Azerbaijani, whatever language its writer's screen speaks.
  const [text, setText] = useState(plan.request?.text ?? say(words, 'az')('requestDraft', { title: plan.title.az, day: formatDate(plan.day) }));
  const write = useKnowledgeDeed(
    () => call(writeRequest, { params: { id: plan.id }, body: { structureId: structureId ?? '', text } }),
    () => toast.say(w('requestSaved')),
  );
  const sign = useKnowledgeDeed(
    () => call(signRequest, { params: { id: plan.id }, body: {} }),
    (done) => toast.say(w('requestDone', { number: done.request?.number ?? '' })),
  );
  const edits = useMay('lawPlans.keep') && !plan.request?.signedAt && !plan.switched;
  const signs = useMay('lawPlans.sign') && plan.request && !plan.request.signedAt;
  const structure = directory.data?.structures.find((one) => one.id === plan.structureId)?.name[lang];
  return (
    <section className={css['part']}>
      <h2>{w('request')}</h2>
      {plan.request?.signedAt && (
        <p>{w('signedLine', { number: plan.request.number ?? '', name: plan.request.signedBy ?? '', at: formatInstant(plan.request.signedAt) })}</p>
      )}
      {plan.request && !plan.request.signedAt && (
        <p>
          <Chip tone="soon">{w('waitsForSignature')}</Chip>
        </p>
      )}
      {edits ? (
        <>
          <Combobox
            label={w('structure')}
            value={structureId}
            onChange={setStructureId}
            options={(directory.data?.structures ?? []).map((one) => ({ value: one.id, label: one.name[lang] }))}
          />
          <TextArea label={w('requestText')} rows={6} value={text} onChange={setText} maxLength={5000} lang="az" />
          <p>
            <Button busy={write.isPending} disabled={!structureId || text.trim().length < 10} onClick={() => write.mutate({})}>
              {w('saveRequest')}
            </Button>
          </p>
        </>
      ) : (
        <>
          {structure && <p className="strong">{structure}</p>}
          <p className={css['text']} lang="az">
            {plan.request?.text ?? w('noRequest')}
          </p>
        </>
      )}
      {signs && (
        <p>
          <Button variant="primary" busy={sign.isPending} onClick={() => sign.mutate({})}>
            {w('signRequest')}
          </Button>
        </p>
      )}
      <ProblemNotice error={write.error ?? sign.error} />
    </section>
  );
}
