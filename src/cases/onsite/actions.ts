/** Violations on the spot, read downward: registered and alarmed, acknowledged, stepped, settled, called back (4.0.26). */
export { registerViolation } from './registering.ts';
export { alarmOne, soundAll } from './alarming.ts';
export { acknowledge, addStep, promiseFollowUp, settle } from './deeds.ts';
export { listBuildings, listViolations, viewViolation } from './list.ts';
