import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { DataList } from '#ui/data-list.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { Notice } from '#ui/notice.tsx';
import { PageTitle } from '#ui/page-title.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useSidePanel } from '#ui/side-panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type ListState, useListState } from '#ui/use-list-state.ts';
import { type Role, roles } from '../roles.ts';
import { words as roomWords } from '../words.ts';
import css from './access.module.css';
import { AddPerson, type GivenPassword } from './add-person.tsx';
import { PersonPanel } from './person-panel.tsx';
import { titleOf } from './post-title.ts';
import { useStaff } from './queries.ts';
import { words } from './words.ts';

const isRole = (text: string | undefined): text is Role => (roles as readonly (string | undefined)[]).includes(text);

/** "İnsanlar və vəzifələr": everyone with a login and the posts they hold. */
export default function PeoplePage() {
  useLive(['access']);
  const w = useWords(words);
  const { lang } = useLang();
  const list = useListState();
  const [panel, openPanel] = useSidePanel();
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  const { q, role, active } = list.filters;
  const found = useStaff({
    page: list.page,
    pageSize: list.pageSize,
    ...(q && { q }),
    ...(isRole(role) && { role }),
    ...((active === 'true' || active === 'false') && { active }),
  });
  const person = found.data?.items.find((one) => one.id === panel) ?? null;
  return (
    <>
      <PageTitle
        beside={found.data?.total}
        actions={
          <Button variant="primary" onClick={() => setAdding(true)}>
            {w('addPerson')}
          </Button>
        }
      >
        {w('people')}
      </PageTitle>
      {given && (
        <div className={css['page']}>
          <PasswordNotice given={given} onHandedOver={() => setGiven(null)} />
        </div>
      )}
      <DataList
        label={w('people')}
        rows={found.data?.items}
        total={found.data?.total}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        list={list}
        error={found.error}
        onRetry={() => void found.refetch()}
        onOpen={(row) => openPanel(row.id)}
        openKey={panel}
        empty={{ text: w('nobodyFound'), hint: w('nobodyFoundHint') }}
        tools={<Tools list={list} />}
        columns={[
          { key: 'name', label: w('fullName'), cell: (row) => row.name },
          { key: 'login', label: w('login'), width: 160, cell: (row) => row.login },
          {
            key: 'posts',
            label: w('postsHeld'),
            cell: (row) =>
              row.posts
                .filter((post) => !post.until)
                .map((post) => titleOf(post, lang))
                .join(' · ') || '—',
          },
          { key: 'sessions', label: w('sessionsShort'), width: 80, align: 'end', cell: (row) => row.sessions },
          { key: 'state', label: w('state'), width: 130, cell: (row) => <Chip plain={row.active}>{row.active ? w('active') : w('inactive')}</Chip> },
        ]}
      />
      {adding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onAdded={(made) => {
            setGiven(made);
            setAdding(false);
          }}
        />
      )}
      {person && <PersonPanel key={person.id} person={person} onPassword={setGiven} onClose={() => openPanel(null)} />}
    </>
  );
}

/** The only time the password is seen: it stays until whoever keeps the people says it was handed over. */
function PasswordNotice({ given, onHandedOver }: { readonly given: GivenPassword; readonly onHandedOver: () => void }) {
  const w = useWords(words);
  return (
    <Notice tone="done" live title={w('oneTimePassword', { name: given.name })} actions={<Button onClick={onHandedOver}>{w('handedOver')}</Button>}>
      <p>
        {w('login')}: <span className={css['secret']}>{given.login}</span> · {w('password')}: <span className={css['secret']}>{given.password}</span>
      </p>
      <p>{w('oneTimeAbout')}</p>
    </Notice>
  );
}

function Tools({ list }: { readonly list: ListState }) {
  const w = useWords(words);
  const r = useWords(roomWords);
  const [typed, setTyped] = useState(list.filters['q'] ?? '');
  const ask = useRef(list.setFilter);
  ask.current = list.setFilter;
  const q = list.filters['q'] ?? '';
  useEffect(() => {
    if (typed.trim() === q) return;
    // Asked when typing pauses, so that the list does not flicker under each letter.
    const timer = setTimeout(() => ask.current('q', typed.trim() || null), 300);
    return () => clearTimeout(timer);
  }, [typed, q]);
  return (
    <div className={css['tools']}>
      <TextField label={w('search')} labelHidden placeholder={w('search')} type="search" value={typed} onChange={setTyped} />
      <SelectField
        label={w('role')}
        labelHidden
        optional
        placeholder={w('allRoles')}
        value={(list.filters['role'] ?? '') as Role | ''}
        onChange={(role) => list.setFilter('role', role || null)}
        options={roles.map((role) => ({ value: role, label: r(`role_${role}`) }))}
      />
      <SelectField
        label={w('state')}
        labelHidden
        optional
        placeholder={w('allStates')}
        value={(list.filters['active'] ?? '') as 'true' | 'false' | ''}
        onChange={(active) => list.setFilter('active', active || null)}
        options={[
          { value: 'true' as const, label: w('active') },
          { value: 'false' as const, label: w('inactive') },
        ]}
      />
    </div>
  );
}
