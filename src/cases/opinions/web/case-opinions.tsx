import { Link } from '@tanstack/react-router';
import { IconMessage2Question } from '@tabler/icons-react';
import { useState } from 'react';
import { formatInstant } from '#language/format.ts';
import { addressOf } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useMay } from '#ui/session.tsx';
import { certificatePdf, type CaseOpinions as Opinions, type OpinionView } from '../contract.ts';
import { words } from '../words.ts';
import { AskDialog } from './ask-dialog.tsx';
import { OpinionDialog, type OpinionDialogName } from './opinion-dialogs.tsx';
import css from './opinions.module.css';
import { useCaseOpinions } from './queries.ts';
import { toneOf } from './tone.ts';
import { VersionNotice } from './version-notice.tsx';

/** The structures' side of a case: whom this version went to, what each said, what is still to be decided. */
export function CaseOpinions({ caseId, sectionClass }: { readonly caseId: string; readonly sectionClass: string | undefined }) {
  const w = useWords(words);
  const found = useCaseOpinions(caseId);
  const mayAsk = useMay('opinions.ask');
  const [asking, setAsking] = useState(false);
  const view = found.data;
  if (!view || (view.items.length === 0 && !view.mayAsk && !view.follows)) return null;
  return (
    <section className={sectionClass} aria-labelledby="opinions-title">
      <div className="spread">
        <h2 id="opinions-title">{w('section')}</h2>
        {mayAsk && view.mayAsk && (
          <Button icon={IconMessage2Question} onClick={() => setAsking(true)}>
            {w('ask')}
          </Button>
        )}
      </div>
      <Joined view={view} />
      {view.release === 'versionNotAsked' && view.mayAsk && <VersionNotice caseId={caseId} version={view.latestVersion} />}
      {view.items.length === 0 && <p className="secondary">{w('noneAsked')}</p>}
      <ul className={css['items']}>
        {view.items.map((one) => (
          <Item key={one.id} one={one} mayAct={mayAsk && view.mayAsk} mayDecide={mayAsk} />
        ))}
      </ul>
      {asking && <AskDialog caseId={caseId} view={view} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Joined({ view }: { readonly view: Opinions }) {
  const w = useWords(words);
  return (
    <>
      {view.follows && (
        <p>
          <Link to={`/desk/cases/${view.follows.id}`}>{w('followOf', { number: view.follows.number })}</Link>
        </p>
      )}
      {view.followedBy.map((one) => (
        <p key={one.id}>
          <Link to={`/desk/cases/${one.id}`}>{w('followOpen', { number: one.number })}</Link>
        </p>
      ))}
    </>
  );
}

function Item({ one, mayAct, mayDecide }: { readonly one: OpinionView; readonly mayAct: boolean; readonly mayDecide: boolean }) {
  const w = useWords(words);
  const { lang } = useLang();
  const [dialog, setDialog] = useState<OpinionDialogName | null>(null);
  const late = one.answers.find((answer) => answer.late && answer.choice === null);
  const lost = (one.state === 'noCompetence' || one.state === 'structureEnded') && one.readdressedTo === null;
  const acts = [
    ...(one.state === 'sent' ? (['delivery'] as const) : []),
    ...(lost ? (['readdress'] as const) : []),
    ...(one.state === 'sent' || one.state === 'open' || lost ? (['cancel'] as const) : []),
  ];
  const actLabel = { delivery: w('recordDelivery'), readdress: w('readdress'), cancel: w('cancelAsk') };
  return (
    <li className={css['item']}>
      <div className={css['line']}>
        <b>{one.structureName[lang]}</b>
        <Chip tone={toneOf(one.state)}>{w(`state_${one.state}`)}</Chip>
        {one.certificate && (
          <a href={addressOf(certificatePdf.path, { params: { id: one.id } })} target="_blank" rel="noreferrer">
            {w('certificate', { number: one.certificate.number })}
          </a>
        )}
        {mayAct && acts.length > 0 && (
          <MenuButton label={w('acts')} groups={[{ acts: acts.map((name) => ({ label: actLabel[name], onClick: () => setDialog(name) })) }]}>
            {w('acts')}
          </MenuButton>
        )}
      </div>
      <p className="secondary">
        {[
          w('itemVersion', { n: one.version, at: formatInstant(one.askedAt), name: one.askedByName }),
          one.expertName ? w('expertIs', { name: one.expertName }) : one.state === 'sent' ? w('noExpert') : one.proof,
          one.reminders.length > 1 && w('reminders', { n: one.reminders.length - 1, at: formatInstant(one.reminders.at(-1)?.at ?? one.askedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.question && <p className={css['text']}>{one.question}</p>}
      {one.studyReason && <p className="secondary">{w('studyMark', { reason: one.studyReason })}</p>}
      {one.heldByObjection && <Notice tone="soon">{w('heldText')}</Notice>}
      {one.answers.map((answer) => (
        <div key={answer.id} className={css['answer']}>
          <div className={css['line']}>
            <span className="strong">{w(`state_${answer.outcome}`)}</span>
            {answer.late && <Chip tone="soon">{w('lateMark')}</Chip>}
            <span className="secondary">
              {[formatInstant(answer.at), answer.personName, answer.personPost, answer.standIn && w('standInMark')].filter(Boolean).join(' · ')}
            </span>
          </div>
          {answer.body && <p className={css['text']}>{answer.body}</p>}
          {answer.choice && <p className="secondary">{`${w(`choice_${answer.choice}`)}: ${answer.choiceReason ?? ''}`}</p>}
        </div>
      ))}
      {late && mayDecide && (
        <div>
          <Button onClick={() => setDialog('decide')}>{w('decide')}</Button>
        </div>
      )}
      {dialog && <OpinionDialog name={dialog} one={one} answerId={late?.id ?? null} onClose={() => setDialog(null)} />}
    </li>
  );
}
