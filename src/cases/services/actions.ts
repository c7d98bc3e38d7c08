/** Operational services, read downward: begun, stepped, a structure asked, ended; the cards and what was given (3.0.3, 4.0.1). */
export { finishService, startService, tickStep } from './giving.ts';
export { askStructure } from './asking.ts';
export { addCard, addCardVersion, endCard } from './cards.ts';
export { listCards, listRuns, runsOfContact } from './list.ts';
