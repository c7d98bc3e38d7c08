import { defineWords } from '#platform/words.ts';
import { areas } from './words/areas.ts';
import { home } from './words/home.ts';
import { matter } from './words/matter.ts';
import { person } from './words/person.ts';
import { printed } from './words/printed.ts';

/** Every sentence of the desk. */
export const words = defineWords('desk', { ...printed, ...areas, ...home, ...person, ...matter });
