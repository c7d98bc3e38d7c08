/** Special speed, for neighbours (6.1.5). */
export { markUrgent } from './deeds.ts';
