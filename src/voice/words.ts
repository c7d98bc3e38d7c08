import { defineWords } from '#platform/words.ts';
import { copies } from './words/copies.ts';
import { menu } from './words/menu.ts';
import { phone } from './words/phone.ts';
import { recording } from './words/recording.ts';
import { refusals } from './words/refusals.ts';

/** Every sentence of the room: refusals by their code, the menu's designer, the telephone, recordings. */
export const words = defineWords('voice', { ...refusals, ...menu, ...phone, ...recording, ...copies });
