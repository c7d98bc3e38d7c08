import { useState } from 'react';
import { officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addTopic, moveTopic, type StructureView, type TopicView } from '../contract.ts';
import { words } from '../words.ts';
import { NameFields, namesReady, noNames } from './name-fields.tsx';
import { useDirectoryDeed } from './queries.ts';

type Structures = { readonly structures: readonly StructureView[]; readonly onClose: () => void };

export function AddTopicDialog({ structures, onClose }: Structures) {
  const w = useWords(words);
  const { lang } = useLang();
  const [names, setNames] = useState(noNames);
  const [structureId, setStructureId] = useState('');
  const [validFrom, setValidFrom] = useState(officeDay(new Date()));
  const save = useDirectoryDeed(() => call(addTopic, { body: { ...names, structureId, validFrom } }), onClose);
  return (
    <Dialog
      open
      title={w('addTopic')}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={save.isPending} disabled={!namesReady(names) || !structureId || !validFrom} onClick={() => save.mutate({})}>
          {w('save')}
        </Button>
      }
    >
      <div className="stack16">
        <NameFields names={names} onChange={setNames} error={save.error} />
        <SelectField
          label={w('structure')}
          value={structureId}
          onChange={setStructureId}
          options={structures.map((structure) => ({ value: structure.id, label: structure.name[lang] }))}
        />
        <TextField label={w('validFrom')} type="date" value={validFrom} onChange={setValidFrom} />
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}

/** A competence moves from a day; what came before it stays where it was. */
export function MoveTopicDialog({ topic, structures, onClose }: Structures & { readonly topic: TopicView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const [structureId, setStructureId] = useState('');
  const [validFrom, setValidFrom] = useState(officeDay(new Date()));
  const save = useDirectoryDeed(() => call(moveTopic, { params: { id: topic.id }, body: { structureId, validFrom } }), onClose);
  const others = structures.filter((structure) => structure.id !== topic.structureId);
  return (
    <Dialog
      open
      title={w('moveTopicOf', { name: topic.name[lang] })}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={save.isPending} disabled={!structureId || !validFrom} onClick={() => save.mutate({})}>
          {w('moveTopic')}
        </Button>
      }
    >
      <div className="stack16">
        <SelectField
          label={w('moveTo')}
          value={structureId}
          onChange={setStructureId}
          options={others.map((structure) => ({ value: structure.id, label: structure.name[lang] }))}
        />
        <TextField label={w('validFrom')} type="date" value={validFrom} onChange={setValidFrom} />
        <ProblemNotice error={save.error} />
      </div>
    </Dialog>
  );
}
