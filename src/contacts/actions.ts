/** What neighbours ask of this room. */
export {
  changeApplicant,
  duplicatesOf,
  enterApplicant,
  knownApplicant,
  matchingApplicants,
  mergeApplicants,
  openApplicants,
  recordAuthority,
  endAuthority,
  saveApplicant,
  splitApplicants,
} from './applicants.ts';
export { type Arrival, arrivals } from './arrivals.ts';
export { checkIdentification, disclosureLockedUntil } from './identify.ts';
export { codeOf, disposeMatter, findTracking, giveTracking, receiveContact } from './intake.ts';
export { hashCode, sameHash } from './tracking.ts';
export { contentStored } from './scanning.ts';
export { handPromise, keepPromise, layPromise, makePromise } from './promising.ts';
export { giveContact, handContact, heldContact, logContact, putBack, releaseContact, renewLease, sweepLeases, takeContact } from './taking.ts';
export { addMatter, changeContact, changeMatter, endContact, endUnanswered, heldMatter, sealContact } from './working.ts';
export { applicantById, applicantFamily, contactById, hearingMarked, lastOwnerOf, matterById, mattersOf, saveSegment } from './store.ts';
import './events.ts';
