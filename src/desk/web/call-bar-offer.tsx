import { IconCheck, IconMail, IconPhoneIncoming, IconUrgent, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { words as contactWords } from '#contacts/words.ts';
import { formatDuration } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import type { OfferView } from '#queue/contract.ts';
import { words } from '#queue/words.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import css from './call-bar.module.css';

type Props = {
  readonly offer: OfferView | null;
  readonly now: number;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
};

/** A contact that rings: what it is, why it came here, one key to accept. Said at once to a screen reader. */
export function CallBarOffer({ offer, now, busy, onAccept, onDecline }: Props) {
  const w = useWords(words);
  const [said, say] = useState('');
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (!offer) {
      known.current = null;
      say('');
    } else if (known.current !== offer.id) {
      known.current = offer.id;
      say(
        w('offerAnnounced', {
          what: w(offer.live ? 'offerCall' : 'offerWritten'),
          lang: w(`lang_${offer.lang}`),
          wait: formatDuration(offer.waitSeconds),
        }),
      );
    }
  }, [offer, w]);
  return (
    <>
      <span className="visuallyHidden" role="alert">
        {said}
      </span>
      {offer && <Ringing offer={offer} now={now} busy={busy} onAccept={onAccept} onDecline={onDecline} />}
    </>
  );
}

function Ringing({ offer, now, busy, onAccept, onDecline }: Props & { readonly offer: OfferView }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const whole = Math.max(1, Date.parse(offer.expiresAt) - Date.parse(offer.madeAt));
  const left = Math.max(0, Date.parse(offer.expiresAt) - now);
  const Icon = offer.live ? IconPhoneIncoming : IconMail;
  const who = offer.applicantName ?? (offer.phone ? showPhone(offer.phone) : offer.live ? w('hiddenNumber') : offer.number);
  const why = offer.why.reason === 'longestIdle' ? w('why_longestIdle', { n: offer.why.candidates }) : w(`why_${offer.why.reason}`);
  return (
    <section className={css['offer']} aria-label={w('offerTitle')}>
      <div className={css['offerHead']}>
        <Icon size={20} stroke={2} aria-hidden="true" />
        <b>{w(offer.live ? 'offerCall' : 'offerWritten')}</b>
        {offer.urgent && (
          <Chip tone="late" icon={IconUrgent}>
            {w('urgent')}
          </Chip>
        )}
        <span className="secondary">{w('waited', { wait: formatDuration(offer.waitSeconds) })}</span>
      </div>
      <p className={css['offerWho']}>{who}</p>
      <p>
        {w(`lang_${offer.lang}`)} · {wc(`channel_${offer.channel}`)}
        {offer.subject ? ` · ${offer.subject}` : ''}
        {offer.path ? ` · ${offer.path}` : ''}
      </p>
      <p className="secondary">{offer.cause === 'arrival' ? why : `${w(`cause_${offer.cause}`)} · ${why}`}</p>
      <span className={css['left']} aria-hidden="true">
        <span style={{ width: `${(left / whole) * 100}%` }} />
      </span>
      <div className={css['offerActs']}>
        <Button variant="primary" icon={IconCheck} keyHint="Alt n" busy={busy} onClick={onAccept}>
          {w('accept')}
        </Button>
        <Button icon={IconX} busy={busy} onClick={onDecline}>
          {w('decline')}
        </Button>
      </div>
    </section>
  );
}
