import { useState } from 'react';
import type { z } from 'zod';
import { upload } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { readActFile } from '../contract.ts';
import { words } from '../words.ts';
import css from './law.module.css';
import { useLawDeed } from './queries.ts';

type Reading = z.output<typeof readActFile.reply>;
const kindWord = { added: 'articleAdded', changed: 'articleChanged', removed: 'articleRemoved' } as const;
const shownArticles = 200;

/** A file read and shown before anything is kept; then taken as the act's next text from a day. */
export function LoadActDialog({ actId, onClose, onDone }: { readonly actId: string; readonly onClose: () => void; readonly onDone: () => void }) {
  const w = useWords(words);
  const { say } = useToast();
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [day, setDay] = useState('');
  const [by, setBy] = useState('');
  const read = useLawDeed(
    async (chosen: File) => readActFile.reply.parse(await upload(`/api/acts/${actId}/readings`, chosen)),
    (found) => setReading(found),
  );
  const take = useLawDeed(
    () => upload(`/api/acts/${actId}/files`, file as File, undefined, { fields: { inForceFrom: day, amendedBy: by } }),
    () => {
      say(w('textTaken'));
      onDone();
    },
  );
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setReading(null);
    if (chosen) read.mutate(chosen);
  };
  const changeOf = new Map(reading?.changes.map((change) => [change.key, change.kind]));
  const gone = reading?.changes.filter((change) => change.kind === 'removed') ?? [];
  return (
    <Dialog
      open
      wide
      title={w('loadFile')}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={take.isPending} disabled={!reading || reading.articles.length === 0 || day === ''} onClick={() => take.mutate({})}>
          {w('takeText')}
        </Button>
      }
    >
      <div className="stack16">
        <label className="stack">
          <span className="secondary">{w('loadFileHint')}</span>
          <input type="file" accept=".xml,.html,.htm,.docx" aria-label={w('loadFile')} onChange={(event) => choose(event.target.files?.[0] ?? null)} />
        </label>
        <ProblemNotice error={read.error ?? take.error} />
        {reading && (
          <section className="stack" aria-label={w('preview')}>
            <p className="rowLine">
              <span className="strong">{w('preview')}</span>
              <span>{w('articlesRead', { n: reading.articles.length })}</span>
            </p>
            {reading.remarks.map((remark) => (
              <Notice key={remark.code + remark.text} tone="soon">
                {w(`remark_${remark.code}`, { text: remark.text })}
              </Notice>
            ))}
            <div className={css['preview']} tabIndex={0} role="region" aria-label={w('textOfAct')}>
              {reading.articles.slice(0, shownArticles).map((article) => {
                const change = changeOf.get(article.key);
                return (
                  <div key={article.key} className="stack" lang="az">
                    <p className="rowLine">
                      <span className="strong">{[w('articleN', { key: article.key }), article.heading].filter(Boolean).join('. ')}</span>
                      {change && <Chip tone="soon">{w(kindWord[change])}</Chip>}
                    </p>
                    <p className={css['note']}>{article.body}</p>
                  </div>
                );
              })}
            </div>
            {gone.length > 0 && (
              <p>
                {w('articleRemoved')}: {gone.map((change) => change.key).join(', ')}
              </p>
            )}
            <TextField label={w('inForceFrom')} type="date" value={day} onChange={setDay} />
            <TextField label={w('amendedBy')} optional value={by} onChange={setBy} />
          </section>
        )}
      </div>
    </Dialog>
  );
}
