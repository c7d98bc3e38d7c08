/** Information requests, read downward: drafted by a sector, signed by the leadership, reminded, answered (4.0.2, 5.7.7). */
export { saveRequest, withdrawRequest } from './drafting.ts';
export { returnRequest, signRequest } from './signing.ts';
export { answerRequest, rederiveOpenRequests, remindRequests } from './answering.ts';
export { listRequests, requestsOfCase } from './list.ts';
