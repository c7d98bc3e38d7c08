import { IconPhoneCall } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice, useSentenceOf } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import * as c from '../contract.ts';
import { faultsOf, menuModes, type MenuTree } from '../menu.ts';
import { words } from '../words.ts';
import { AddStep } from './add-step.tsx';
import { useEngine, useMenu, useVoiceDeed } from './queries.ts';
import { SentenceFields } from './sentence-fields.tsx';
import { StepCard } from './step-card.tsx';
import { TryMenu } from './try-menu.tsx';
import css from './voice.module.css';
import { WalkDialog } from './walk-dialog.tsx';

const generalSentences = ['welcome', 'notice', 'closed', 'callOrdered', 'noNumber', 'goodbye'] as const;

/** One version of the menu: a draft is changed here, published and past ones are read and copied. */
export default function MenuPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const menu = useMenu(id);
  const w = useWords(words);
  if (menu.error) return <ProblemNotice error={menu.error} onRetry={() => void menu.refetch()} />;
  if (!menu.data) {
    return (
      <div className={css['page']}>
        <PageTitle>{w('menusTitle')}</PageTitle>
        <SkeletonText lines={8} />
      </div>
    );
  }
  return <Designer key={id} card={menu.data} />;
}

type Card = NonNullable<ReturnType<typeof useMenu>['data']>;
function Designer({ card }: { readonly card: Card }) {
  const w = useWords(words);
  const toast = useToast();
  const navigate = useNavigate();
  const sentenceOf = useSentenceOf();
  const { version } = card;
  const mayDesign = useMay('voice.designMenu');
  const locked = version.state !== 'draft' || !mayDesign;
  const [tree, setTree] = useState<MenuTree>(card.tree);
  const [note, setNote] = useState(version.note);
  const [asking, setAsking] = useState<'publish' | 'drop' | 'try' | null>(null);
  const [walking, setWalking] = useState(false);
  const speaks = useMay('voice.speak');
  const atWork = useMay('queue.work');
  const mayTry = useEngine().data?.state === 'up' && speaks && !atWork && faultsOf(tree).length === 0;
  const faults = faultsOf(tree);
  const toList = (): void => void navigate({ to: '/desk/voice/menus' as never });
  const saving = { params: { id: version.id }, body: { tree: tree as never, note } };
  const save = useVoiceDeed(
    () => call(c.saveMenu, saving),
    () => toast.say(w('saved')),
  );
  const publish = useVoiceDeed(
    async () => {
      await call(c.saveMenu, saving);
      await call(c.publishMenu, { params: { id: version.id }, body: {} });
    },
    () => {
      toast.say(w('publishedNow'));
      toList();
    },
  );
  const drop = useVoiceDeed(() => call(c.dropMenu, { params: { id: version.id } }), toList);
  const copy = useVoiceDeed(
    () => call(c.draftMenu, { body: { copyOf: version.id } }),
    ({ id }) => void navigate({ to: `/desk/voice/menus/${id}` as never }),
  );
  // What is heard is what is kept: a draft is saved first.
  const tryIt = (): void => (locked ? setAsking('try') : save.mutate(undefined, { onSuccess: () => setAsking('try') }));
  const change = (over: Partial<MenuTree>): void => setTree((before) => ({ ...before, ...over }));
  return (
    <div className={css['page']}>
      <PageTitle
        crumbs={[{ label: w('menusTitle'), to: '/desk/voice/menus' }]}
        beside={<Chip tone={version.state === 'draft' ? 'soon' : version.state === 'published' ? 'done' : 'neutral'}>{w(version.state)}</Chip>}
        actions={
          <>
            {mayTry && (
              <Button icon={IconPhoneCall} onClick={tryIt}>
                {w('tryMenu')}
              </Button>
            )}
            {locked ? (
              mayDesign && (
                <Button variant="primary" busy={copy.isPending} onClick={() => copy.mutate(undefined)}>
                  {w('newDraft')}
                </Button>
              )
            ) : (
              <>
                <Button variant="quiet" onClick={() => setAsking('drop')}>
                  {w('drop')}
                </Button>
                <Button busy={save.isPending} onClick={() => save.mutate(undefined)}>
                  {w('save')}
                </Button>
                <Button variant="primary" disabled={faults.length > 0} onClick={() => setAsking('publish')}>
                  {w('publish')}
                </Button>
              </>
            )}
          </>
        }
      >
        {w('versionN', { n: version.number })}
      </PageTitle>
      {asking === 'try' && <TryMenu version={version.number} onClose={() => setAsking(null)} />}
      {(save.error ?? copy.error) && <Notice tone="late">{sentenceOf(save.error ?? copy.error)}</Notice>}
      {!locked && faults.length > 0 && (
        <Notice tone="soon" title={w('faults')}>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.node}${fault.fault}`}>
                {fault.node ? `${fault.node}: ` : ''}
                {w(`fault_${fault.fault}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <section className={css['step']} aria-labelledby="general">
        <h2 id="general">{w('general')}</h2>
        {!locked && <TextField label={w('note')} value={note} onChange={setNote} maxLength={300} optional />}
        <div className={css['fields']}>
          <SelectField
            label={w('mode')}
            value={tree.mode}
            placeholder={null}
            disabled={locked}
            onChange={(mode) => change({ mode })}
            options={menuModes.map((mode) => ({ value: mode, label: w(`mode_${mode}`) }))}
          />
          <TextField label={w('opensAt')} value={tree.opensAt} readOnly={locked} maxLength={5} onChange={(opensAt) => change({ opensAt })} />
          <TextField label={w('closesAt')} value={tree.closesAt} readOnly={locked} maxLength={5} onChange={(closesAt) => change({ closesAt })} />
        </div>
        {generalSentences.map((name) => (
          <SentenceFields
            key={name}
            label={w(name)}
            value={tree[name]}
            recorded={card.recorded}
            locked={locked}
            onChange={(sentence) => change({ [name]: sentence })}
          />
        ))}
      </section>
      <div>
        <Button onClick={() => setWalking(true)}>{w('walkTitle')}</Button>
      </div>
      {walking && <WalkDialog tree={tree} onClose={() => setWalking(false)} />}
      <h2>{w('steps')}</h2>
      {Object.entries(tree.nodes).map(([name, node]) => (
        <StepCard
          key={name}
          name={name}
          node={node}
          names={Object.keys(tree.nodes)}
          first={name === tree.root}
          uses={card.uses[name] ?? 0}
          recorded={card.recorded}
          locked={locked}
          onChange={(next) => change({ nodes: { ...tree.nodes, [name]: next } })}
          onRemove={() => change({ nodes: Object.fromEntries(Object.entries(tree.nodes).filter(([other]) => other !== name)) })}
        />
      ))}
      {!locked && <AddStep names={Object.keys(tree.nodes)} onAdd={(name, node) => change({ nodes: { ...tree.nodes, [name]: node } })} />}
      <ConfirmDialog
        open={asking === 'publish'}
        title={w('publish')}
        confirmLabel={w('publish')}
        busy={publish.isPending}
        refusal={publish.error ? sentenceOf(publish.error) : null}
        onConfirm={() => publish.mutate(undefined)}
        onClose={() => setAsking(null)}
      >
        {w('publishAsk')}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'drop'}
        title={w('drop')}
        confirmLabel={w('drop')}
        danger
        busy={drop.isPending}
        refusal={drop.error ? sentenceOf(drop.error) : null}
        onConfirm={() => drop.mutate(undefined)}
        onClose={() => setAsking(null)}
      >
        {w('dropAsk')}
      </ConfirmDialog>
    </div>
  );
}
