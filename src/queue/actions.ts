/** What neighbours ask of this room; the voice room calls these within its own transactions, as the system. */
export { type EngineCommand, askEngine, commandDone, takeCommands, type TakenCommand } from './commands.ts';
export { closeByCaller, openCallback } from './calling-back.ts';
export { dialCallback, recordAttempt } from './callbacks.ts';
export { agentLegLost, callerGone, type Entering, enqueueCall, placeOf, requeueCall } from './entering.ts';
export { agentLeaves } from './leaving.ts';
export { activeMenuMessage } from './measures.ts';
export { callEnded, offerAnswered, offerMissed } from './offering.ts';
export { tick } from './matcher.ts';
export { type StatePeriod, statePeriods } from './periods.ts';
