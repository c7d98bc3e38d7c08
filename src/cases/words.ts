import { defineWords } from '#platform/words.ts';
import { dates } from './words/dates.ts';
import { dialogs } from './words/dialogs.ts';
import { letters } from './words/letters.ts';
import { refusals } from './words/refusals.ts';
import { screens } from './words/screens.ts';

/** Every sentence of the room: refusals by their code, letters and notices to the applicant, the screens. */
export const words = defineWords('cases', { ...refusals, ...letters, ...dates, ...screens, ...dialogs });
