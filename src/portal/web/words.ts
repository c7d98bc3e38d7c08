import { defineWords } from '#platform/words.ts';
import { appeal } from './words/appeal.ts';
import { home } from './words/home.ts';
import { receipt } from './words/receipt.ts';
import { track } from './words/track.ts';

/** What the citizen's screens say. */
export const words = defineWords('portalWeb', { ...home, ...appeal, ...receipt, ...track });
