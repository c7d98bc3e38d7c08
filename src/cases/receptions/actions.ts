/** Receptions with leading officials, read downward: offered, booked, moved to a new holder, kept or cancelled, settled (4.0.22). */
export { listOfficials, listSlots } from './offering.ts';
export { bookAtDesk, bookOnPortal } from './booking.ts';
export { cancelAsApplicant, cancelReception, followNewHolder, keepAsApplicant, keepReception, recordControlDone, recordMissed } from './changing.ts';
export { settleReception } from './settling.ts';
export { checkReceptionCode, publicReception, type PublicReception } from './public.ts';
export { listReceptions } from './list.ts';
