import { defineWords } from '#platform/words.ts';
import { messages } from './words/messages.ts';
import { screens } from './words/screens.ts';

/** Every sentence of receptions: refusals by their code, messages to the applicant, the screens. */
export const words = defineWords('receptions', { ...messages, ...screens });
