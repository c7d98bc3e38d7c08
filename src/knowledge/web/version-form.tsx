import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { words as uiWords } from '#ui/words.ts';
import { addVersion, type EntryView } from '../contract.ts';
import { words } from '../words.ts';
import css from './answers.module.css';
import { useKnowledgeDeed } from './queries.ts';
import { draftOf, isWritten, VersionFields, writtenOf } from './version-fields.tsx';

type Props = {
  readonly entry: EntryView;
  readonly from: EntryView['versions'][number];
  readonly onClose: () => void;
  readonly onSaved: (version: number) => void;
};

/** The next version, begun from the newest; the published one stands until this one is published. */
export function VersionForm({ entry, from, onClose, onSaved }: Props) {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const { say } = useToast();
  const [written, setWritten] = useState(writtenOf(from));
  const save = useKnowledgeDeed(
    () => call(addVersion, { params: { id: entry.id }, body: { ...draftOf(written), lang: from.lang } }),
    (reply) => {
      const version = reply.versions[0]?.version ?? from.version + 1;
      say(w('versionSaved', { n: version }));
      onSaved(version);
    },
  );
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWritten(written) && !save.isPending) save.mutate({});
      }}
    >
      <VersionFields written={written} onChange={setWritten} error={save.error} />
      <ProblemNotice error={save.error} />
      <p className="rowLine">
        <Button type="submit" variant="primary" busy={save.isPending} disabled={!isWritten(written)}>
          {w('saveVersion')}
        </Button>
        <Button onClick={onClose}>{ui('cancel')}</Button>
      </p>
    </form>
  );
}
