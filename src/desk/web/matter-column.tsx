import { IconAlertTriangle, IconCheck, IconClock, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { appealKinds, isAppealKind, matterKinds } from '#contacts/matter.ts';
import { changeMatter, type MatterView } from '#contacts/contract.ts';
import { words as contactWords } from '#contacts/words.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { officeTime } from '#language/format.ts';
import { addressOf, call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { FileList } from '#ui/file-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { type ContactCard, contactFile, matterSheet } from '../contract.ts';
import { words } from '../words.ts';
import { ContactCourse } from './contact-course.tsx';
import { DeedPreview } from './deed-preview.tsx';
import css from './desk.module.css';
import { type SaveState, useDeed, useKeptText } from './queries.ts';

type Props = {
  readonly card: ContactCard;
  readonly matter: MatterView;
  readonly held: boolean;
  readonly onMatter: (id: string) => void;
  readonly onAdd: () => void;
  readonly onNotSatisfied: () => void;
};

/** "Bu əlaqə": its matters as tabs, the chosen one's form, and the course so far (R17). */
export function MatterColumn({ card, matter, held, onMatter, onAdd, onNotSatisfied }: Props) {
  const w = useWords(words);
  const { contact } = card;
  const panelId = `matter-${matter.id}`;
  return (
    <>
      <MatterTabs card={card} matter={matter} held={held} panelId={panelId} onMatter={onMatter} onAdd={onAdd} />
      <div className={css['matter']} role="tabpanel" id={panelId} aria-label={w('matterN', { n: matter.position })}>
        {(contact.subject || contact.body) && (
          <section>
            <h2>{w('citizenWrote')}</h2>
            <div className={css['wrote']}>
              {contact.subject && <p className="strong">{contact.subject}</p>}
              {contact.body}
            </div>
            <Files card={card} />
          </section>
        )}
        {matter.disposition === null && held ? (
          <MatterForm key={matter.id} card={card} matter={matter} />
        ) : (
          <SettledMatter card={card} matter={matter} held={held} onNotSatisfied={onNotSatisfied} />
        )}
        {matter.disposition === null && held && <DeedPreview card={card} matter={matter} />}
        <ContactCourse card={card} />
      </div>
    </>
  );
}

function MatterTabs({
  card,
  matter,
  held,
  panelId,
  onMatter,
  onAdd,
}: Pick<Props, 'card' | 'matter' | 'held' | 'onMatter' | 'onAdd'> & { readonly panelId: string }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const { lang } = useLang();
  const directory = useDirectory();
  const topicName = (id: string | null): string | undefined => directory.data?.topics.find((topic) => topic.id === id)?.name[lang];
  const walk = (by: number): void => {
    const next = card.matters[card.matters.indexOf(matter) + by];
    if (next) onMatter(next.id);
  };
  return (
    <div className={css['tabs']}>
      <div
        role="tablist"
        aria-label={w('matters')}
        style={{ display: 'contents' }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') walk(1);
          if (event.key === 'ArrowLeft') walk(-1);
        }}
      >
        {card.matters.map((one) => (
          <button
            key={one.id}
            type="button"
            role="tab"
            className={css['tab']}
            aria-selected={one.id === matter.id}
            aria-controls={panelId}
            tabIndex={one.id === matter.id ? 0 : -1}
            onClick={() => onMatter(one.id)}
          >
            <span className="secondary">{w('matterN', { n: one.position })}</span>
            <b title={topicName(one.topicId)}>{topicName(one.topicId) ?? (one.kind ? wc(`kind_${one.kind}`) : w('notChosen'))}</b>
            <span className={`secondary rowLine ${one.disposition ? css['ok'] : css['warn']}`}>
              {one.disposition ? <IconCheck size={14} stroke={2} /> : <IconClock size={14} stroke={2} />}
              {one.disposition ? wc(`disposition_${one.disposition}`) : w('noDisposition')}
            </span>
          </button>
        ))}
      </div>
      {held && (
        <span className={css['add']}>
          <Button variant="quiet" icon={IconPlus} keyHint="m" onClick={onAdd}>
            {w('addMatter')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Saved({ saved }: { readonly saved: SaveState }) {
  const w = useWords(words);
  return (
    <span className={`secondary ${saved.state === 'failed' ? css['no'] : ''}`} role="status">
      {saved.state === 'saving' && w('saving')}
      {saved.state === 'saved' && saved.at && (
        <>
          <IconCheck size={12} stroke={2} aria-hidden="true" /> {w('savedAt', { time: officeTime(saved.at) })}
        </>
      )}
      {saved.state === 'failed' && (
        <>
          <IconAlertTriangle size={12} stroke={2} aria-hidden="true" /> {w('notSaved')}
        </>
      )}
      {saved.state === 'idle' && w('noteHint')}
    </span>
  );
}

const withMatter = (card: ContactCard, id: string, change: Partial<MatterView>): ContactCard => ({
  ...card,
  matters: card.matters.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

function MatterForm({ card, matter }: { readonly card: ContactCard; readonly matter: MatterView }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const { lang } = useLang();
  const directory = useDirectory();
  const { epoch } = card.contact;
  const client = useQueryClient();
  const keep = async (body: { readonly note?: string; readonly stepsTried?: string }): Promise<string> => {
    const { savedAt } = await call(changeMatter, { params: { id: matter.id }, body: { epoch, ...body } });
    // The next deed starts from what was typed, not from what the card was when it was last asked for.
    client.setQueryData<ContactCard>(['contacts', 'card', card.contact.id], (before) => before && withMatter(before, matter.id, body));
    return savedAt;
  };
  const note = useKeptText(matter.id, matter.note, (text) => keep({ note: text }));
  const steps = useKeptText(`${matter.id}-steps`, matter.stepsTried ?? '', (text) => keep({ stepsTried: text }));
  type Change = { readonly kind?: MatterView['kind']; readonly structureId?: string | null; readonly topicId?: string | null };
  const change = useDeed((body: Change) => call(changeMatter, { params: { id: matter.id }, body: { epoch, ...body } }));
  const shown = change.isPending ? { ...matter, ...change.variables } : matter;
  const structures = (directory.data?.structures ?? []).map((one) => ({ value: one.id, label: one.name[lang] }));
  const topics = directory.data?.topics ?? [];
  const mine = topics.filter((topic) => shown.structureId === null || topic.structureId === shown.structureId);
  const topicOptions = (mine.length > 0 ? mine : topics).map((one) => ({ value: one.id, label: one.name[lang] }));
  const chooseTopic = (topicId: string | null): void => {
    const structureId = topics.find((topic) => topic.id === topicId)?.structureId;
    change.mutate({ topicId, ...(structureId && shown.structureId === null && { structureId }) });
  };
  return (
    <>
      <div className={css['three']}>
        <div data-field="kind">
          <Combobox
            label={`${w('kind')} (1)`}
            value={shown.kind}
            onChange={(kind) => change.mutate({ kind: kind as MatterView['kind'] })}
            options={matterKinds.map((kind) => ({ value: kind, label: wc(`kind_${kind}`) }))}
          />
        </div>
        <div data-field="structure">
          <Combobox
            label={`${w('structure')} (2)`}
            optional
            value={shown.structureId}
            onChange={(structureId) => change.mutate({ structureId })}
            options={structures}
          />
        </div>
        <div data-field="topic">
          <Combobox label={`${w('topic')} (3)`} optional value={shown.topicId} onChange={chooseTopic} options={topicOptions} />
        </div>
      </div>
      <ProblemNotice error={change.error ?? directory.error} />
      <div data-field="note">
        <div className="spread">
          <span className="strong">
            {w('note')} <KeyHint keys="q" />
          </span>
          <Saved saved={note.saved} />
        </div>
        <TextArea label={w('note')} labelHidden rows={4} maxLength={20_000} value={note.text} onChange={note.type} onBlur={() => void note.flush()} />
        {note.saved.state === 'failed' && <Button onClick={() => void note.flush()}>{w('save')}</Button>}
      </div>
      <div>
        <TextArea
          label={w('stepsTried')}
          hint={w('stepsHint')}
          optional
          rows={2}
          maxLength={5000}
          value={steps.text}
          onChange={steps.type}
          onBlur={() => void steps.flush()}
        />
        {steps.saved.state !== 'idle' && <Saved saved={steps.saved} />}
      </div>
    </>
  );
}

function SettledMatter({
  card,
  matter,
  held,
  onNotSatisfied,
}: {
  readonly card: ContactCard;
  readonly matter: MatterView;
  readonly held: boolean;
  readonly onNotSatisfied: () => void;
}) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const { lang } = useLang();
  const directory = useDirectory();
  const structure = directory.data?.structures.find((one) => one.id === (matter.forwardedTo ?? matter.structureId))?.name[lang];
  return (
    <section className="stack">
      <p className="rowLine">
        <span className="strong">{matter.kind ? wc(`kind_${matter.kind}`) : w('notChosen')}</span>
        {structure && <span className="secondary">{structure}</span>}
      </p>
      <p className={`rowLine ${matter.disposition ? css['ok'] : css['warn']}`}>
        {matter.disposition ? <IconCheck size={16} /> : <IconClock size={16} />}
        {matter.disposition ? wc(`disposition_${matter.disposition}`) : w('noDisposition')}
      </p>
      {matter.note && <div className={css['wrote']}>{matter.note}</div>}
      {matter.answerText && (
        <div>
          <h2>{w('answerGiven')}</h2>
          <div className={css['wrote']}>{matter.answerText}</div>
          {matter.entryVersion !== null && <p className="secondary">{w('entryVersion', { n: matter.entryVersion })}</p>}
        </div>
      )}
      <p className="rowLine">
        {matter.caseId && (
          <>
            <a href={addressOf(matterSheet.path, { params: { id: matter.id } })} target="_blank" rel="noreferrer" className="rowLine">
              <IconPrinter size={16} /> {w('sheetPrint')}
            </a>
            <Link to={`/desk/cases/${matter.caseId}`}>{w('openCaseLink')}</Link>
          </>
        )}
        {held &&
          matter.disposition === 'answered' &&
          !isAppealKind(matter.kind) &&
          card.matters.every((one) => one.disposition !== null || !appealKinds.includes(one.kind as 'application')) && (
            <Button onClick={onNotSatisfied}>{w('notSatisfied')}</Button>
          )}
      </p>
    </section>
  );
}

function Files({ card }: { readonly card: ContactCard }) {
  const w = useWords(words);
  if (card.files.length === 0) return null;
  return (
    <>
      <h3>{w('attachments')}</h3>
      <FileList files={card.files} label={w('attachments')} addressOf={(fileId) => addressOf(contactFile.path, { params: { id: card.contact.id, fileId } })} />
    </>
  );
}
