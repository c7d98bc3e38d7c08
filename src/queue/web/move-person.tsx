import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { type BoardPerson, movePerson, type SheetRow } from '../contract.ts';
import type { Level } from '../sheet.ts';
import { words } from '../words.ts';
import { useDeed, useSheet } from './queries.ts';
import { type Skills, SkillFields } from './skill-fields.tsx';

/** R26: somebody answers something else for the rest of today, at once; the sheet of tomorrow is not touched. */
export function MovePerson({ person, onClose }: { readonly person: BoardPerson; readonly onClose: () => void }) {
  const w = useWords(words);
  const sheet = useSheet(undefined);
  const row = sheet.data?.items.find((one) => one.personId === person.personId);
  return (
    <Dialog open wide onClose={onClose} title={w('moveTitle', { name: person.name })}>
      {sheet.data ? <Form person={person} row={row} onClose={onClose} /> : <SkeletonText lines={5} />}
      <ProblemNotice error={sheet.error} />
    </Dialog>
  );
}

function Form({ person, row, onClose }: { readonly person: BoardPerson; readonly row: SheetRow | undefined; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const [skills, setSkills] = useState<Skills>({
    channels: row?.current?.channels ?? ['phone'],
    langs: row?.current?.langs ?? ['az'],
    level: (row?.current?.level ?? 1) as Level,
    topicIds: row?.current?.topicIds ?? [],
  });
  const [reason, setReason] = useState('');
  const move = useDeed(
    () =>
      call(movePerson, {
        params: { id: person.personId },
        body: { ...skills, channels: [...skills.channels], langs: [...skills.langs], topicIds: [...skills.topicIds], reason, agreedWith: null },
      }),
    () => {
      toast.say(w('moved', { name: person.name }));
      onClose();
    },
  );
  return (
    <form
      className="stack16"
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate(undefined);
      }}
    >
      <p className="secondary">{w('moveText')}</p>
      <SkillFields value={skills} onChange={setSkills} />
      <TextField label={w('sheetReason')} value={reason} onChange={setReason} required minLength={3} maxLength={300} />
      <ProblemNotice error={move.error} />
      <div>
        <Button type="submit" variant="primary" busy={move.isPending}>
          {w('move')}
        </Button>
      </div>
    </form>
  );
}
