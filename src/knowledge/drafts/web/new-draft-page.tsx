import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useDirectory } from '#directory/web/queries.ts';
import { call } from '#platform/call.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { RadioField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { words as uiWords } from '#ui/words.ts';
import css from '../../web/answers.module.css';
import { useKnowledgeDeed } from '../../web/queries.ts';
import { addDraft } from '../contract.ts';
import { words } from '../words.ts';

const nothing = { title: '', sender: '', incomingNumber: '', justification: '', dueOn: '', text: '' };

/** An incoming draft, or one of our own with its justification; it goes to the five sectors at once. */
export default function NewDraftPage() {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const { lang } = useLang();
  const toast = useToast();
  const navigate = useNavigate();
  const directory = useDirectory();
  const [kind, setKind] = useState<'incoming' | 'own'>('incoming');
  const [structureId, setStructureId] = useState<string | null>(null);
  const [written, setWritten] = useState(nothing);
  const set = (key: keyof typeof nothing) => (value: string) => setWritten((before) => ({ ...before, [key]: value }));
  const save = useKnowledgeDeed(
    () => call(addDraft, { body: { ...written, kind, structureId, dueOn: written.dueOn || null } }),
    ({ id }) => {
      toast.say(w('registered'));
      void navigate({ to: `/desk/law-drafts/${id}` });
    },
  );
  const ready = written.title.trim().length >= 3 && written.text.trim().length >= 3 && (kind === 'incoming' || written.justification.trim() !== '');
  return (
    <div className={css['page']}>
      <PageTitle crumbs={[{ label: w('title'), to: '/desk/law-drafts' }]}>{w('register')}</PageTitle>
      <div className={css['inner']}>
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready && !save.isPending) save.mutate({});
          }}
        >
          <RadioField
            label={w('kind')}
            value={kind}
            onChange={(value) => setKind(value === 'own' ? 'own' : 'incoming')}
            options={[
              { value: 'incoming', label: w('kind_incoming') },
              { value: 'own', label: w('kind_own') },
            ]}
          />
          <TextField label={w('name')} value={written.title} onChange={set('title')} maxLength={500} />
          <div className={css['pair']}>
            <Combobox
              label={w('structure')}
              optional
              value={structureId}
              onChange={setStructureId}
              options={(directory.data?.structures ?? []).map((one) => ({ value: one.id, label: one.name[lang] }))}
            />
            <TextField label={w('due')} hint={w('dueHint')} type="date" optional value={written.dueOn} onChange={set('dueOn')} />
          </div>
          {kind === 'incoming' ? (
            <div className={css['pair']}>
              <TextField label={w('sender')} optional value={written.sender} onChange={set('sender')} maxLength={300} />
              <TextField label={w('incomingNumber')} optional value={written.incomingNumber} onChange={set('incomingNumber')} maxLength={60} />
            </div>
          ) : (
            <TextArea label={w('justification')} rows={4} value={written.justification} onChange={set('justification')} maxLength={10_000} />
          )}
          <TextArea label={w('text')} hint={w('textHint')} rows={12} value={written.text} onChange={set('text')} maxLength={200_000} />
          <ProblemNotice error={save.error} />
          <p className="rowLine">
            <Button type="submit" variant="primary" busy={save.isPending} disabled={!ready}>
              {w('register')}
            </Button>
            <LinkButton to="/desk/law-drafts">{ui('cancel')}</LinkButton>
          </p>
        </form>
      </div>
    </div>
  );
}
