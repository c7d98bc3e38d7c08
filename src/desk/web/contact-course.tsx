import type { Fact } from '#contacts/identification.ts';
import type { Channel, Ending } from '#contacts/contact.ts';
import type { Disposition } from '#contacts/matter.ts';
import { words as contactWords } from '#contacts/words.ts';
import { formatDuration } from '#language/format.ts';
import { useWords } from '#ui/i18n.tsx';
import { Timeline } from '#ui/timeline.tsx';
import type { ContactCard } from '../contract.ts';
import { words } from '../words.ts';
import css from './desk.module.css';
import { useNow } from './use-now.ts';

type Item = ContactCard['course'][number];

/** A call's legs say more than "work", which spans them: where they are known, they stand instead of it. */
const shownSegments = (segments: ContactCard['segments']): ContactCard['segments'] =>
  segments.some((segment) => segment.kind === 'talk') ? segments.filter((segment) => segment.kind !== 'work') : segments;

/** The course in words: waiting and work as one bar, then what happened, oldest first. */
export function ContactCourse({ card }: { readonly card: ContactCard }) {
  const w = useWords(words);
  const wc = useWords(contactWords);
  const now = useNow(1000);
  const { contact } = card;
  const running = contact.state === 'open' && contact.takenAt ? Math.max(0, (now - Date.parse(contact.takenAt)) / 1000) : null;
  const said = (item: Item): string => {
    const data = item.data as { channel?: Channel; fact?: Fact; matched?: boolean; as?: Ending; position?: number; disposition?: Disposition; number?: string };
    switch (item.kind) {
      case 'contact.received':
        return w('course_received', { channel: data.channel ? wc(`channel_${data.channel}`) : '' });
      case 'contact.taken':
        return w('course_taken');
      case 'contact.released':
        return w('course_released');
      case 'contact.leaseExpired':
        return w('course_leaseExpired');
      case 'contact.changed':
        return w('course_changed');
      case 'contact.checked':
        return w('course_checked', { fact: data.fact ? wc(`fact_${data.fact}`) : '', result: w(data.matched ? 'course_match' : 'course_noMatch') });
      case 'contact.disclosureLocked':
        return w('course_disclosureLocked');
      case 'contact.linkSent':
        return w('course_linkSent');
      case 'contact.ended':
        return w('course_ended', { how: data.as ? wc(`ending_${data.as}`) : '' });
      case 'matter.added':
        return w('course_matterAdded', { n: data.position ?? 0 });
      case 'matter.disposed':
        return w('course_matterDisposed', { n: data.position ?? 0, how: data.disposition ? wc(`disposition_${data.disposition}`) : '' });
      case 'promise.made':
        return w('course_promise');
      case 'promise.kept':
        return w('course_promiseKept');
      case 'promise.handed':
        return w('course_promiseHanded');
      case 'case.opened':
        return w('course_caseOpened', { number: data.number ?? '' });
      default:
        return w('course_other');
    }
  };
  const known = card.course.filter((item) => said(item) !== w('course_other'));
  return (
    <section>
      <h2>{w('course')}</h2>
      <div className={css['spine']}>
        {shownSegments(card.segments).map((segment) => (
          <span
            key={segment.startedAt + segment.kind}
            className={segment.kind === 'work' || segment.kind === 'talk' ? css['work'] : ''}
            style={{ flexGrow: Math.max(1, segment.seconds) }}
          >
            {w(`seg_${segment.kind}`)} <b>{formatDuration(segment.seconds)}</b>
          </span>
        ))}
        {running !== null && (
          <span className={css['work']} style={{ flexGrow: Math.max(1, running) }}>
            {w('seg_work')} <b>{formatDuration(running)}</b>
          </span>
        )}
      </div>
      <Timeline
        label={w('course')}
        items={known.map((item) => ({
          id: `${item.at}-${item.kind}-${String(item.data['matterId'] ?? '')}`,
          at: item.at,
          text: said(item),
          beside: item.actorName ?? undefined,
        }))}
      />
    </section>
  );
}
