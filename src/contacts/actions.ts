/** What neighbours ask of this room. */
export {
  changeApplicant,
  duplicatesOf,
  enterApplicant,
  matchingApplicants,
  mergeApplicants,
  openApplicants,
  recordAuthority,
  endAuthority,
  saveApplicant,
  splitApplicants,
} from './applicants.ts';
export { checkIdentification, disclosureLockedUntil } from './identify.ts';
export { codeOf, disposeMatter, findTracking, giveTracking, receiveContact } from './intake.ts';
export { handPromise, keepPromise, makePromise } from './promising.ts';
export { heldContact, logContact, releaseContact, renewLease, sweepLeases, takeContact, takeNext } from './taking.ts';
export { addMatter, changeContact, changeMatter, endContact, heldMatter, sealContact } from './working.ts';
export { applicantById, applicantFamily, contactById, matterById, mattersOf } from './store.ts';
import './events.ts';
