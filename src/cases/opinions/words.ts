import { defineWords } from '#platform/words.ts';
import { screenWords } from './words/screens.ts';
import { textWords } from './words/texts.ts';

/** Every sentence about opinions: refusals by their code, mails and the certificate, the screens. */
export const words = defineWords('opinions', { ...textWords, ...screenWords });
