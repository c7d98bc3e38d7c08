import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { CheckField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { askOpinions, type CaseOpinions } from '../contract.ts';
import { words } from '../words.ts';
import { living } from './opinion-clocks.tsx';
import { useOpinionDeed } from './queries.ts';

/** Whom the frozen version goes to, and what its dates would do to the applicant's (R11), before it is sent. */
export function AskDialog({ caseId, view, onClose }: { readonly caseId: string; readonly view: CaseOpinions; readonly onClose: () => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [question, setQuestion] = useState('');
  const version = view.latestVersion;
  const asked = new Set(
    living(view.items)
      .filter((one) => one.coversVersion === version)
      .map((one) => one.structureId),
  );
  const structures = (directory.data?.structures ?? []).filter((structure) => structure.kind !== 'otherBody');
  const deed = useOpinionDeed(
    () => call(askOpinions, { params: { id: caseId }, body: { version, structures: chosen.map((structureId) => ({ structureId })), question } }),
    () => w('done_ask'),
    onClose,
  );
  const { dates } = view;
  const params = { due: formatDate(dates.dueOn), study: formatDate(dates.studyDueOn), caseDue: formatDate(dates.caseDueOn) };
  return (
    <ConfirmDialog
      open
      title={w('askTitle', { n: version })}
      confirmLabel={w('sendNow')}
      busy={deed.isPending}
      refusal={chosen.length > 0 ? null : w('chooseStructure')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('askText')}</p>
        <fieldset className="stack">
          <legend className="strong">{w('toWhom')}</legend>
          {structures.map((structure) => (
            <CheckField
              key={structure.id}
              label={structure.name[lang]}
              checked={chosen.includes(structure.id) || asked.has(structure.id)}
              disabled={asked.has(structure.id)}
              onChange={(on) => setChosen(on ? [...chosen, structure.id] : chosen.filter((id) => id !== structure.id))}
            />
          ))}
        </fieldset>
        <TextArea label={w('question')} optional value={question} onChange={setQuestion} maxLength={2000} rows={3} />
        {dates.breaks ? (
          <Notice tone="late">{w('datesBreak', params)}</Notice>
        ) : (
          <>
            <p>{w('datesAsked', params)}</p>
            {dates.studyBreaks && <Notice tone="soon">{w('datesStudyBreaks', params)}</Notice>}
          </>
        )}
        <ProblemNotice error={deed.error ?? directory.error} />
      </div>
    </ConfirmDialog>
  );
}
