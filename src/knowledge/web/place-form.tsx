import { useState } from 'react';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { type EntryView, placeEntry } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useKnowledgeDeed } from './queries.ts';

export type Place = { readonly structureId: string | null; readonly topicId: string | null };

/** Structure and topic; choosing a topic names its structure of today, which may be changed. */
export function PlaceFields({ place, onChange }: { readonly place: Place; readonly onChange: (place: Place) => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const topics = directory.data?.topics ?? [];
  return (
    <>
      <Combobox
        label={w('topic')}
        optional
        value={place.topicId}
        onChange={(topicId) => onChange({ topicId, structureId: topics.find((topic) => topic.id === topicId)?.structureId ?? place.structureId })}
        options={topics.map((topic) => ({ value: topic.id, label: topic.name[lang] }))}
      />
      <Combobox
        label={w('structure')}
        optional
        value={place.structureId}
        onChange={(structureId) => onChange({ ...place, structureId })}
        options={(directory.data?.structures ?? []).map((structure) => ({ value: structure.id, label: structure.name[lang] }))}
      />
    </>
  );
}

/** Whose subject the entry is; quality may say otherwise. */
export function PlaceForm({ entry, editable }: { readonly entry: EntryView; readonly editable: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const { say } = useToast();
  const directory = useDirectory();
  const [place, setPlace] = useState<Place>({ structureId: entry.structureId, topicId: entry.topicId });
  const save = useKnowledgeDeed(
    () => call(placeEntry, { params: { id: entry.id }, body: place }),
    () => say(w('placeSaved')),
  );
  const changed = place.structureId !== entry.structureId || place.topicId !== entry.topicId;
  if (!editable) {
    const structure = directory.data?.structures.find((one) => one.id === entry.structureId)?.name[lang];
    const topic = directory.data?.topics.find((one) => one.id === entry.topicId)?.name[lang];
    return (
      <section className={css['part']}>
        <h2>{w('place')}</h2>
        <p>{[structure, topic].filter(Boolean).join(' · ') || w('notPlaced')}</p>
      </section>
    );
  }
  return (
    <section className={css['part']}>
      <h2>{w('place')}</h2>
      <PlaceFields place={place} onChange={setPlace} />
      {changed && (
        <p>
          <Button busy={save.isPending} onClick={() => save.mutate({})}>
            {w('savePlace')}
          </Button>
        </p>
      )}
      <ProblemNotice error={save.error} />
    </section>
  );
}
