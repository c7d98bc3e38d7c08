import { addressOf } from '#platform/call.ts';
import { FileList } from '#ui/file-list.tsx';
import { useWords } from '#ui/i18n.tsx';
import { caseFile, type CaseView } from '../contract.ts';
import { words } from '../words.ts';
import css from './case-desk.module.css';

/** What the applicant wrote, the steps tried at the desk, and the files. */
export function AppealText({ view }: { readonly view: CaseView }) {
  const w = useWords(words);
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
        <FileList files={view.files} label={w('files')} addressOf={(fileId) => addressOf(caseFile.path, { params: { id: view.row.id, fileId } })} />
      )}
    </details>
  );
}
