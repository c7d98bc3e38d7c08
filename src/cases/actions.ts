/**
 * The deeds of the room, read downward: what a case goes through. Other rooms import from here and from `contract.ts`
 * only. Those taking `tx` run inside the caller's transaction, the rest open their own as `who`.
 */
export { openCase, type OpenCase, type OpenedCase, previewDue } from './open.ts';
export { followCase } from './following.ts';
export { assignCase, handOverCase, takeCase } from './assignment.ts';
export { addNote, approve, changeReplyWay, returnWithRemark, saveDraft, submitForApproval } from './drafting.ts';
export { applicantClarifies, openQuestion } from './clarifications/deeds.ts';
export { extendDeadline, previewExtension } from './extension.ts';
export { forwardToOtherBody, leaveWithoutConsideration, withdraw } from './closing.ts';
export { signatoriesNow, signBatch, signLetter, type SignedLetter } from './signing.ts';
export { letterPdf, listDispatches, markDispatched, markReturned, sendDispatch, settleDispatches } from './dispatching.ts';
export { rederiveOpenDeadlines } from './recalculation.ts';
export { applicantAdds, caseForSheet, casesOfApplicant, publicCase, type PublicCase, rateCase, verifyLetter } from './public.ts';
