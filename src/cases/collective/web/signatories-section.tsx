import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLiveOf } from '#ui/live.ts';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import css from '../../opinions/web/opinions.module.css';
import { useOpinionDeed } from '../../opinions/web/queries.ts';
import * as wire from '../contract.ts';
import { readSignatories } from '../reading.ts';
import { words } from '../words.ts';

/** Who signed beside the representative, and whether each could be told (R18). */
export function SignatoriesSection({
  caseId,
  mayAdd,
  sectionClass,
}: {
  readonly caseId: string;
  readonly mayAdd: boolean;
  readonly sectionClass: string | undefined;
}) {
  const w = useWords(words);
  const may = useMay('cases.queue');
  useLiveOf(['cases'], ['collective.']);
  const [adding, setAdding] = useState(false);
  const found = useQuery({
    queryKey: ['cases', 'signatories', caseId],
    queryFn: ({ signal }) => call(wire.signatoriesOfCase, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
  const view = found.data;
  if (!view || (view.items.length === 0 && !mayAdd)) return null;
  const name = view.representative ?? '';
  return (
    <section className={sectionClass} aria-labelledby="case-signatories">
      <div className="spread">
        <h2 id="case-signatories">{w('title')}</h2>
        {mayAdd && (
          <Button variant="quiet" onClick={() => setAdding(true)}>
            {w('add')}
          </Button>
        )}
      </div>
      {view.items.length > 0 && <p>{w('count', { name, n: view.items.length })}</p>}
      <ul className={css['items']}>
        {view.items.map((one) => (
          <li key={one.id} className={`${css['item']} ${css['line']}`}>
            <span>{one.fullName}</span>
            <span className="secondary">{[one.reach, w(one.told.length > 0 ? 'told' : 'notTold')].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {adding && <AddDialog caseId={caseId} name={name} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddDialog({ caseId, name, onClose }: { readonly caseId: string; readonly name: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const [text, setText] = useState('');
  const people = readSignatories(text);
  const deed = useOpinionDeed(
    () => call(wire.addSignatories, { params: { id: caseId }, body: { people: people.map((one) => ({ id: crypto.randomUUID(), ...one })) } }),
    () => w('done'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('add')}
      confirmLabel={w('add')}
      busy={deed.isPending}
      refusal={people.length > 0 ? null : w('people')}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('addText', { name })}</p>
        <TextArea label={w('people')} hint={w('peopleHint')} value={text} onChange={setText} maxLength={20_000} rows={6} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
