import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react';
import type { IconType } from './button.tsx';

/** The only meanings colour has; 'none' is in time, and plain. Each also has a sign and a word. */
export type Meaning = 'none' | 'soon' | 'late' | 'done';

export const meaningIcon: Readonly<Record<Exclude<Meaning, 'none'>, IconType>> = { soon: IconClock, late: IconAlertCircle, done: IconCheck };
