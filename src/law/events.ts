import { z } from 'zod';
import { defineEvents } from '#platform/events.ts';

export const events = defineEvents('law', {
  'law.calendarChanged': z.object({ version: z.number().int(), act: z.string() }),
  'law.settingChanged': z.object({ key: z.string() }),
  'law.actAdded': z.object({ code: z.string() }),
});
