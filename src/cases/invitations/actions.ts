/** Invitations to a service centre, read downward: invited, came with documents or not at all, cancelled (4.0.25). */
export { cancelInvitation, invite, recordAbsence, recordVisit } from './deeds.ts';
export { invitationsOfCase, listCentres, listInvitations } from './list.ts';
