import { IconArrowRight, IconFilter, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, IconButton } from '../button.tsx';
import { Chip } from '../chip.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { FilterPill } from '../filter-pill.tsx';
import { useWords } from '../i18n.tsx';
import { KeyHint } from '../key-hint.tsx';
import { MenuButton } from '../menu-button.tsx';
import { Notice } from '../notice.tsx';
import { PageTitle } from '../page-title.tsx';
import { SkeletonText } from '../skeleton.tsx';
import { useToast } from '../toast.tsx';
import { words as uiWords } from '../words.ts';
import { Example } from './example.tsx';
import { words } from './words.ts';

export function BasicExamples() {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [on, setOn] = useState(true);
  return (
    <>
      <Example name="button">
        <div className="stack">
          <div className="rowLine">
            <Button variant="primary" icon={IconPencil} keyHint="Ctrl Enter" onClick={() => setAsking(true)}>
              {w('sign')}
            </Button>
            <Button icon={IconArrowRight}>{w('forward')}</Button>
            <Button variant="quiet">{w('forward')}</Button>
            <Button variant="danger">{w('urgent')}</Button>
            <Button variant="link">{w('opinions')}</Button>
            <IconButton icon={IconX} label={ui('close')} />
          </div>
          <div className="rowLine">
            <Button size="function" keyHint="F4" keyFirst>
              {w('register')}
            </Button>
            <Button size="function" variant="primary" keyHint="F7" keyFirst>
              {w('forward')}
            </Button>
            <Button disabled>{w('forward')}</Button>
            <Button refusal={w('refusal')}>{w('sign')}</Button>
            <Button variant="primary" busy>
              {w('sign')}
            </Button>
            <Button size="portal" variant="primary">
              {w('register')}
            </Button>
          </div>
        </div>
        <ConfirmDialog open={asking} title={w('sign')} confirmLabel={w('sign')} onClose={() => setAsking(false)} onConfirm={() => setAsking(false)}>
          {w('confirmText')}
        </ConfirmDialog>
      </Example>
      <Example name="key-hint">
        <div className="rowLine">
          <KeyHint keys="Ctrl K" /> <KeyHint keys="F2" /> <KeyHint keys="Escape" /> <KeyHint keys="ArrowLeft" />
        </div>
      </Example>
      <Example name="chip">
        <div className="rowLine">
          <Chip tone="kind">{w('application')}</Chip>
          <Chip>{w('registered')}</Chip>
          <Chip tone="soon">{w('awaiting')}</Chip>
          <Chip tone="late">{w('overdue')}</Chip>
          <Chip tone="done">{w('answered')}</Chip>
          <Chip tone="late" plain>
            {w('overdue')}
          </Chip>
        </div>
      </Example>
      <Example name="filter-pill">
        <div className="rowLine">
          <FilterPill on={on} onClick={() => setOn(!on)}>
            {w('mine')}
          </FilterPill>
          <FilterPill count={3} onClick={() => {}}>
            {w('today')}
          </FilterPill>
          <FilterPill on removable onClick={() => {}}>
            {w('taxService')}
          </FilterPill>
          <FilterPill icon={IconFilter} onClick={() => {}}>
            {w('structure')}
          </FilterPill>
        </div>
      </Example>
      <Example name="page-title">
        <PageTitle
          beside="38"
          under={w('post')}
          crumbs={[{ label: w('appeals'), to: '/desk' }]}
          actions={
            <Button variant="primary" icon={IconPlus}>
              {w('register')}
            </Button>
          }
        >
          {w('subject')}
        </PageTitle>
      </Example>
      <Example name="notice">
        <div className="stack">
          <Notice>{w('noticeInfo')}</Notice>
          <Notice tone="soon">{w('noticeSoon')}</Notice>
          <Notice tone="late" actions={<Button>{ui('retry')}</Button>}>
            {w('noticeLate')}
          </Notice>
          <Notice tone="done" title={w('registered')}>
            {w('noticeDone')}
          </Notice>
        </div>
      </Example>
      <Example name="menu-button">
        <MenuButton
          label={w('today')}
          groups={[
            {
              acts: [
                { label: w('today'), chosen: true, onClick: () => {} },
                { label: w('mine'), chosen: false, onClick: () => {} },
              ],
            },
          ]}
        />
      </Example>
      <Example name="toast">
        <Button onClick={() => toast.say(w('taken'), () => {})}>{ui('undo')}</Button>
      </Example>
      <Example name="skeleton">
        <SkeletonText lines={3} />
      </Example>
    </>
  );
}
