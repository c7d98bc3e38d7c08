import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { setSheet, type SheetRow } from '../contract.ts';
import type { Level } from '../sheet.ts';
import { words } from '../words.ts';
import css from './queue.module.css';
import { useDeed } from './queries.ts';
import { type Skills, SkillFields } from './skill-fields.tsx';

/** What an employee answers from a day on, on which grounds. */
export function SheetEditor({ person, today, onClose }: { readonly person: SheetRow; readonly today: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const [skills, setSkills] = useState<Skills>({
    channels: person.current?.channels ?? ['phone', 'portal', 'email', 'post'],
    langs: person.current?.langs ?? ['az'],
    level: (person.current?.level ?? 1) as Level,
    topicIds: person.current?.topicIds ?? [],
  });
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const save = useDeed(
    () =>
      call(setSheet, {
        params: { id: person.personId },
        body: {
          ...skills,
          channels: [...skills.channels],
          langs: [...skills.langs],
          topicIds: [...skills.topicIds],
          validFrom: from,
          validUntil: until || null,
          reason,
        },
      }),
    () => {
      toast.say(w('sheetSaved'));
      onClose();
    },
  );
  return (
    <Dialog open wide onClose={onClose} title={w('sheetOf', { name: person.name })}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <SkillFields value={skills} onChange={setSkills} />
        <div className={css['pair']}>
          <TextField label={w('validFrom')} type="date" value={from} onChange={setFrom} required />
          <TextField label={w('validUntil')} type="date" value={until} onChange={setUntil} />
        </div>
        <TextField label={w('sheetReason')} value={reason} onChange={setReason} required minLength={3} maxLength={300} />
        <ProblemNotice error={save.error} />
        <div>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {w('saveSheet')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
