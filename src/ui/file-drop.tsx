import { IconFile, IconTrash, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useContext, useId, useRef, useState } from 'react';
import { formatBytes, formatPercent } from '#language/format.ts';
import { IconButton } from './button.tsx';
import { FieldError, FieldSize, useFieldClass } from './field.tsx';
import fieldCss from './field.module.css';
import css from './file-drop.module.css';
import { useLang, useWords } from './i18n.tsx';
import { words } from './words.ts';

export type DroppedFile = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** 0–1 while it goes out; undefined when it waits for the form or has arrived. */
  readonly progress?: number;
  readonly done?: boolean;
  readonly error?: string;
};

export type FileDropProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly files: readonly DroppedFile[];
  /** Only files that passed the limits below. */
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (id: string) => void;
  /** As of the input's `accept`: '.pdf,.jpg,image/png'. */
  readonly accept?: string;
  readonly maxBytes?: number;
  readonly maxFiles?: number;
};

const fits = (file: File, accept: string): boolean =>
  accept
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .some((one) =>
      one.startsWith('.') ? file.name.toLowerCase().endsWith(one) : one.endsWith('/*') ? file.type.startsWith(one.slice(0, -1)) : file.type === one,
    );

/** Files by dropping or choosing, each with its progress and a way to take it away. */
export function FileDrop({ label, hint, error, files, onAdd, onRemove, accept, maxBytes = 20 * 1024 * 1024, maxFiles = 5 }: FileDropProps) {
  const w = useWords(words);
  const { lang } = useLang();
  const id = useId();
  const fieldClass = useFieldClass();
  const portal = useContext(FieldSize) === 'portal';
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const take = (chosen: readonly File[]): void => {
    const wrongKind = accept ? chosen.find((file) => !fits(file, accept)) : undefined;
    const tooBig = chosen.find((file) => file.size > maxBytes);
    if (files.length + chosen.length > maxFiles) return setRefusal(w('tooManyFiles', { n: maxFiles }));
    if (wrongKind) return setRefusal(`${wrongKind.name}: ${w('fileKind', { kinds: accept ?? '' })}`);
    if (tooBig) return setRefusal(`${tooBig.name}: ${w('fileTooBig', { limit: formatBytes(maxBytes, lang) })}`);
    setRefusal(null);
    if (chosen.length > 0) onAdd(chosen);
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const said = error ?? refusal;
  const describedBy = [hint && `${id}-hint`, said && `${id}-error`].filter(Boolean).join(' ') || undefined;

  return (
    <div className={`${fieldClass} ${portal ? css['portal'] : ''}`}>
      <span className={fieldCss['label']} id={`${id}-label`}>
        {label}
      </span>
      {hint && (
        <p id={`${id}-hint`} className={fieldCss['hint']}>
          {hint}
        </p>
      )}
      <div
        className={`${css['drop']} ${over ? css['over'] : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <label className={css['pick']} id={`${id}-pick`}>
          <IconUpload size={18} stroke={2} aria-hidden="true" />
          {w('dropFiles')}
          <input
            ref={input}
            type="file"
            multiple={maxFiles > 1}
            accept={accept}
            className="visuallyHidden"
            aria-labelledby={`${id}-label ${id}-pick`}
            aria-describedby={describedBy}
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              // The same file may be chosen again after it was taken away.
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <FieldError id={`${id}-error`} error={said} />
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id} className={css['file']}>
              <IconFile size={18} stroke={1.8} aria-hidden="true" />
              <span className={css['name']}>
                <span>{file.name}</span>
                <span className="secondary">
                  {formatBytes(file.bytes, lang)}
                  {file.progress !== undefined && ` · ${w('uploading', { percent: formatPercent(file.progress, lang, 0) })}`}
                  {file.done && ` · ${w('uploaded')}`}
                </span>
                {file.progress !== undefined && (
                  <span
                    className={css['progress']}
                    role="progressbar"
                    aria-label={file.name}
                    aria-valuenow={Math.round(file.progress * 100)}
                    aria-valuemin={0}
                    aria-valuemax={100}
                  >
                    <div style={{ width: `${file.progress * 100}%` }} />
                  </span>
                )}
                <FieldError id={`${id}-${file.id}`} error={file.error} />
              </span>
              <IconButton icon={IconTrash} label={w('removeNamed', { name: file.name })} onClick={() => onRemove(file.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
