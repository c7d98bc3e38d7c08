import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

const OfTicket = z.object({ ticketId: z.uuid() });
/** The case is the subject, so that whoever may see it learns of the ticket; question and answer stay in the ticket. */
export const events = defineEvents('tickets', {
  'ticket.asked': OfTicket.extend({ number: z.string(), deskId: z.uuid(), dueOn: z.string() }),
  'ticket.taken': OfTicket,
  'ticket.studied': OfTicket.extend({ from: z.string(), to: z.string() }),
  'ticket.answered': OfTicket.extend({ late: z.boolean() }),
  'ticket.returned': OfTicket,
  'ticket.withdrawn': OfTicket,
  'ticket.overdue': OfTicket.extend({ dueOn: z.string() }),
  'ticket.rederived': OfTicket.extend({ from: z.string(), to: z.string() }),
  /** The desk's own list as a subject: it hears that something changed without seeing the case. */
  'ticket.listChanged': z.object({}),
});
