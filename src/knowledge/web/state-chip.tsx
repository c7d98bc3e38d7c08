import { IconAlertTriangle, IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import type { EntryView } from '../contract.ts';
import { words } from '../words.ts';

const looks = {
  draft: { tone: 'neutral', icon: IconPencil },
  published: { tone: 'done', icon: IconCheck },
  quarantined: { tone: 'soon', icon: IconAlertTriangle },
  withdrawn: { tone: 'neutral', icon: IconX },
} as const;

export function StateChip({ state }: { readonly state: EntryView['state'] }) {
  const w = useWords(words);
  return <Chip {...looks[state]}>{w(state)}</Chip>;
}
