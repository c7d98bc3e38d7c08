import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('law', {
  'law.calendarChanged': z.object({ version: z.number().int(), act: z.string() }),
  'law.settingChanged': z.object({ key: z.string() }),
  'law.actAdded': z.object({ code: z.string() }),
  'law.actVersionAdded': z.object({ version: z.number().int(), inForceFrom: z.string(), changed: z.array(z.string()) }),
  'law.actEnded': z.object({ until: z.string() }),
});
