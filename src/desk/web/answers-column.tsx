import { IconLink, IconSearch } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import type { MatterView } from '#contacts/contract.ts';
import { AnswerSearch } from '#knowledge/web/AnswerSearch.tsx';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { sendLink } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import { useDeed } from './queries.ts';

export type ChosenEntry = { readonly entryId: string; readonly version: number; readonly question: string };
type Props = {
  readonly asked: string;
  readonly onAsked: (asked: string) => void;
  readonly contact: { readonly id: string; readonly epoch: number };
  readonly matter: MatterView;
  readonly held: boolean;
  readonly chosen: ChosenEntry | null;
  readonly onChoose: (entry: ChosenEntry | null) => void;
};

/** What the citizen says, and the answers that fit it. Choosing one prepares F2; nothing is written before that. */
export function AnswersColumn({ asked, onAsked, contact, matter, held, chosen, onChoose }: Props) {
  const w = useWords(words);
  const toast = useToast();
  const query = useDeferredValue(asked);
  const link = useDeed(
    (entryId: string) => call(sendLink, { params: { id: contact.id }, body: { epoch: contact.epoch, entryId } }),
    () => toast.say(w('linkSent')),
  );
  return (
    <div className={css['answers']}>
      <div data-field="answers">
        <TextField
          label={w('searchAnswers')}
          labelHidden
          placeholder={w('searchAnswers')}
          icon={IconSearch}
          type="search"
          value={asked}
          onChange={onAsked}
          after={<KeyHint keys="/" />}
        />
      </div>
      {chosen ? (
        <div className={css['chosen']} role="status">
          <p className="secondary">{w('chosenAnswer')}</p>
          <p className="strong">{chosen.question}</p>
          <p className="rowLine">
            <span className="secondary">{w('entryVersion', { n: chosen.version })}</span>
            <Button variant="link" onClick={() => onChoose(null)}>
              {w('unchoose')}
            </Button>
            <Button icon={IconLink} busy={link.isPending} onClick={() => link.mutate(chosen.entryId)}>
              {w('sendLink')}
            </Button>
          </p>
          <ProblemNotice error={link.error} />
        </div>
      ) : (
        held && matter.disposition === null && <p className="secondary">{w('chooseFirst')}</p>
      )}
      <AnswerSearch
        query={query}
        onChoose={(entry) => held && matter.disposition === null && onChoose(entry)}
        contactId={contact.id}
        near={matter.structureId}
        onAsk={onAsked}
        compact
      />
    </div>
  );
}
