import type { Consumer } from '#platform/consumers.ts';
import { enqueue } from '#platform/jobs.ts';
import { rederiveOpenOpinions } from './opinions/calendar.ts';
import { rederiveOpenRequests } from './requests/actions.ts';
import { rederiveOpenTickets } from './tickets/actions.ts';
import { rederiveOpenDeadlines } from './recalculation.ts';

/** What cases does when another room says something happened. */
export const consumers: readonly Consumer[] = [
  {
    name: 'cases.deadlines',
    kinds: ['law.calendarChanged'],
    handle: async (tx, event) => {
      const data = (event.data ?? {}) as { readonly act?: unknown; readonly actText?: unknown; readonly reason?: unknown };
      const act = [data.actText, data.act].find((value): value is string => typeof value === 'string' && value !== '') ?? null;
      const reason = event.reason ?? (typeof data.reason === 'string' ? data.reason : 'calendar');
      await rederiveOpenDeadlines(tx, { eventId: event.id, reason, act, at: event.at });
      await rederiveOpenTickets(tx, { reason });
      await rederiveOpenRequests(tx, { reason });
      await rederiveOpenOpinions(tx, { causeId: event.id, reason, act, at: event.at });
    },
  },
  {
    name: 'cases.receptions',
    kinds: ['directory.officialReplaced'],
    handle: async (tx, event) => enqueue(tx, 'receptions.follow', { id: (event.data as { readonly holderId: string }).holderId }),
  },
];
