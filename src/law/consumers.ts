import { formatDate } from '#language/format.ts';
import type { Consumer } from '#platform/consumers.ts';
import { queueMessage } from '#platform/outbox.ts';
import { isLang, say } from '#platform/words.ts';
import { words } from './words.ts';

/** Whoever follows an act is told of its new version at once, by mail where an address is known (4.0.27). */
export const consumers: readonly Consumer[] = [
  {
    name: 'law.subscribers',
    kinds: ['law.actVersionAdded'],
    handle: async (tx, event) => {
      const act = await tx.selectFrom('acts').selectAll().where('id', '=', event.subject_id).executeTakeFirst();
      if (!act) return;
      const { inForceFrom, changed } = event.data as { readonly inForceFrom: string; readonly changed: readonly string[] };
      const followers = await tx
        .selectFrom('act_subscriptions')
        .innerJoin('people', 'people.id', 'act_subscriptions.person_id')
        .select(['people.id', 'people.email', 'people.lang'])
        .where('act_id', '=', act.id)
        .where('ended_at', 'is', null)
        .where('people.active', '=', true)
        .where('people.email', 'is not', null)
        .execute();
      for (const follower of followers) {
        if (follower.id === event.actor_id || !follower.email) continue;
        const lang = isLang(follower.lang) ? follower.lang : 'az';
        const w = say(words, lang);
        const title = { az: act.title_az, ru: act.title_ru, en: act.title_en }[lang];
        await queueMessage(tx, crypto.randomUUID(), {
          channel: 'mail',
          recipient: follower.email,
          lang,
          subject: w('amendedSubject', { title }),
          body: w('amendedMail', { title, day: formatDate(inForceFrom), articles: changed.join(', ') || '–' }),
          subjectKind: 'act',
          subjectId: act.id,
          purpose: 'subscription',
        });
      }
    },
  },
];
