import { IconDownload, IconNote, IconPencil, IconPrinter, IconSnowflake } from '@tabler/icons-react';
import { useState } from 'react';
import { addressOf } from '#platform/call.ts';
import { officeDay } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay, useSession } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { type DailyReport, reportPdf, reportXlsx } from '../contract.ts';
import css from './daily.module.css';
import { useReportWords, wordOf } from './labels.ts';
import { freezeDay, noteOn, signDay, useReportDeed } from './queries.ts';

/** S5 freezes a finished day; nothing is changed after it (R30). */
function Freeze({ report }: { readonly report: DailyReport }) {
  const w = useReportWords();
  const { say } = useToast();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const deed = useReportDeed(
    (text: string) => freezeDay(report.day, text),
    (done) => {
      setOpen(false);
      say(w('frozenSaid', { number: done.number ?? '' }));
    },
  );
  const refusal =
    report.day >= officeDay(new Date())
      ? w('dayNotOver')
      : report.broken.length > 0
        ? w('doesNotClose', { parts: report.broken.map((part) => wordOf(w, part)).join(', ') })
        : null;
  return (
    <>
      <Button variant="primary" icon={IconSnowflake} refusal={refusal} onClick={() => setOpen(true)}>
        {w('freeze')}
      </Button>
      <ConfirmDialog
        open={open}
        title={w('freeze')}
        confirmLabel={w('freeze')}
        busy={deed.isPending}
        onConfirm={() => deed.mutate(note.trim())}
        onClose={() => setOpen(false)}
      >
        <div className="stack16">
          <p>{w('freezeAsk')}</p>
          <TextArea label={w('freezeNote')} hint={w('freezeNoteHint')} optional value={note} maxLength={4000} onChange={setNote} />
          <ProblemNotice error={deed.error} />
        </div>
      </ConfirmDialog>
    </>
  );
}

/** Greyed for whoever may not sign now, with who may (5.6, 5.7.8). */
function Sign({ report }: { readonly report: DailyReport }) {
  const w = useReportWords();
  const { say } = useToast();
  const me = useSession().data?.person?.id;
  const [open, setOpen] = useState(false);
  const deed = useReportDeed(
    () => signDay(report.day),
    () => {
      setOpen(false);
      say(w('signedSaid'));
    },
  );
  const mine = report.maySign.some((signer) => signer.personId === me);
  const who = report.maySign.map((signer) => `${signer.name} (${wordOf(w, signer.capacity)})`).join(', ');
  return (
    <>
      <Button variant="primary" icon={IconPencil} refusal={mine ? null : who ? w('mayNotSign', { who }) : w('nobodySigns')} onClick={() => setOpen(true)}>
        {w('sign')}
      </Button>
      <ConfirmDialog
        open={open}
        title={w('signAsk')}
        confirmLabel={w('sign')}
        busy={deed.isPending}
        onConfirm={() => deed.mutate(undefined)}
        onClose={() => setOpen(false)}
      >
        <div className="stack16">
          <p>{w('signWhat', { number: report.number ?? '' })}</p>
          <ProblemNotice error={deed.error} />
        </div>
      </ConfirmDialog>
    </>
  );
}

function AddNote({ report }: { readonly report: DailyReport }) {
  const w = useReportWords();
  const { say } = useToast();
  const [open, setOpen] = useState(false);
  const [body, setBody] = useState('');
  const deed = useReportDeed(
    (text: string) => noteOn(report.day, text),
    () => {
      setOpen(false);
      setBody('');
      say(w('noteSaid'));
    },
  );
  return (
    <>
      <Button icon={IconNote} onClick={() => setOpen(true)}>
        {w('addNote')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={w('addNote')}
        actions={
          <Button variant="primary" busy={deed.isPending} disabled={body.trim().length < 3} onClick={() => deed.mutate(body.trim())}>
            {w('addNote')}
          </Button>
        }
      >
        <div className="stack16">
          <p>{w('onlyNotes')}</p>
          <TextArea label={w('noteLabel')} value={body} maxLength={4000} onChange={setBody} />
          <ProblemNotice error={deed.error} />
        </div>
      </Dialog>
    </>
  );
}

/** What may be done with the day as it stands; files are of exactly what is on the screen. */
export function DayDeeds({ report }: { readonly report: DailyReport }) {
  const w = useReportWords();
  const { lang } = useLang();
  const mayPrepare = useMay('reports.prepare');
  const maySign = useMay('reports.sign');
  const mayNote = useMay('reports.note');
  const file = (path: string): string => addressOf(path, { params: { day: report.day }, query: { lang } });
  return (
    <>
      <a className={css['file']} href={file(reportPdf.path)} download>
        <IconDownload size={16} stroke={2} aria-hidden="true" />
        {w('pdf')}
      </a>
      <a className={css['file']} href={file(reportXlsx.path)} download>
        <IconDownload size={16} stroke={2} aria-hidden="true" />
        {w('xlsx')}
      </a>
      <Button icon={IconPrinter} onClick={() => window.print()}>
        {w('printPage')}
      </Button>
      {mayNote && report.state !== 'draft' && <AddNote report={report} />}
      {mayPrepare && report.state === 'draft' && <Freeze report={report} />}
      {maySign && report.state === 'frozen' && <Sign report={report} />}
    </>
  );
}
