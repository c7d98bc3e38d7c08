import { useState } from 'react';
import { words as accessWords } from '#access/words.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { type DraftView, giveOpinion } from '../contract.ts';
import { type Stance, stances } from '../draft.ts';
import { words } from '../words.ts';

const tones = { agree: 'done', remarks: 'soon', against: 'late' } as const;

/** The matrix of opinions, and the form of one's own sector while it has not spoken. */
export function OpinionPart({ draft }: { readonly draft: DraftView }) {
  const w = useWords(words);
  const access = useWords(accessWords);
  const toast = useToast();
  const [stance, setStance] = useState<Stance>('agree');
  const [body, setBody] = useState('');
  const give = useKnowledgeDeed(
    () => call(giveOpinion, { params: { id: draft.id }, body: { stance, body } }),
    () => toast.say(w('opinionDone')),
  );
  const mine = draft.opinions.find((one) => one.sector === draft.mySector);
  const gives = useMay('drafts.opine') && draft.state === 'open' && mine?.stance === null;
  return (
    <section className={css['part']}>
      <h2>{w('matrix')}</h2>
      <ul className={css['list']}>
        {draft.opinions.map((one) => (
          <li key={one.sector}>
            <span className="spread">
              <span>{access(`sector_${one.sector}`)}</span>
              {one.stance ? <Chip tone={tones[one.stance]}>{w(one.stance)}</Chip> : <Chip tone="neutral">{w('waiting')}</Chip>}
            </span>
            {one.body && <span>{one.body}</span>}
            {one.by && <span className="secondary">{one.by}</span>}
          </li>
        ))}
      </ul>
      {gives && (
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (!give.isPending) give.mutate({});
          }}
        >
          <RadioField
            label={w('stance')}
            value={stance}
            onChange={(value) => setStance(stances.find((one) => one === value) ?? 'agree')}
            options={stances.map((one) => ({ value: one, label: w(one) }))}
          />
          <TextArea label={w('opinionText')} optional rows={3} value={body} onChange={setBody} maxLength={10_000} />
          <p>
            <Button type="submit" variant="primary" busy={give.isPending}>
              {w('giveOpinion')}
            </Button>
          </p>
          <ProblemNotice error={give.error} />
        </form>
      )}
    </section>
  );
}
