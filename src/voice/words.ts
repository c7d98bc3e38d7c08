import { defineWords } from '#platform/words.ts';
import { menu } from './words/menu.ts';
import { recording } from './words/recording.ts';
import { refusals } from './words/refusals.ts';

/** Every sentence of the room: refusals by their code, the menu's designer, recordings. */
export const words = defineWords('voice', { ...refusals, ...menu, ...recording });
