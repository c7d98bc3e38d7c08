import { IconFile } from '@tabler/icons-react';
import { formatBytes } from '#language/format.ts';
import { addressOf } from '#platform/call.ts';
import { useLang, useWords } from '#ui/i18n.tsx';
import { caseFile, type CaseView } from '../contract.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';

/** What the applicant wrote, the steps tried at the desk, and the files. */
export function AppealText({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
  const { lang } = useLang();
  return (
    <details className={css['section']} open={view.row.group !== null}>
      <summary>{w('appealText')}</summary>
      <p className={css['text']} lang={view.lang}>
        {view.body || w('noText')}
      </p>
      {view.stepsTried && (
        <>
          <h3>{w('stepsTried')}</h3>
          <p className={css['text']}>{view.stepsTried}</p>
        </>
      )}
      {view.files.length > 0 && (
        <ul aria-label={w('files')}>
          {view.files.map((file) => (
            <li key={file.id} className={css['file']}>
              <IconFile size={16} aria-hidden="true" />
              <a href={addressOf(caseFile.path, { params: { id: view.row.id, fileId: file.id } })} download>
                {file.name}
              </a>
              <span className="secondary">{formatBytes(file.sizeBytes, lang)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
