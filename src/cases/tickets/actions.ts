/** Tickets to help desks, read downward: asked, taken, studied, answered or returned; overdue is said, never agreed (4.0.24, R12). */
export { answerTicket, askHelpDesk, declareStudy, escalateOverdue, rederiveOpenTickets, returnTicket, takeTicket, withdrawTicket } from './deeds.ts';
export { listHelpDesks, listTickets, ticketsOfCase } from './list.ts';
