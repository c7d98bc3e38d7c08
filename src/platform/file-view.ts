import { z } from 'zod';

/**
 * Whether a kept file may be opened. `waiting`: not scanned yet. `clean`: scanned. `unscanned`: this installation has no
 * scanner, so it may be opened and says so. `quarantined`: something was found, or it could not be looked through.
 */
export const fileStandings = ['waiting', 'clean', 'unscanned', 'quarantined'] as const;
export type FileStanding = (typeof fileStandings)[number];

export const FileView = z.object({ id: z.uuid(), name: z.string(), sizeBytes: z.number().int(), standing: z.enum(fileStandings) });
export type FileView = z.output<typeof FileView>;

export const mayOpen = (standing: FileStanding): boolean => standing === 'clean' || standing === 'unscanned';
