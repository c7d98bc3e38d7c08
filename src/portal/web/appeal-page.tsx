import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { call, Problem } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { StepProgress } from '#ui/stepper.tsx';
import { maxFileBytes, maxFiles, submissionKinds, submit, type SubmissionKind } from '../contract.ts';
import { isAppeal } from '../submission.ts';
import { errorsOf, fieldNames, type FieldName, fieldOfCode, stepOf } from './checks.ts';
import { type Draft, isBlank, newId, type StepName, steps, submissionOf } from './draft.ts';
import { ErrorSummary, focusField } from './error-summary.tsx';
import css from './portal.module.css';
import { PortalTitle } from './portal-title.tsx';
import { type Receipt, receiptKey } from './receipt.ts';
import type { TrackKey } from './queries.ts';
import { keep, readKept } from './session-kept.ts';
import { StepCheck } from './step-check.tsx';
import { StepKind } from './step-kind.tsx';
import { StepReply } from './step-reply.tsx';
import { StepText } from './step-text.tsx';
import { StepWho } from './step-who.tsx';
import { acceptedFiles, useAttachments } from './use-attachments.ts';
import { forgetDraft, useDraft } from './use-draft.ts';
import { sayWritten } from './visit.ts';
import { words } from './words.ts';

type Asked = { readonly step?: string; readonly subject?: string; readonly kind?: string; readonly about?: string };

/** What the address brings along: the words of a search, or the number of an answer one does not agree with (R4). */
function useBeginning(asked: Asked): (draft: Draft) => Draft {
  const w = useWords(words);
  return (draft) => {
    const kind = submissionKinds.includes(asked.kind as SubmissionKind) ? (asked.kind as SubmissionKind) : draft.kind;
    if (asked.about && isBlank(draft)) {
      const number = String(asked.about).slice(0, 40);
      return { ...draft, kind, about: number, subject: w('disagreeSubject', { number }), body: w('disagreeBody', { number }) };
    }
    return asked.subject && draft.subject === '' ? { ...draft, kind, subject: String(asked.subject).slice(0, 200) } : draft;
  };
}

/** The answer this appeal is about, as long as this tab still holds the code that opened it. */
function followsOf(draft: Draft): { readonly follows?: TrackKey } {
  const key = readKept<TrackKey>('track');
  return draft.about !== '' && key?.number === draft.about && isAppeal(draft.kind as SubmissionKind) ? { follows: key } : {};
}

/** One step a screen, kept as typed, sent once however often it is sent. */
export default function AppealPage() {
  const w = useWords(words);
  const { lang } = useLang();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }) as Asked;
  const { draft, change, clear, resumed } = useDraft(useBeginning(asked));
  const files = useAttachments(draft, change);
  const step: StepName = steps.find((name) => name === asked.step) ?? 'kind';
  const at = steps.indexOf(step);
  const [tried, setTried] = useState<ReadonlySet<StepName>>(new Set());
  const [clearing, setClearing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const goal = useRef<FieldName | null>(null);

  const go = (next: StepName, field: FieldName | null = null): void => {
    goal.current = field;
    void navigate({ to: '/appeal', search: { step: next } as never });
  };
  const send = useMutation({
    // Without a network it fails at once and offers to try again, in place of waiting unseen.
    networkMode: 'always',
    mutationFn: (whole: Draft) => call(submit, { body: { ...submissionOf(whole, lang), ...followsOf(whole) } }),
    onSuccess: (reply, whole) => {
      const receipt: Receipt = {
        ...reply,
        kind: whole.kind as SubmissionKind,
        sentAt: Date.now(),
        where: whole.replyBy === 'post' ? whole.address : whole.email,
      };
      keep(receiptKey, receipt);
      forgetDraft();
      sayWritten();
      void navigate({ to: '/appeal/receipt', replace: true });
    },
  });

  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else if (goal.current) focusField(goal.current);
    else {
      window.scrollTo({ top: 0 });
      title.current?.focus();
    }
    goal.current = null;
  }, [step]);

  const refused = send.error instanceof Problem ? send.error : null;
  const served = new Map<FieldName, string>();
  if (refused) {
    const field = fieldOfCode(refused.code);
    if (field) served.set(field, refused.detail);
    for (const error of refused.errors) if (fieldNames.includes(error.field as FieldName)) served.set(error.field as FieldName, error.message);
  }
  const last = step === 'check';
  const found = tried.has(step) ? errorsOf(draft, last ? undefined : step) : {};
  const errorOf = (field: FieldName): string | undefined => {
    const key = found[field] as keyof typeof words.table | undefined;
    return key ? w(key) : served.get(field);
  };
  const mistakes = fieldNames.flatMap((field) => {
    const text = last || stepOf[field] === step ? errorOf(field) : undefined;
    return text ? [{ field, text }] : [];
  });

  const submitStep = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (Object.keys(errorsOf(draft, last ? undefined : step)).length > 0) {
      setTried((before) => new Set([...before, step]));
      setTimeout(() => summary.current?.focus(), 0);
      return;
    }
    if (!last) return go(steps[at + 1] as StepName);
    if (!files.busy && !send.isPending) send.mutate(draft);
  };
  const stepProps = { draft, change, errorOf };
  const alreadySent = refused?.code === 'portal.alreadySent';

  return (
    <form className={css['form']} onSubmit={submitStep} noValidate>
      <div className="stack">
        <StepProgress step={at + 1} total={steps.length} title={w('appealTitle')} />
        <PortalTitle ref={title}>{w(`step_${step}`)}</PortalTitle>
      </div>
      {resumed && at === 0 && <Notice tone="info">{w('resumed')}</Notice>}
      <ErrorSummary ref={summary} mistakes={mistakes} onGo={(field) => (last ? go(stepOf[field as FieldName], field as FieldName) : focusField(field))} />
      {step === 'kind' && <StepKind {...stepProps} />}
      {step === 'text' && <StepText {...stepProps} />}
      {step === 'files' && (
        <FileDrop
          label={w('filesLabel')}
          hint={w('filesHint')}
          files={files.shown}
          onAdd={files.add}
          onRemove={files.remove}
          accept={acceptedFiles}
          maxBytes={maxFileBytes}
          maxFiles={maxFiles}
        />
      )}
      {step === 'who' && <StepWho {...stepProps} />}
      {step === 'reply' && <StepReply {...stepProps} />}
      {last && <StepCheck draft={draft} onGo={(name) => go(name)} />}
      {last && served.size === 0 && <ProblemNotice error={send.error} onRetry={alreadySent ? undefined : () => send.mutate(draft)} />}
      <div className={css['formActs']}>
        <Button type="submit" variant="primary" size="portal" busy={send.isPending} refusal={last && files.busy ? w('filesBusy') : null}>
          {last ? w(send.isPending ? 'sending' : 'send') : step === 'files' && files.shown.length === 0 ? w('nextNoFiles') : w('next')}
        </Button>
        {alreadySent && (
          <Button size="portal" onClick={() => send.mutate({ ...draft, id: newId() })}>
            {w('sendAsNew')}
          </Button>
        )}
        {at > 0 && (
          <Button size="portal" onClick={() => go(steps[at - 1] as StepName)}>
            {w('back')}
          </Button>
        )}
      </div>
      <div className={css['keptLine']}>
        <span>{w('kept')}</span>
        {!isBlank(draft) && (
          <button type="button" className={css['textLink']} onClick={() => setClearing(true)}>
            {w('startAgain')}
          </button>
        )}
      </div>
      <ConfirmDialog
        open={clearing}
        danger
        title={w('startAgainAsk')}
        confirmLabel={w('startAgain')}
        onClose={() => setClearing(false)}
        onConfirm={() => {
          setClearing(false);
          files.shown.forEach((file) => files.remove(file.id));
          clear();
          setTried(new Set());
          send.reset();
          go('kind');
        }}
      >
        {w('startAgainText')}
      </ConfirmDialog>
    </form>
  );
}
