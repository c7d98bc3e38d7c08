import { useState } from 'react';
import { words as accessWords } from '#access/words.ts';
import { type Sector, sectors } from '#access/roles.ts';
import { useActs } from '#law/web/queries.ts';
import { formatDate } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { addTask, doneTask, type TaskView } from '../contract.ts';
import { words } from '../words.ts';
import { useTasks } from './queries.ts';

function AddTask({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  const access = useWords(accessWords);
  const { lang } = useLang();
  const toast = useToast();
  const acts = useActs();
  const [actId, setActId] = useState<string | null>(null);
  const [sector, setSector] = useState<Sector>('s4');
  const [task, setTask] = useState('');
  const [dueOn, setDueOn] = useState('');
  const save = useKnowledgeDeed(
    () => call(addTask, { body: { actId: actId ?? '', sector, task, dueOn } }),
    () => {
      toast.say(w('taskSaved'));
      onClose();
    },
  );
  const missing = !actId ? w('act') : task.trim().length < 3 ? w('task') : dueOn === '' ? w('due') : null;
  return (
    <ConfirmDialog
      open
      title={w('addTask')}
      confirmLabel={w('addTask')}
      busy={save.isPending}
      refusal={missing}
      onConfirm={() => save.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <Combobox
          label={w('act')}
          value={actId}
          onChange={setActId}
          options={(acts.data?.items ?? []).map((one) => ({ value: one.id, label: one.title[lang] }))}
        />
        <SelectField
          label={w('sector')}
          value={sector}
          onChange={(value) => setSector(sectors.find((one) => one === value) ?? 's4')}
          options={sectors.map((one) => ({ value: one, label: access(`sector_${one}`) }))}
        />
        <TextArea label={w('task')} rows={3} value={task} onChange={setTask} maxLength={2000} />
        <TextField label={w('due')} type="date" value={dueOn} onChange={setDueOn} />
        <ProblemNotice error={save.error} />
      </div>
    </ConfirmDialog>
  );
}

function Finish({ task, onClose }: { readonly task: TaskView; readonly onClose: () => void }) {
  const w = useWords(words);
  const [note, setNote] = useState('');
  const save = useKnowledgeDeed(() => call(doneTask, { params: { id: task.id }, body: { note } }), onClose);
  return (
    <ConfirmDialog
      open
      title={w('taskDone')}
      confirmLabel={w('taskDone')}
      busy={save.isPending}
      refusal={note.trim().length < 3 ? w('whatWasDone') : null}
      onConfirm={() => save.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{task.task}</p>
        <TextArea label={w('whatWasDone')} rows={3} value={note} onChange={setNote} maxLength={2000} />
        <ProblemNotice error={save.error} />
      </div>
    </ConfirmDialog>
  );
}

/** What adopted acts oblige the sectors to change, open ones first (3.0.13). */
export default function TasksPage() {
  const w = useWords(words);
  const access = useWords(accessWords);
  const { lang } = useLang();
  const tasks = useTasks();
  const sets = useMay('drafts.setTasks');
  const finishes = useMay('drafts.remark');
  const [adding, setAdding] = useState(false);
  const [finishing, setFinishing] = useState<TaskView | null>(null);
  return (
    <div className={css['page']}>
      <PageTitle
        beside={tasks.data?.items.filter((row) => row.done === null).length}
        under={w('tasksUnder')}
        actions={
          sets && (
            <Button variant="primary" onClick={() => setAdding(true)}>
              {w('addTask')}
            </Button>
          )
        }
      >
        {w('tasksTitle')}
      </PageTitle>
      <DataList<TaskView>
        label={w('tasksTitle')}
        rows={tasks.data?.items}
        rowKey={(row) => row.id}
        rowName={(row) => row.task}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={{ text: w('tasksEmpty'), hint: w('tasksUnder') }}
        columns={[
          {
            key: 'task',
            label: w('task'),
            cell: (row) => (
              <div>
                {row.task}
                <br />
                <span className="secondary">{row.act[lang]}</span>
              </div>
            ),
          },
          { key: 'sector', label: w('sector'), width: 260, cell: (row) => access(`sector_${row.sector}`) },
          { key: 'due', label: w('due'), width: 120, align: 'end', cell: (row) => formatDate(row.dueOn) },
          {
            key: 'state',
            label: w('state'),
            width: 220,
            cell: (row) =>
              row.done ? (
                <span title={row.done.note}>
                  <Chip tone="done">{row.done.by}</Chip>
                </span>
              ) : (
                <span className="rowLine">
                  {row.late && <Chip tone="late">{w('late')}</Chip>}
                  {finishes && (
                    <Button variant="quiet" onClick={() => setFinishing(row)}>
                      {w('taskDone')}
                    </Button>
                  )}
                </span>
              ),
          },
        ]}
      />
      {adding && <AddTask onClose={() => setAdding(false)} />}
      {finishing && <Finish task={finishing} onClose={() => setFinishing(null)} />}
    </div>
  );
}
