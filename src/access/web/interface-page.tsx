import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '#language/fold.ts';
import { call } from '#platform/call.ts';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type ApiOperation, apiDescription } from '../contract.ts';
import { type FieldRow, repliedRows, sentRows } from './interface-fields.ts';
import css from './interface.module.css';
import { words } from './words.ts';

type Listed = { readonly method: string; readonly path: string; readonly operation: ApiOperation };

/** "Proqram interfeysi": what `/api/openapi.json` says, to be read by people. */
export default function InterfacePage() {
  const w = useWords(words);
  const [asked, setAsked] = useState('');
  const described = useQuery({
    queryKey: ['access', 'interface'],
    queryFn: ({ signal }) => call(apiDescription, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const all: readonly Listed[] = Object.entries(described.data?.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const parts = fold(asked).split(/\s+/).filter(Boolean);
  const shown = all.filter(({ method, path, operation }) => parts.every((part) => fold(`${method} ${path} ${operation['x-may']}`).includes(part)));
  return (
    <div>
      <PageTitle
        beside={described.data && shown.length}
        under={w('interfaceAbout')}
        actions={
          <a href={apiDescription.path} download="cagri-openapi.json" className={css['download']}>
            <IconDownload size={16} aria-hidden="true" /> {w('interfaceDownload')}
          </a>
        }
      >
        {w('interface')}
      </PageTitle>
      <div className={css['page']}>
        <TextField label={w('interfaceFind')} value={asked} onChange={setAsked} />
        <ProblemNotice error={described.error} onRetry={() => void described.refetch()} />
        {described.isPending && <SkeletonText lines={12} />}
        {described.data && shown.length === 0 && <p>{w('interfaceNothing')}</p>}
        {[...new Set(shown.map(({ operation }) => operation.tags[0] ?? ''))].map((tag) => (
          <section key={tag} aria-label={tag}>
            <h2>{tag}</h2>
            {shown
              .filter(({ operation }) => operation.tags[0] === tag)
              .map((one) => (
                <Operation key={one.operation.operationId} {...one} />
              ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function Operation({ method, path, operation }: Listed) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const may = operation['x-may'];
  const limit = operation['x-limit'];
  return (
    <details className={css['operation']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Chip tone={method === 'GET' ? 'neutral' : 'kind'} plain>
          {method}
        </Chip>
        <code>{path}</code>
        <span className="secondary">{may === 'public' ? w('interfacePublic') : may === 'signedIn' ? w('interfaceSignedIn') : may}</span>
      </summary>
      {open && (
        <div className="stack16">
          {limit && <p>{w('interfaceLimit', { hits: limit.hits, seconds: limit.windowSeconds })}</p>}
          <Fields title={w('interfaceSent')} rows={sentRows(operation)} />
          <Fields title={w('interfaceBack')} rows={repliedRows(operation)} />
        </div>
      )}
    </details>
  );
}

function Fields({ title, rows }: { readonly title: string; readonly rows: readonly FieldRow[] | null }) {
  const w = useWords(words);
  if (!rows || rows.length === 0) {
    return (
      <p>
        <span className="strong">{title}:</span> {w(rows ? 'interfaceNoFields' : 'interfaceFile')}
      </p>
    );
  }
  return (
    <table className={css['fields']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{w('interfaceField')}</th>
          <th scope="col">{w('interfacePlace')}</th>
          <th scope="col">{w('interfaceKind')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, place, kind, needed }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row">
              <code>{name}</code>
              {needed && <span className="secondary"> {w('interfaceNeeded')}</span>}
            </th>
            <td>{place}</td>
            <td>{kind}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
