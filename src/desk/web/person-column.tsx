import { IconBuilding, IconFileText, IconLock, IconMail, IconMailbox, IconPhone, IconUser, IconWalk, IconWorld } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changeContact } from '#contacts/contract.ts';
import { ServicesPanel } from '#cases/services/web/services-panel.tsx';
import { RegisterDialog } from '#cases/onsite/web/register-dialog.tsx';
import { words as onsiteWords } from '#cases/onsite/words.ts';
import { words as receptionWords } from '#cases/receptions/words.ts';
import { words as contactWords } from '#contacts/words.ts';
import { formatDate, formatInstant, officeDay } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import type { ContactCard } from '../contract.ts';
import { words } from '../words.ts';
import { ApplicantDialog } from './applicant-dialog.tsx';
import css from './desk.module.css';
import { DuplicateProposals } from './duplicates.tsx';
import { IdentificationPanel } from './identification-panel.tsx';
import { PromiseChip } from './my-promises.tsx';
import { PromiseDialog } from './promise-dialog.tsx';
import { useDeed } from './queries.ts';
import { AuthorityLines } from './authority-lines.tsx';

const channelIcons = { phone: IconPhone, visit: IconWalk, portal: IconWorld, email: IconMail, post: IconMailbox } as const;

/** Who is here: name, on whose behalf, what may be said, what is open, what was promised, what came before (R13, R14, R18). */
export function PersonColumn({ card, held }: { readonly card: ContactCard; readonly held: boolean }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const receptions = useWords(receptionWords);
  const onsite = useWords(onsiteWords);
  const [dialog, setDialog] = useState<'applicant' | 'speaker' | 'find' | 'promise' | 'onsite' | null>(null);
  const { contact, applicant, speaker } = card;
  const openApplicant = (): void => setDialog('applicant');
  useKeys([
    { keys: 'p', label: w('keyPerson'), run: openApplicant, disabled: !held, scope: 'page' },
    { keys: 'y', label: onsite('register'), run: () => setDialog('onsite'), disabled: !held, scope: 'page' },
    { keys: 'v', label: w('addPromise'), run: () => setDialog('promise'), disabled: !held, scope: 'page' },
  ]);
  const open = card.cases.filter((kase) => kase.open);
  return (
    <>
      <div className={css['part']}>
        <h2>{w('caller')}</h2>
        {applicant ? (
          <>
            <p className={css['name']}>{applicant.kind === 'legalEntity' && speaker ? speaker.fullName : applicant.fullName}</p>
            <p className="secondary">{wc(`applicant_${applicant.kind === 'legalEntity' && speaker ? speaker.kind : applicant.kind}`)}</p>
            {(contact.phone ?? applicant.phone) && (
              <p className={css['line']}>
                <IconPhone size={16} aria-hidden="true" /> {showPhone(contact.phone ?? applicant.phone ?? '')}
              </p>
            )}
            {applicant.hearing && <p className={css['warn']}>{w('hearing')}</p>}
            {applicant.servicemen && <p className="secondary">{w('servicemen')}</p>}
            <p className="rowLine">
              {held && (
                <Button variant="link" keyHint="p" onClick={openApplicant}>
                  {w('editPerson')}
                </Button>
              )}
              {held && (
                <Button variant="link" onClick={() => setDialog('find')}>
                  {w('changePerson')}
                </Button>
              )}
              <Link to={`/desk/applicants/${applicant.id}`}>{w('openCard')}</Link>
              {held && (
                <Link to="/desk/receptions" search={{ view: 'book', contact: contact.id, applicant: applicant.id } as never}>
                  {receptions('title')}
                </Link>
              )}
            </p>
          </>
        ) : (
          <>
            <p className="strong">{w('unknownPerson')}</p>
            {contact.phone && (
              <p className={css['line']}>
                <IconPhone size={16} aria-hidden="true" /> {showPhone(contact.phone)}
              </p>
            )}
            <p className="secondary">{w('unknownPersonHint')}</p>
            {held && (
              <Button icon={IconUser} keyHint="p" onClick={openApplicant}>
                {w('findPerson')}
              </Button>
            )}
          </>
        )}
        {held && (
          <p>
            <Button variant="link" keyHint="y" onClick={() => setDialog('onsite')}>
              {onsite('register')}
            </Button>
          </p>
        )}
      </div>
      {applicant?.kind === 'legalEntity' && (
        <div className={css['part']}>
          <h2>{w('onBehalf')}</h2>
          <p className={css['line']}>
            <IconBuilding size={16} aria-hidden="true" />
            <span>
              <b>{applicant.fullName}</b>
              {applicant.voen && <span className="secondary"> VÖEN {applicant.voen}</span>}
            </span>
          </p>
          <AuthorityLines card={card} held={held} onSpeaker={() => setDialog('speaker')} />
        </div>
      )}
      {applicant && <IdentificationPanel card={card} held={held} />}
      {held && (
        <ServicesPanel
          contact={contact}
          topicIds={card.matters.flatMap((matter) => matter.topicId ?? [])}
          applicantKind={applicant?.kind ?? null}
          sectionClass={css['part']}
          headClass={css['head']}
        />
      )}
      {card.duplicates.length > 0 && applicant && <DuplicateProposals applicantId={applicant.id} proposals={card.duplicates} />}
      <div className={css['part']}>
        <div className={css['head']}>
          <h2>{w('openCases')}</h2>
          <span className="secondary">{open.length}</span>
        </div>
        {open.length === 0 && <p className="secondary">{w('noCases')}</p>}
        <ul>
          {open.map((kase) => (
            <li key={kase.caseId}>
              <div className={css['head']}>
                <Link to={`/desk/cases/${kase.caseId}`}>{kase.number}</Link>
                <span className="secondary">{w('dueBy', { date: formatDate(kase.dueOn) })}</span>
              </div>
              <p className="secondary">{kase.subject}</p>
            </li>
          ))}
        </ul>
      </div>
      <div className={css['part']}>
        <div className={css['head']}>
          <h2>{w('promises')}</h2>
          {held && (
            <Button variant="link" keyHint="v" onClick={() => setDialog('promise')}>
              {w('addPromise')}
            </Button>
          )}
        </div>
        {card.promises.length === 0 && <p className="secondary">{w('noPromises')}</p>}
        <ul>
          {card.promises.map((promise) => (
            <li key={promise.id}>
              <p>
                {promise.what} <PromiseChip dueAt={promise.dueAt} />
              </p>
              <p className="secondary">
                {formatInstant(promise.dueAt)} · {wc(`way_${promise.how}`)} · {promise.personName}
              </p>
            </li>
          ))}
        </ul>
      </div>
      <div className={css['part']}>
        <h2>{w('lastContacts')}</h2>
        {card.last.length === 0 && <p className="secondary">{w('noLastContacts')}</p>}
        <ul>
          {card.last.map((row) => {
            const Icon = channelIcons[row.channel] ?? IconFileText;
            const [first] = row.matters;
            return (
              <li key={row.id} className={css['line']}>
                <span className="secondary">{formatDate(officeDay(row.receivedAt)).slice(0, 5)}</span>
                <Icon size={14} aria-label={wc(`channel_${row.channel}`)} />
                <span className={css['grow']}>
                  {row.subject ?? (first?.kind ? wc(`kind_${first.kind}`) : row.number)}
                  <span className="secondary"> {first?.disposition ? wc(`disposition_${first.disposition}`) : wc(`state_${row.state}`)}</span>
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      {applicant && held && (
        <p className={css['foot']}>
          <IconLock size={16} aria-hidden="true" />
          {w('historyOpen')}
        </p>
      )}
      {(dialog === 'applicant' || dialog === 'speaker' || dialog === 'find') && (
        <ApplicantDialog
          card={card}
          as={dialog === 'speaker' ? 'speaker' : 'applicant'}
          editing={dialog === 'applicant' ? applicant : dialog === 'speaker' ? speaker : null}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'onsite' && <RegisterDialog contactId={contact.id} onClose={() => setDialog(null)} />}
      {dialog === 'promise' && <PromiseDialog card={card} onClose={() => setDialog(null)} />}
    </>
  );
}

/** Puts a found card into the contact. */
export function useAttach(card: ContactCard, as: 'applicant' | 'speaker', onDone: () => void) {
  const { contact } = card;
  return useDeed(
    (id: string) =>
      call(changeContact, { params: { id: contact.id }, body: { epoch: contact.epoch, ...(as === 'applicant' ? { applicantId: id } : { speakerId: id }) } }),
    onDone,
  );
}
