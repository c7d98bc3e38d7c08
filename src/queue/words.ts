import { defineWords } from '#platform/words.ts';
import { bar } from './words/bar.ts';
import { board } from './words/board.ts';
import { callbacks } from './words/callbacks.ts';
import { refusals } from './words/refusals.ts';
import { sheet } from './words/sheet.ts';

/** Every sentence of the room: refusals by their code, the call bar, the sheet, the callback list, the floor's board. */
export const words = defineWords('queue', { ...refusals, ...bar, ...sheet, ...callbacks, ...board });
