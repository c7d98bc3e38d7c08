import type { Consumer } from '#platform/consumers.ts';
import { planFor } from './coming/making.ts';
import { quarantineTouched } from './quarantine.ts';

/** What the base does when the law says something else. */
export const consumers: readonly Consumer[] = [
  {
    name: 'knowledge.quarantine',
    kinds: ['law.actVersionAdded', 'law.actEnded'],
    // By the day it was entered: an amendment whose day is still ahead waits for that morning.
    handle: async (tx, event) => {
      await quarantineTouched(tx, 'knowledge', event.at);
    },
  },
  { name: 'knowledge.lawPlans', kinds: ['law.actVersionAdded', 'law.actEnded'], handle: planFor },
];
