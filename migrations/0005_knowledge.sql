-- The Q&A base: entries, their versions with legal basis, what was used and whether it helped (6.7.3, 6.1.8, R29).

create table entries (
  id uuid primary key default uuidv7(),
  key text not null unique,
  state text not null check (state in ('draft', 'published', 'quarantined', 'withdrawn')),
  structure_id uuid references structures,
  topic_id uuid references topics,
  published_version int,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table entry_versions (
  entry_id uuid not null references entries,
  version int not null,
  lang text not null default 'az' check (lang in ('az', 'ru', 'en')),
  question text not null check (length(question) between 3 and 500),
  answer text not null check (length(answer) between 1 and 20000),
  spoken text,
  steps jsonb not null default '[]',
  basis jsonb not null default '[]',
  source text,
  identification_level int not null default 0 check (identification_level between 0 and 3),
  valid_from date,
  valid_until date,
  folded text not null,
  terms tsvector not null,
  author_id uuid references people,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  published_by uuid references people,
  primary key (entry_id, version)
);
create index entry_versions_terms on entry_versions using gin (terms);
create index entry_versions_folded on entry_versions using gin (folded gin_trgm_ops);
create table entry_uses (
  id uuid primary key default uuidv7(),
  entry_id uuid not null references entries,
  version int not null,
  matter_id uuid,
  person_id uuid references people,
  helped boolean,
  at timestamptz not null default now()
);
create index entry_uses_entry on entry_uses (entry_id, id);
create table entry_suggestions (
  id uuid primary key default uuidv7(),
  contact_id uuid,
  question text not null,
  note text,
  person_id uuid references people,
  state text not null default 'open' check (state in ('open', 'done', 'declined')),
  entry_id uuid references entries,
  created_at timestamptz not null default now()
);

do $$ declare t text; begin
  foreach t in array array['entries','entry_versions','entry_uses','entry_suggestions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
  end loop;
end $$;
/* Anyone reads what is published (the portal has no login); staff read the rest under its banner. */
create policy published on entries for select to cagri_app using (state = 'published' or (select current_person()) is not null);
create policy published on entry_versions for select to cagri_app using (
  (select current_person()) is not null
  or exists (select from entries e where e.id = entry_versions.entry_id and e.state = 'published' and e.published_version = entry_versions.version));
create policy edit on entries for all to cagri_app using ((select has_role('quality'))) with check ((select has_role('quality')));
create policy edit on entry_versions for all to cagri_app using ((select has_role('quality'))) with check ((select has_role('quality')));
create policy used on entry_uses for insert to cagri_app with check (true);
create policy seen on entry_uses for select to cagri_app using ((select current_person()) is not null);
create policy suggest on entry_suggestions for all to cagri_app using ((select current_person()) is not null) with check ((select current_person()) is not null);

/* Candidates for the ranking module: text operators are not leakproof, so the same visibility rule stands inside. */
create function entry_candidates(query tsquery, folded_query text, most int) returns table (entry_id uuid, version int)
language sql stable security definer set search_path = public as $$
  select v.entry_id, v.version from entry_versions v join entries e on e.id = v.entry_id
  where v.version = e.published_version
    and (e.state = 'published' or (e.state = 'quarantined' and current_person() is not null))
    and (v.terms @@ query or v.folded % folded_query or word_similarity(folded_query, v.folded) > 0.35)
  order by ts_rank(v.terms, query) + similarity(v.folded, folded_query) + word_similarity(folded_query, v.folded) desc
  limit least(most, 200)
$$;
revoke all on function entry_candidates from public;
grant execute on function entry_candidates to cagri_app, cagri_system;
