import { useState } from 'react';
import { WhyDate } from '#cases/web/WhyDate.tsx';
import { isAppealKind } from '#contacts/matter.ts';
import type { MatterView } from '#contacts/contract.ts';
import { useDirectory } from '#directory/web/queries.ts';
import { formatDate, formatLongDate } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import { Button } from '#ui/button.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { ContactCard, Due } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import { usePreview } from './queries.ts';

export function WhyDue({ due, onClose }: { readonly due: Due; readonly onClose?: () => void }) {
  return (
    <WhyDate
      derivation={due.derivation}
      dueOn={due.dueOn}
      registeredOn={due.from}
      workingDays={due.workingDays}
      provisional={due.provisional}
      rule={due.rule}
      {...(onClose && { onClose })}
    />
  );
}

/** "F4 basılanda": what the deed would make, by when, and what to say, before the key is pressed. */
export function DeedPreview({ card, matter }: { readonly card: ContactCard; readonly matter: MatterView }) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const [whyOpen, setWhyOpen] = useState(false);
  const servicemen = card.applicant?.servicemen ?? false;
  const preview = usePreview(matter.id, { kind: matter.kind, servicemen: servicemen && isAppealKind(matter.kind) });
  const due = preview.data;
  if (!matter.kind || !due) return null;
  const structure = directory.data?.structures.find((one) => one.id === matter.structureId)?.name[lang] ?? w('undecidedStructure');
  const phone = [card.contact.phone, card.applicant?.phone].find((one) => one?.startsWith('+'));
  const appeal = isAppealKind(matter.kind);
  return (
    <section className={css['preview']} aria-label={w('whenPressed', { key: appeal ? 'F8' : 'F4' })}>
      <div className="spread">
        <h2>{w('whenPressed', { key: appeal ? 'F8' : 'F4' })}</h2>
        <Button variant="link" aria-expanded={whyOpen} onClick={() => setWhyOpen(!whyOpen)}>
          {w('why')}
        </Button>
      </div>
      <dl>
        <dt>{w('previewMakes')}</dt>
        <dd>{w(appeal ? 'previewAppeal' : 'previewInvestigation', { structure })}</dd>
        <dt>{w('previewAnswer')}</dt>
        <dd>
          <b>{w('previewDue', { date: formatDate(due.dueOn), n: due.workingDays })}</b>
          {due.provisional && ` (${w('provisional')})`}
        </dd>
        <dt>{w('previewCitizen')}</dt>
        <dd>
          {phone
            ? w('previewBySms', { phone: showPhone(phone) })
            : card.applicant?.email
              ? w('previewByMail', { email: card.applicant.email })
              : w('previewByVoice')}
        </dd>
        <dt>{w('previewSay')}</dt>
        <dd>{w('previewSpoken', { date: formatLongDate(due.dueOn, lang) })}</dd>
      </dl>
      {whyOpen && <WhyDue due={due} onClose={() => setWhyOpen(false)} />}
    </section>
  );
}
