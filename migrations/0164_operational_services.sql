-- Operational services (3.0.3, 6.1.6): cards with versions, what was given, and every question put to a structure (4.0.1, R13).
-- What a structure answered is not kept: only that it was asked, why, and what was shown or held back.

create table service_cards (
  id uuid primary key default uuidv7(),
  code text not null unique,
  structure_id uuid not null references structures,
  topic_id uuid references topics,
  ended_on date,
  created_at timestamptz not null default now()
);
create table service_card_versions (
  id uuid primary key default uuidv7(),
  card_id uuid not null references service_cards,
  version int not null check (version > 0),
  title_az text collate "az-x-icu" not null, title_ru text not null, title_en text not null,
  /* The reglament it rests on, and the legal basis of asking the structure. */
  reglament text not null check (length(trim(reglament)) > 0),
  legal_basis text not null check (length(trim(legal_basis)) > 0),
  purpose text not null check (length(trim(purpose)) > 0),
  /* To whom it is given, and at which identification level at least (R14). */
  kinds text[] not null check (kinds <> '{}' and kinds <@ array['person', 'entrepreneur', 'legalEntity', 'foreigner']),
  min_level int not null check (min_level between 0 and 3),
  /* The structure's register that is asked; none: a service of steps only. */
  register text,
  steps jsonb not null,
  valid_from date not null,
  written_by uuid references people,
  written_at timestamptz not null default now(),
  unique (card_id, version)
);
create table service_runs (
  id uuid primary key default uuidv7(),
  version_id uuid not null references service_card_versions,
  contact_id uuid not null references contacts,
  applicant_id uuid references applicants,
  person_id uuid not null references people,
  state text not null check (state in ('open', 'given', 'notGiven')),
  ticked text[] not null default '{}',
  note text not null default '',
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint finished_is_whole check ((state = 'open') = (finished_at is null))
);
create index service_runs_contact on service_runs (contact_id, id);
create index service_runs_version on service_runs (version_id);
create index service_runs_applicant on service_runs (applicant_id) where applicant_id is not null;
create index service_runs_person on service_runs (person_id, id);
create unique index service_runs_once on service_runs (contact_id, version_id) where state = 'open';
create table structure_queries (
  id uuid primary key default uuidv7(),
  run_id uuid not null references service_runs,
  contact_id uuid not null references contacts,
  applicant_id uuid not null references applicants,
  structure_id uuid not null references structures,
  register text not null,
  key_kind text not null check (key_kind in ('fin', 'voen')),
  level int not null check (level between 0 and 3),
  purpose text not null,
  legal_basis text not null,
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  /* A row that stays `asked` was cut off: whether the structure answered is not known. */
  outcome text not null default 'asked' check (outcome in ('asked', 'found', 'nothingHeld', 'failed')),
  failure text,
  shown text[] not null default '{}',
  masked text[] not null default '{}',
  withheld text[] not null default '{}',
  appeals int not null default 0,
  settled_at timestamptz
);
create index structure_queries_run on structure_queries (run_id);
create index structure_queries_contact on structure_queries (contact_id);
create index structure_queries_applicant on structure_queries (applicant_id, id);
create index structure_queries_structure on structure_queries (structure_id);
create index structure_queries_asked_by on structure_queries (asked_by);

do $$ declare t text; begin
  foreach t in array array['service_cards', 'service_card_versions', 'service_runs', 'structure_queries'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_system', t);
    execute format('grant select, insert on %I to cagri_app', t);
  end loop;
  foreach t in array array['service_cards', 'service_card_versions'] loop
    execute format('create policy staff on %I for select to cagri_app using ((select current_person()) is not null)', t);
    execute format('create policy keeper on %I for insert to cagri_app with check ((select has_role(''quality'', ''administrator'')))', t);
  end loop;
  /* Whoever sees the contact sees what was given in it; whoever gave it sees it too, but never what is sealed. */
  foreach t in array array['service_runs', 'structure_queries'] loop
    execute format('create policy follow on %I for select to cagri_app using (exists (select from contacts c where c.id = %I.contact_id))', t, t);
  end loop;
end $$;
grant update on service_cards, service_runs, structure_queries to cagri_app;
create policy ending on service_cards for update to cagri_app using ((select has_role('quality', 'administrator'))) with check (true);
create policy give on service_runs for insert to cagri_app with check (person_id = (select current_person()));
create policy go_on on service_runs for update to cagri_app using (person_id = (select current_person())) with check (person_id = (select current_person()));
create policy ask on structure_queries for insert to cagri_app with check (asked_by = (select current_person()));
create policy settle on structure_queries for update to cagri_app using (asked_by = (select current_person())) with check (asked_by = (select current_person()));
