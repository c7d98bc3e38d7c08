/** Asking the applicant, for neighbours (R5–R8). */
export { askClarification } from './deeds.ts';
