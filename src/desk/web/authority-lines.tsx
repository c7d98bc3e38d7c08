import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { recordAuthority } from '#contacts/contract.ts';
import { words as contactWords } from '#contacts/words.ts';
import { formatDate, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ContactCard } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import { useDeed } from './queries.ts';

/** R18: whether whoever speaks may speak for this legal entity today. */
export function AuthorityLines({ card, held, onSpeaker }: { readonly card: ContactCard; readonly held: boolean; readonly onSpeaker: () => void }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const [adding, setAdding] = useState(false);
  const { speaker, applicant } = card;
  const mine = card.authorities.filter((one) => one.applicantId === applicant?.id && one.speakerId === speaker?.id);
  return (
    <>
      {mine.map((one) => (
        <p key={one.id} className={`secondary ${css['line']} ${one.state === 'inForce' ? css['ok'] : css['warn']}`}>
          {one.state === 'inForce' ? <IconCheck size={14} aria-hidden="true" /> : <IconAlertTriangle size={14} aria-hidden="true" />}
          <span>
            {w('authorityLine', { basis: one.basis, until: one.validUntil ? w('untilDay', { date: formatDate(one.validUntil) }) : w('noEnd') })}:{' '}
            {wc(`authority_${one.state}`)}
          </span>
        </p>
      ))}
      {speaker && mine.every((one) => one.state !== 'inForce') && <p className={`secondary ${css['warn']}`}>{w('noAuthority')}</p>}
      {held && (
        <p className="rowLine">
          <Button variant="link" onClick={onSpeaker}>
            {w('setSpeaker')}
          </Button>
          {speaker && applicant && (
            <Button variant="link" onClick={() => setAdding(true)}>
              {w('addAuthority')}
            </Button>
          )}
        </p>
      )}
      {adding && speaker && applicant && (
        <AuthorityDialog applicantId={applicant.id} speakerId={speaker.id} name={speaker.fullName} onClose={() => setAdding(false)} />
      )}
    </>
  );
}

function AuthorityDialog({
  applicantId,
  speakerId,
  name,
  onClose,
}: {
  readonly applicantId: string;
  readonly speakerId: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const w = useWords(words);
  const [basis, setBasis] = useState('');
  const [scope, setScope] = useState('');
  const [validFrom, setFrom] = useState(officeDay(new Date()));
  const [validUntil, setUntil] = useState('');
  const add = useDeed(
    () => call(recordAuthority, { params: { id: applicantId }, body: { speakerId, basis, scope, validFrom, validUntil: validUntil || null } }),
    onClose,
  );
  return (
    <Dialog open onClose={onClose} title={`${w('addAuthority')}: ${name}`}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(undefined);
        }}
      >
        <TextField label={w('basis')} required autoFocus maxLength={500} value={basis} onChange={setBasis} />
        <TextField label={w('scope')} required maxLength={500} value={scope} onChange={setScope} />
        <TextField label={w('validFrom')} type="date" required value={validFrom} onChange={setFrom} />
        <TextField label={w('validUntil')} type="date" optional value={validUntil} onChange={setUntil} />
        <ProblemNotice error={add.error} />
        <div>
          <Button type="submit" variant="primary" busy={add.isPending}>
            {w('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
