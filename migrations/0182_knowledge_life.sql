-- The life of an answer (6.7.3, R29): reviewed by a second person, due again, quarantined when its law changes; what was said on a day.

alter table entry_versions
  add column letter text,
  add column links jsonb not null default '[]',
  add column forms jsonb not null default '[]',
  add column translations jsonb not null default '{}',
  add column sent_for_review_at timestamptz,
  add column reviewed_by uuid references people,
  add column reviewed_at timestamptz,
  add column review_outcome text check (review_outcome in ('accepted', 'returned')),
  add column review_note text,
  add constraint reviewed_by_another check (reviewed_by is null or author_id is null or reviewed_by <> author_id);
alter table entries
  add column review_due date,
  add column checked_at timestamptz,
  add column quarantine jsonb;
/* A reviewer named outside the sector (methodical helper) writes nothing but the review. */
create policy review on entry_versions for update to cagri_app using ((select has_role('helper'))) with check ((select has_role('helper')));

/* What the base said when: each change of state or published version closes a period and opens the next. */
create table entry_periods (
  id uuid primary key default uuidv7(),
  entry_id uuid not null references entries,
  version int not null,
  state text not null,
  from_at timestamptz not null,
  until_at timestamptz
);
create index entry_periods_entry on entry_periods (entry_id, from_at);
create unique index entry_periods_open on entry_periods (entry_id) where until_at is null;
create function keep_period() returns trigger language plpgsql security definer set search_path = public as $$ begin
  if tg_op = 'UPDATE' and old.state = new.state and old.published_version is not distinct from new.published_version then return new; end if;
  update entry_periods set until_at = new.updated_at where entry_id = new.id and until_at is null;
  if new.published_version is not null and new.state in ('published', 'quarantined') then
    insert into entry_periods (entry_id, version, state, from_at) values (new.id, new.published_version, new.state, new.updated_at);
  end if;
  return new;
end $$;
insert into entry_periods (entry_id, version, state, from_at)
  select e.id, e.published_version, e.state, coalesce(v.published_at, e.updated_at) from entries e
  join entry_versions v on v.entry_id = e.id and v.version = e.published_version where e.state in ('published', 'quarantined');
create trigger entries_periods after insert or update on entries for each row execute function keep_period();
alter table entry_periods enable row level security;
create policy system on entry_periods for select to cagri_system using (true);
create policy staff on entry_periods for select to cagri_app using ((select current_person()) is not null);
grant select on entry_periods to cagri_app, cagri_system;

/* Who has ticked which change as read (R20). */
create table entry_reads (
  person_id uuid not null references people,
  entry_id uuid not null references entries,
  version int not null,
  state text not null,
  at timestamptz not null default now(),
  primary key (person_id, entry_id, version, state)
);
create table entry_favourites (
  person_id uuid not null references people,
  entry_id uuid not null references entries,
  at timestamptz not null default now(),
  primary key (person_id, entry_id)
);
do $$ declare t text; begin
  foreach t in array array['entry_reads','entry_favourites'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('create policy own on %I for all to cagri_app using (person_id = (select current_person())) with check (person_id = (select current_person()))', t);
    execute format('grant select, insert on %I to cagri_app, cagri_system', t);
  end loop;
end $$;
grant update on entry_reads to cagri_app;
grant delete on entry_favourites to cagri_app;
create policy reviewed on entry_reads for select to cagri_app using ((select has_role('quality', 'manager', 'head')));

/* What nobody could answer: asked at a desk, found nothing, found unsurely, asked for help; the same words are counted, not repeated. */
alter table entry_suggestions
  add column kind text not null default 'desk' check (kind in ('desk', 'zeroHit', 'unsure', 'help', 'portal')),
  add column folded text,
  add column times int not null default 1,
  add column last_at timestamptz not null default now();
create unique index entry_suggestions_same on entry_suggestions (kind, folded) where state = 'open' and folded is not null;

/* A search that found nothing or little leaves its words for the editors, whoever asked; numbers that may be somebody's are left out by the caller. */
create function note_search(kind_of text, words text, folded_words text, of_contact uuid) returns void
language sql security definer set search_path = public as $$
  insert into entry_suggestions (kind, question, folded, contact_id, person_id) values (kind_of, left(words, 500), left(folded_words, 500), of_contact, current_person())
  on conflict (kind, folded) where state = 'open' and folded is not null
  do update set times = entry_suggestions.times + 1, last_at = now(), contact_id = coalesce(excluded.contact_id, entry_suggestions.contact_id)
$$;
revoke all on function note_search from public;
grant execute on function note_search to cagri_app, cagri_system;

/* A citizen says whether an answer helped: counted, nobody named. */
create table entry_opinions (
  id uuid primary key default uuidv7(),
  entry_id uuid not null references entries,
  version int not null,
  helped boolean not null,
  at timestamptz not null default now()
);
create index entry_opinions_entry on entry_opinions (entry_id, id);
alter table entry_opinions enable row level security;
create policy system on entry_opinions for all to cagri_system using (true) with check (true);
create policy said on entry_opinions for insert to cagri_app with check (
  exists (select from entries e where e.id = entry_opinions.entry_id and e.state = 'published' and e.published_version = entry_opinions.version));
create policy seen on entry_opinions for select to cagri_app using ((select current_person()) is not null);
grant select, insert on entry_opinions to cagri_app, cagri_system;
