import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { FilterPill } from '#ui/filter-pill.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useListState } from '#ui/use-list-state.ts';
import type { StructureView, TopicView } from '../contract.ts';
import { words } from '../words.ts';
import css from './directory.module.css';
import { AddStructureDialog, EndStructureDialog } from './structure-dialogs.tsx';
import { useDirectory } from './queries.ts';
import { AddTopicDialog, MoveTopicDialog } from './topic-dialogs.tsx';

type Open =
  | { readonly what: 'addStructure' | 'addTopic' }
  | { readonly what: 'end'; readonly structure: StructureView }
  | { readonly what: 'move'; readonly topic: TopicView };

/** Who answers for what on a day: structures and their topics; a past day shows how it was. */
export default function DirectoryPage() {
  const w = useWords(words);
  const { lang } = useLang();
  useLive(['directory']);
  const list = useListState();
  const on = /^\d{4}-\d{2}-\d{2}$/.test(list.filters['on'] ?? '') ? list.filters['on'] : undefined;
  const directory = useDirectory(on);
  const mayKeep = useMay('directory.keep');
  const [open, setOpen] = useState<Open | null>(null);
  const structures = directory.data?.structures;
  const topics = directory.data?.topics;
  const structureId = list.filters['structure'];
  const nameOf = (id: string | null): string => structures?.find((structure) => structure.id === id)?.name[lang] ?? w('nobody');
  const kindShort = (kind: StructureView['kind']): string => (kind === 'otherBody' ? w('otherBodyShort') : w(kind));
  const same = { error: directory.error, onRetry: () => void directory.refetch() };
  const close = (): void => setOpen(null);

  return (
    <div className={css['page']}>
      <PageTitle
        under={w('under')}
        actions={<TextField label={w('onDay')} type="date" value={on ?? directory.data?.on ?? ''} onChange={(day) => list.setFilter('on', day || null)} />}
      >
        {w('title')}
      </PageTitle>
      <section className="stack" aria-labelledby="structures">
        <div className={css['head']}>
          <h2 id="structures">{w('structures')}</h2>
          {mayKeep && (
            <Button icon={IconPlus} onClick={() => setOpen({ what: 'addStructure' })}>
              {w('addStructure')}
            </Button>
          )}
        </div>
        <DataList<StructureView>
          {...same}
          label={w('structures')}
          rows={structures}
          rowKey={(structure) => structure.id}
          rowName={(structure) => structure.name[lang]}
          openKey={structureId ?? null}
          onOpen={(structure) => list.setFilter('structure', structureId === structure.id ? null : structure.id)}
          empty={{ text: w('noStructures') }}
          columns={[
            { key: 'name', label: w('structure'), cell: (structure) => <span className="strong">{structure.name[lang]}</span> },
            {
              key: 'kind',
              label: w('kind'),
              width: 160,
              cell: (structure) => <Chip title={structure.kind === 'otherBody' ? w('otherBody') : ''}>{kindShort(structure.kind)}</Chip>,
            },
            {
              key: 'topics',
              label: w('topics'),
              width: 110,
              cell: (structure) => w('topicCount', { n: topics?.filter((topic) => topic.structureId === structure.id).length ?? 0 }),
            },
            {
              key: 'valid',
              label: w('validFrom'),
              width: 220,
              cell: (structure) => (
                <span title={structure.basis ?? ''}>
                  {w('since', { day: formatDate(structure.validFrom) })}
                  {structure.validUntil && `, ${w('until', { day: formatDate(structure.validUntil) })}`}
                </span>
              ),
            },
            ...(mayKeep
              ? [
                  {
                    key: 'acts',
                    label: '',
                    width: 190,
                    align: 'end' as const,
                    cell: (structure: StructureView) =>
                      structure.validUntil === null && (
                        <Button variant="quiet" onClick={() => setOpen({ what: 'end', structure })}>
                          {w('endStructure')}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      </section>
      <section className="stack" aria-labelledby="topics">
        <div className={css['head']}>
          <h2 id="topics">{w('topics')}</h2>
          {mayKeep && (
            <Button icon={IconPlus} onClick={() => setOpen({ what: 'addTopic' })}>
              {w('addTopic')}
            </Button>
          )}
        </div>
        <DataList<TopicView>
          {...same}
          label={w('topics')}
          rows={topics?.filter((topic) => !structureId || topic.structureId === structureId)}
          rowKey={(topic) => topic.id}
          rowName={(topic) => topic.name[lang]}
          empty={{ text: w('noTopics'), hint: w('noTopicsHint') }}
          tools={
            structureId ? (
              <FilterPill on removable onClick={() => list.setFilter('structure', null)}>
                {nameOf(structureId)}
              </FilterPill>
            ) : null
          }
          columns={[
            { key: 'name', label: w('topic'), cell: (topic) => topic.name[lang] },
            { key: 'structure', label: w('structure'), cell: (topic) => nameOf(topic.structureId) },
            ...(mayKeep
              ? [
                  {
                    key: 'acts',
                    label: '',
                    width: 110,
                    align: 'end' as const,
                    cell: (topic: TopicView) => (
                      <Button variant="quiet" onClick={() => setOpen({ what: 'move', topic })}>
                        {w('moveTopic')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </section>
      {open?.what === 'addStructure' && <AddStructureDialog onClose={close} />}
      {open?.what === 'end' && <EndStructureDialog structure={open.structure} onClose={close} />}
      {open?.what === 'addTopic' && <AddTopicDialog structures={structures ?? []} onClose={close} />}
      {open?.what === 'move' && <MoveTopicDialog topic={open.topic} structures={structures ?? []} onClose={close} />}
    </div>
  );
}
