import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { fold } from '#language/fold.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DataList } from '#ui/data-list.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { fieldErrorOf, ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addPerson, appoint, endAppointment, type PersonRow, setActive, staff } from '../contract.ts';
import { type Role, roles, type Sector, sectors } from '../roles.ts';
import css from './access.module.css';
import { words } from './words.ts';

type Person = z.output<typeof PersonRow>;

/** Everyone with a login and the posts they hold; what a person may do follows from the posts, never from a list here. */
export default function PeoplePage() {
  const w = useWords(words);
  const { lang } = useLang();
  const client = useQueryClient();
  const [asked, setAsked] = useState('');
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const list = useQuery({ queryKey: ['access', 'staff'], queryFn: ({ signal }) => call(staff, {}, { signal }) });
  const refresh = () => client.invalidateQueries({ queryKey: ['access'] });
  const needle = fold(asked);
  const rows = list.data?.items.filter((person) => !needle || fold(`${person.name} ${person.login}`).includes(needle));
  const person = list.data?.items.find((one) => one.id === opened) ?? null;
  return (
    <div className={css['page']}>
      <PageTitle
        beside={list.data?.total}
        actions={
          <Button variant="primary" onClick={() => setAdding(true)}>
            {w('addPerson')}
          </Button>
        }
      >
        {w('people')}
      </PageTitle>
      {password && (
        <Notice tone="done" live>
          {w('oneTimePassword', { password })}
        </Notice>
      )}
      <DataList
        label={w('people')}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        error={list.error}
        onRetry={() => void list.refetch()}
        onOpen={(row) => setOpened(row.id)}
        empty={{ text: w('nobodyFound') }}
        tools={<TextField label={w('search')} labelHidden placeholder={w('search')} type="search" value={asked} onChange={setAsked} />}
        columns={[
          { key: 'name', label: w('fullName'), cell: (row) => row.name },
          { key: 'login', label: w('login'), width: 150, cell: (row) => row.login },
          { key: 'posts', label: w('postsHeld'), cell: (row) => row.posts.filter((post) => !post.until).map((post) => post.title[lang]).join(', ') || '—' },
          { key: 'state', label: w('state'), width: 110, cell: (row) => <Chip tone={row.active ? 'done' : 'neutral'}>{row.active ? w('active') : w('inactive')}</Chip> },
        ]}
      />
      {adding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onAdded={(made) => {
            setPassword(made);
            setAdding(false);
            void refresh();
          }}
        />
      )}
      {person && <PersonDialog person={person} onClose={() => setOpened(null)} onChanged={refresh} />}
    </div>
  );
}

type PostChoice = { readonly role: Role | ''; readonly sector: Sector | 'none' };

function PostFields({ value, onChange }: { readonly value: PostChoice; readonly onChange: (value: PostChoice) => void }) {
  const w = useWords(words);
  return (
    <div className={css['period']}>
      <SelectField label={w('role')} value={value.role} onChange={(role) => onChange({ ...value, role })} options={roles.map((role) => ({ value: role, label: w(`role_${role}`) }))} />
      <SelectField
        label={w('sector')}
        value={value.sector}
        placeholder={null}
        onChange={(sector) => onChange({ ...value, sector })}
        options={[{ value: 'none' as const, label: w('noSector') }, ...sectors.map((sector, at) => ({ value: sector, label: w('sectorN', { n: at + 1 }) }))]}
      />
    </div>
  );
}
const sectorOf = (choice: PostChoice): Sector | null => (choice.sector === 'none' ? null : choice.sector);

function AddPerson({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: (password: string) => void }) {
  const w = useWords(words);
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [basis, setBasis] = useState('');
  const [post, setPost] = useState<PostChoice>({ role: '', sector: 'none' });
  const add = useMutation({
    mutationFn: () => call(addPerson, { body: { name, login, basis, role: post.role as Role, sector: sectorOf(post) } }),
    onSuccess: (reply) => onAdded(reply.password),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={w('addPerson')}
      actions={
        <Button variant="primary" busy={add.isPending} disabled={!post.role} onClick={() => add.mutate()}>
          {w('save')}
        </Button>
      }
    >
      <div className="stack16">
        <TextField label={w('fullName')} value={name} onChange={setName} error={fieldErrorOf(add.error, 'name')} />
        <TextField label={w('login')} value={login} onChange={setLogin} autoCapitalize="none" error={fieldErrorOf(add.error, 'login')} />
        <PostFields value={post} onChange={setPost} />
        <TextField label={w('basis')} value={basis} onChange={setBasis} error={fieldErrorOf(add.error, 'basis')} />
        <ProblemNotice error={add.error} />
      </div>
    </Dialog>
  );
}

function PersonDialog({ person, onClose, onChanged }: { readonly person: Person; readonly onClose: () => void; readonly onChanged: () => unknown }) {
  const w = useWords(words);
  const { lang } = useLang();
  const [asking, setAsking] = useState(false);
  const [post, setPost] = useState<PostChoice>({ role: '', sector: 'none' });
  const [basis, setBasis] = useState('');
  const done = async (): Promise<void> => {
    setAsking(false);
    await onChanged();
  };
  const switchActive = useMutation({ mutationFn: () => call(setActive, { params: { id: person.id }, body: { active: !person.active } }), onSuccess: done });
  const end = useMutation({ mutationFn: (id: string) => call(endAppointment, { params: { id } }), onSuccess: done });
  const give = useMutation({ mutationFn: () => call(appoint, { params: { id: person.id }, body: { role: post.role as Role, sector: sectorOf(post), basis } }), onSuccess: done });
  return (
    <Dialog
      open
      onClose={onClose}
      title={person.name}
      wide
      actions={
        <Button variant={person.active ? 'danger' : 'default'} onClick={() => (person.active ? setAsking(true) : switchActive.mutate())}>
          {person.active ? w('close') : w('reopen')}
        </Button>
      }
    >
      <div className="stack16">
        <ul>
          {person.posts.map((held) => (
            <li key={held.appointmentId} className="spread">
              <span>
                {held.title[lang]} <span className="secondary">· {held.basis}</span>
              </span>
              {held.until ? (
                <Chip plain>{w('ended')}</Chip>
              ) : (
                <Button variant="link" onClick={() => end.mutate(held.appointmentId)}>
                  {w('endPost')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <h3>{w('appoint')}</h3>
        <PostFields value={post} onChange={setPost} />
        <TextField label={w('basis')} value={basis} onChange={setBasis} />
        <div>
          <Button disabled={!post.role || basis.trim().length < 3} busy={give.isPending} onClick={() => give.mutate()}>
            {w('appoint')}
          </Button>
        </div>
        <ProblemNotice error={switchActive.error ?? end.error ?? give.error} />
      </div>
      <ConfirmDialog open={asking} danger title={w('close')} confirmLabel={w('close')} busy={switchActive.isPending} onConfirm={() => switchActive.mutate()} onClose={() => setAsking(false)}>
        <p>{w('closeAsk', { name: person.name })}</p>
      </ConfirmDialog>
    </Dialog>
  );
}
