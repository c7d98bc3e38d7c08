import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as wire from '../contract.ts';
import type { CaseView } from '../contract.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';
import { CompareDrafts } from './compare-drafts.tsx';
import { useDeed } from './queries.ts';
import { keepUnsaved, useUnsaved } from './unsaved.ts';

type Draft = CaseView['drafts'][number];

/** The letter: the version being written, earlier ones to read and compare, the remark it came back with. */
export function DraftSection({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
  const [read, setRead] = useState<Draft | null>(null);
  const [comparing, setComparing] = useState(false);
  const latest = view.drafts[0];
  const writing = view.refusals.work === null;
  const lastReturn = view.returns.at(-1);
  if (view.row.group === null && view.letters.length > 0 && !latest) return null;
  return (
    <section className={css['section']}>
      <div className="spread">
        <h2>{w(`letter_${latest?.kind ?? 'reply'}`)}</h2>
        {view.drafts.length > 1 && (
          <Button variant="link" onClick={() => setComparing(!comparing)} aria-expanded={comparing}>
            {w('compare')}
          </Button>
        )}
      </div>
      {view.drafts.length > 0 && (
        <div className="rowLine">
          {view.drafts.map((draft, at) => (
            <FilterPill key={draft.id} on={(read ?? latest)?.id === draft.id} onClick={() => setRead(at === 0 ? null : draft)}>
              {w('version', { n: draft.version })}
            </FilterPill>
          ))}
        </div>
      )}
      {lastReturn && view.row.stage === 'investigating' && (
        <Notice tone="soon" title={w('returnedTitle', { name: lastReturn.byName })}>
          <p className={css['text']}>{lastReturn.remark}</p>
        </Notice>
      )}
      {comparing && <CompareDrafts drafts={view.drafts} />}
      {read ? (
        <ReadDraft draft={read} lang={view.lang} />
      ) : writing ? (
        <DraftEditor view={view} latest={latest} />
      ) : latest ? (
        <ReadDraft draft={latest} lang={view.lang} />
      ) : (
        <p className="secondary">{w('noDraft')}</p>
      )}
    </section>
  );
}

function ReadDraft({ draft, lang }: { readonly draft: Draft; readonly lang: string }) {
  const w = useWords(words);
  return (
    <>
      <p className="secondary">{w('versionBy', { name: draft.authorName, at: formatInstant(draft.createdAt) })}</p>
      <div className={css['letter']} lang={lang}>
        {draft.body}
        {draft.basis && <p className="secondary">{`${w('letterBasisLabel')}: ${draft.basis}`}</p>}
      </div>
    </>
  );
}

/** What is typed stays on screen when a save is refused, and when somebody else's news arrives. */
function DraftEditor({ view, latest }: { readonly view: CaseView; readonly latest: Draft | undefined }) {
  const w = useWords(words);
  const toast = useToast();
  const id = view.row.id;
  const newest = { version: latest?.version ?? 0, body: latest?.body ?? view.letterOpening, basis: latest?.basis ?? '' };
  const unsaved = useUnsaved(id);
  const text = unsaved ?? newest;
  const type = (change: { readonly body?: string; readonly basis?: string }): void => {
    const next = { ...text, ...change };
    keepUnsaved(id, next.version === newest.version && next.body === newest.body && next.basis === newest.basis ? null : next);
  };
  const save = useDeed((asReply: boolean) =>
    call(wire.saveDraft, { params: { id }, body: { body: text.body, basis: text.basis, basedOn: text.version, asReply } }),
  );
  const run = (asReply = false): void =>
    save.mutate(asReply, {
      onSuccess: () => {
        keepUnsaved(id, null);
        toast.say(w('savedVersion', { n: text.version + 1 }));
      },
    });
  const moved = unsaved !== null && newest.version > unsaved.version && !save.isPending;
  return (
    <form
      className="stack16"
      id="letter-body"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <TextArea
        label={w('letterBody')}
        labelHidden
        value={text.body}
        onChange={(body) => type({ body })}
        rows={14}
        maxLength={20_000}
        lang={view.lang}
        spellCheck
      />
      <TextField
        label={w('letterBasisLabel')}
        hint={w('basisHint')}
        optional={latest?.kind !== 'refusal'}
        value={text.basis}
        onChange={(basis) => type({ basis })}
        maxLength={1000}
      />
      {moved && (
        <Notice tone="soon" live actions={<Button onClick={() => keepUnsaved(id, { ...text, version: newest.version })}>{w('keepMine')}</Button>}>
          {w('draftMovedOn')}
        </Notice>
      )}
      <ProblemNotice error={save.error} />
      <div className="rowLine">
        <Button type="submit" busy={save.isPending} disabled={(unsaved === null && latest !== undefined) || text.body.trim() === ''}>
          {w('saveDraft')}
        </Button>
        {latest && latest.kind !== 'reply' && (
          <Button variant="quiet" onClick={() => run(true)}>
            {w('backToReply')}
          </Button>
        )}
        {unsaved && <span className="secondary">{w('unsaved')}</span>}
      </div>
    </form>
  );
}
