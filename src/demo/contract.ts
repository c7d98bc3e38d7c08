import { z } from 'zod';
import { endpoint, Id, Instant, listOf, Page } from '#platform/endpoint.ts';
import { definePermissions } from '#platform/permissions.ts';

/** Only a demonstration serves this: what would have left for citizens, codes included. */
export const permissions = definePermissions('demo', {
  seeSent: {
    clause: '2.0.4',
    roles: ['head', 'deputy', 'manager', 'representative', 'outbound', 'specialist', 'quality', 'analyst', 'administrator'],
  },
});

export const SentMessage = z.object({
  id: Id,
  channel: z.enum(['mail', 'sms']),
  recipient: z.string(),
  subject: z.string().nullable(),
  body: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'unknown']),
  attachments: z.array(z.string()),
  createdAt: Instant,
});
export const sentMessages = endpoint({
  method: 'GET',
  path: '/api/sent',
  query: Page.extend({ channel: z.enum(['mail', 'sms']).optional() }),
  reply: listOf(SentMessage),
});
