/** Invited specialists, read downward: invited for a time, their words, the end by hand or by itself (4.0.8). */
export { contribute, endSpecialist, inviteSpecialist, settleEnded } from './deeds.ts';
export { listInvitable, myInvitedCases, specialistsOfCase } from './list.ts';
