import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('portal', {
  'portal.submitted': z.object({ number: z.string(), kind: z.string(), files: z.number().int() }),
  'portal.rated': z.object({ rating: z.number().int() }),
  'portal.codeRecovered': z.object({ number: z.string() }),
  'portal.recoveryRefused': z.object({ number: z.string() }),
});
