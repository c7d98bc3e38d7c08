-- The search keeps its index in memory on every node and asks only for what changed; synonyms are kept by editors (6.7.3).
-- A word's weight comes from the whole base, so candidates picked by the database would be ranked otherwise: they go.

drop function entry_candidates(tsquery, text, int);
drop index entry_versions_terms;
alter table entry_versions drop column terms;

alter table entries add column usefulness_percent int not null default 0 check (usefulness_percent between 0 and 100);
/* Which transaction changed an entry last: a reader that asks by the oldest running transaction misses nothing that commits later. */
alter table entries add column changed_tx xid8 not null default pg_current_xact_id();
create index entries_changed on entries (changed_tx);
create function stamp_change() returns trigger language plpgsql as $$ begin
  new.changed_tx := pg_current_xact_id();
  return new;
end $$;
create trigger entries_changed before update on entries for each row execute function stamp_change();

create table search_synonyms (
  id uuid primary key default uuidv7(),
  words text not null check (length(words) between 3 and 500),
  active boolean not null default true,
  seeded boolean not null default false,
  changed_by uuid references people,
  changed_at timestamptz not null default now(),
  changed_tx xid8 not null default pg_current_xact_id()
);
create unique index search_synonyms_words on search_synonyms (words) where active;
create trigger search_synonyms_changed before update on search_synonyms for each row execute function stamp_change();
alter table search_synonyms enable row level security;
create policy system on search_synonyms for all to cagri_system using (true) with check (true);
create policy open on search_synonyms for select to cagri_app using (true);
create policy edit on search_synonyms for all to cagri_app using ((select has_role('quality'))) with check ((select has_role('quality')));
grant select, insert, update on search_synonyms to cagri_app, cagri_system;

/* What the node's index must learn: texts may be seen by no caller, so only the ranking reads them; rows shown are read again under row-level security. */
create function base_changes(since xid8) returns table (entry_id uuid, tx text, state text, version int, question text, answer text, structure_id uuid, usefulness_percent int)
language sql stable security definer set search_path = public as $$
  select e.id, e.changed_tx::text, e.state, v.version, v.question, v.answer, e.structure_id, e.usefulness_percent
  from entries e left join entry_versions v on v.entry_id = e.id and v.version = e.published_version
  where e.changed_tx >= since and e.changed_tx is distinct from pg_current_xact_id_if_assigned()
  order by e.changed_tx
$$;
revoke all on function base_changes from public;
grant execute on function base_changes to cagri_app, cagri_system;
