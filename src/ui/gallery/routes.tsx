import type { Screen } from '../screens.ts';

/** Every component with its named examples: to look at, and for axe to read in each theme, width and language. */
export const screens: readonly Screen[] = [{ path: '/gallery', load: () => import('./gallery.tsx'), title: () => 'Components', frame: 'bare' }];
