import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { words as contactWords } from '#contacts/words.ts';
import { useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { formatInstant } from '#language/format.ts';
import css from './desk.module.css';
import { MatterColumn } from './matter-column.tsx';
import { PersonColumn } from './person-column.tsx';
import { useCard } from './queries.ts';

/** One contact to read, from a list: the same columns as on the desk, without its deeds. */
export default function ContactPage() {
  useLive(['contacts', 'cases']);
  const wc = useWords(contactWords);
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const card = useCard(id);
  const [chosen, choose] = useState<string | null>(null);
  if (card.isError) return <ProblemNotice error={card.error} onRetry={() => void card.refetch()} />;
  if (!card.data) return <SkeletonText lines={8} />;
  const { contact, matters } = card.data;
  const matter = matters.find((one) => one.id === chosen) ?? matters[0];
  return (
    <div className={css['page']}>
      <PageTitle
        crumbs={[{ label: wc('contacts'), to: '/desk/contacts' }]}
        under={`${wc(`channel_${contact.channel}`)} · ${formatInstant(contact.receivedAt)} · ${contact.endedAs ? wc(`ending_${contact.endedAs}`) : wc(`state_${contact.state}`)}${contact.ownerName ? ` · ${contact.ownerName}` : ''}`}
      >
        {contact.number}
      </PageTitle>
      <div className={css['read']}>
        <div>{matter && <MatterColumn card={card.data} matter={matter} held={false} onMatter={choose} onAdd={() => {}} onNotSatisfied={() => {}} />}</div>
        <div>
          <PersonColumn card={card.data} held={false} />
        </div>
      </div>
    </div>
  );
}
