import { useNavigate } from '@tanstack/react-router';
import { IconArrowForwardUp, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { MenuButton, type MenuAct } from '#ui/menu-button.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import type { CaseView } from '../contract.ts';
import { useCaseOpinions } from '../opinions/web/queries.ts';
import { words as opinionWords } from '../opinions/words.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';
import { CaseDialog, type DialogName } from './case-dialogs.tsx';
import { useDeed } from './queries.ts';
import { useUnsaved } from './unsaved.ts';

/** The next lawful step as the one primary button, and what else may be done, each with its reason when it may not. */
export function NextStepLine({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
  const o = useWords(opinionWords);
  const toast = useToast();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const params = { id: view.row.id };
  const version = view.drafts[0]?.version ?? 0;
  const unsaved = useUnsaved(view.row.id) !== null;
  // Submitting sends the saved version; what is only typed must not be left behind unnoticed.
  const step = view.nextStep;
  const held = useCaseOpinions(view.row.id).data?.release ?? null;
  const refusal = step !== 'submit' ? null : unsaved ? w('saveFirst') : held !== null ? o(held as 'opinionsAwaited') : null;
  const deed = useDeed((what: 'take' | 'submit' | 'approve') =>
    what === 'take'
      ? call(wire.takeCase, { params, body: {} })
      : what === 'submit'
        ? call(wire.submitForApproval, { params, body: { version } })
        : call(wire.approve, { params, body: { version } }),
  );
  const act = (): void => {
    if (refusal) return toast.say(refusal);
    if (step === 'take' || step === 'submit' || step === 'approve') deed.mutate(step, { onSuccess: () => toast.say(w(`done_${step}`)) });
    if (step === 'writeDraft') document.getElementById('letter-body')?.querySelector('textarea')?.focus();
    if (step === 'sign') void navigate({ to: '/desk/to-sign', search: { id: view.row.id } as never });
  };
  const acting = step === 'take' || step === 'writeDraft' || step === 'submit' || step === 'approve' || step === 'sign';
  useKeys([{ keys: 'Ctrl Enter', label: acting ? w(`step_${step}`) : w('nextStep'), run: act, disabled: !acting || deed.isPending || dialog !== null }]);
  const hint = view.row.group === null ? w('hint_closed') : step === 'submit' && held !== null ? o(held as 'opinionsAwaited') : w(`hint_${step}`);
  return (
    <div className="stack">
      <div className={css['step']}>
        <div>
          <p className="strong">{w('nextStep')}</p>
          <p className="secondary">{hint}</p>
        </div>
        {acting && (
          <Button variant="primary" size="bar" icon={IconArrowForwardUp} keyHint="Ctrl Enter" busy={deed.isPending} refusal={refusal} onClick={act}>
            {w(`step_${step}`)}
          </Button>
        )}
        <OtherActs view={view} onChoose={setDialog} />
      </div>
      <ProblemNotice error={deed.error} />
      {dialog && <CaseDialog name={dialog} view={view} onClose={() => setDialog(null)} />}
    </div>
  );
}

function OtherActs({ view, onChoose }: { readonly view: CaseView; readonly onChoose: (name: DialogName) => void }) {
  const w = useWords(words);
  const [mayWork, mayAssign, mayApprove] = [useMay('cases.work'), useMay('cases.assign'), useMay('cases.approve')];
  if (view.row.group === null) return null;
  const one = (name: DialogName, refusal: string | null): MenuAct => ({
    label: refusal && refusal in words.table ? `${w(`act_${name}`)} ${w(refusal as 'closedAlready', { most: 30 })}` : w(`act_${name}`),
    onClick: () => onChoose(name),
    disabled: refusal !== null,
  });
  const longer = view.mine ? null : 'notYours';
  const groups = [
    ...(mayWork
      ? [
          { acts: [one('study', longer ?? view.refusals.study), one('extension', longer ?? view.refusals.extension)] },
          {
            acts: [
              one('replyWay', view.refusals.work),
              one('forward', view.refusals.work),
              one('refuse', view.refusals.work),
              one('withdraw', view.refusals.withdraw),
            ],
          },
        ]
      : []),
    {
      acts: [
        ...(mayAssign ? [one('assign', null)] : []),
        ...(mayWork && view.mine ? [one('handOver', null)] : []),
        ...(mayApprove && (view.row.stage === 'approval' || view.row.stage === 'toSign') ? [one('return', null)] : []),
      ],
    },
  ].filter((group) => group.acts.length > 0);
  if (groups.length === 0) return null;
  return (
    <MenuButton label={w('otherActs')} groups={groups}>
      <IconDots size={16} aria-hidden="true" />
      {w('otherActs')}
    </MenuButton>
  );
}
