import type { FastifyInstance } from 'fastify';
import { asSystem, sql } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { serve } from '#platform/http.ts';
import { demoLogins } from '#access/contract.ts';
import { sentMessages } from './contract.ts';
import { demoLogins as people } from './people.ts';

export function routes(app: FastifyInstance, deps: Deps): void {
  if (!deps.config.demo) return;
  serve(app, demoLogins, { may: 'public' }, async () => ({ total: people.length, items: people.map(({ title: _title, ...person }) => person) }));
  serve(app, sentMessages, { may: 'demo.seeSent' }, ({ query }) =>
    asSystem('demo', 'sent messages', async (tx) => {
      const of = tx.selectFrom('outgoing_messages').$if(query.channel !== undefined, (q) => q.where('channel', '=', query.channel ?? 'mail'));
      const { total } = await of.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
      const rows = await of
        .selectAll()
        .orderBy('id', 'desc')
        .limit(query.pageSize)
        .offset((query.page - 1) * query.pageSize)
        .execute();
      return {
        total,
        items: rows.map((row) => ({
          id: row.id,
          channel: row.channel,
          recipient: row.recipient,
          subject: row.subject,
          body: row.body,
          state: row.state,
          attachments: (row.attachments as { name: string }[]).map((file) => file.name),
          createdAt: row.created_at.toISOString(),
        })),
      };
    }),
  );
}
