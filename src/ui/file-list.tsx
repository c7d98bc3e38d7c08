import { IconAlertTriangle, IconFile, IconShieldX } from '@tabler/icons-react';
import { formatBytes } from '#language/format.ts';
import { type FileStanding, type FileView, mayOpen } from '#platform/file-view.ts';
import css from './file-list.module.css';
import { useLang, useWords } from './i18n.tsx';
import { words } from './words.ts';

const iconOf = { waiting: IconFile, clean: IconFile, unscanned: IconAlertTriangle, quarantined: IconShieldX } as const;

/** Kept files, each to be opened or with why it cannot be; a file no scanner saw says so beside its name. */
export function FileList({
  files,
  addressOf,
  label,
}: {
  readonly files: readonly FileView[];
  readonly addressOf: (id: string) => string;
  readonly label: string;
}) {
  const w = useWords(words);
  const { lang } = useLang();
  const saidOf = (standing: FileStanding): string | null => (standing === 'clean' ? null : w(`file_${standing}`));
  return (
    <ul aria-label={label}>
      {files.map(({ id, name, sizeBytes, standing }) => {
        const Icon = iconOf[standing];
        return (
          <li key={id} className={`${css['file']} ${css[standing] ?? ''}`}>
            <Icon size={16} aria-hidden="true" />
            {mayOpen(standing) ? (
              <a href={addressOf(id)} download>
                {name}
              </a>
            ) : (
              <span>{name}</span>
            )}
            <span className="secondary">{[formatBytes(sizeBytes, lang), saidOf(standing)].filter(Boolean).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
