import { useDirectory } from '#directory/web/queries.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import { isAppeal } from '../submission.ts';
import type { Draft, StepName } from './draft.ts';
import css from './portal.module.css';
import { words } from './words.ts';

type Line = { readonly step: StepName; readonly label: string; readonly lines: readonly string[] };

function useLines(draft: Draft): readonly Line[] {
  const w = useWords(words);
  const { lang } = useLang();
  const topic = useDirectory().data?.topics.find((one) => one.id === draft.topicId);
  const given = (...lines: readonly (string | false | undefined)[]): readonly string[] => lines.filter((line): line is string => Boolean(line && line.trim()));
  const appeal = draft.kind !== '' && isAppeal(draft.kind);
  return [
    { step: 'kind', label: w('kindLabel'), lines: given(draft.kind !== '' && w(`kind_${draft.kind}`), draft.aboutCentre && w('aboutCentre')) },
    { step: 'text', label: w('step_text'), lines: given(draft.subject, draft.body, topic?.name[lang]) },
    { step: 'files', label: w('step_files'), lines: draft.files.length > 0 ? draft.files.map((file) => file.name) : [w('noFiles')] },
    {
      step: 'who',
      label: w('step_who'),
      lines: given(
        w(`applicant_${draft.applicantKind}`),
        draft.applicantKind === 'legalEntity' && draft.organisation,
        draft.fullName,
        draft.fin && (draft.applicantKind === 'person' || draft.applicantKind === 'entrepreneur') && `${w('fin')}: ${draft.fin}`,
        draft.voen && (draft.applicantKind === 'legalEntity' || draft.applicantKind === 'entrepreneur') && `${w('voen')}: ${draft.voen}`,
        appeal && draft.servicemen && w('servicemen'),
      ),
    },
    {
      step: 'reply',
      label: w('step_reply'),
      lines: given(appeal && w(`replyBy_${draft.replyBy}`), draft.email, appeal && draft.replyBy === 'post' && draft.address, draft.phone),
    },
  ];
}

/** Everything that will be sent, as it will be sent; each part leads back to its step. */
export function StepCheck({ draft, onGo }: { readonly draft: Draft; readonly onGo: (step: StepName) => void }) {
  const w = useWords(words);
  return (
    <>
      <dl className={css['check']}>
        {useLines(draft).map(({ step, label, lines }) => (
          <div key={step}>
            <dt>{label}</dt>
            <dd>{lines.length > 0 ? lines.join('\n') : '–'}</dd>
            <dd className={css['act']}>
              <button type="button" className={css['textLink']} aria-label={w('changeNamed', { name: label })} onClick={() => onGo(step)}>
                {w('change')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p className={css['quiet']}>{w('purposeNote')}</p>
    </>
  );
}
