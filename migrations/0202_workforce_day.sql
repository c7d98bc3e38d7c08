-- The day as it goes: a roster in force is not changed but amended (R26), what was absent or off is explained, and a forecast knows
-- how much of a morning its day keeps.

alter table forecasts add column day_updates jsonb;

/* One change of a published roster: breaks and lunches at once, hours and days when the head has approved (5.7.3, R26). */
create table roster_amendments (
  id uuid primary key default uuidv7(),
  roster_id uuid not null references rosters,
  kind text not null check (kind in ('breaks', 'absence', 'hand', 'swap')),
  state text not null check (state in ('proposed', 'inForce', 'refused', 'undone')),
  reason text not null check (length(trim(reason)) between 3 and 500),
  needs_head boolean not null,
  made_by uuid not null references people,
  made_at timestamptz not null,
  in_force_at timestamptz,
  decided_by uuid references people,
  decided_at timestamptz,
  decided_capacity text,
  undone_by uuid references people,
  undone_at timestamptz,
  check ((state in ('inForce', 'undone')) = (in_force_at is not null)),
  check (state <> 'inForce' or not needs_head or decided_by is not null)
);
create index roster_amendments_roster on roster_amendments (roster_id, id desc);
create table amended_cells (
  amendment_id uuid not null references roster_amendments,
  roster_id uuid not null,
  person_id uuid not null,
  day date not null,
  template_id uuid references shift_templates,
  lunch_at int,
  breaks jsonb not null default '[]',
  before jsonb not null,
  seen_at timestamptz,
  primary key (amendment_id, person_id, day),
  foreign key (roster_id, person_id, day) references roster_cells (roster_id, person_id, day)
);
create index amended_cells_cell on amended_cells (roster_id, person_id, day);
create index amended_cells_unseen on amended_cells (person_id) where seen_at is null;

/* Time that the plan did not know and that counts as kept, once a second person has agreed. */
create table adherence_exceptions (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  kind text not null check (kind in ('training', 'meeting', 'technical', 'task', 'other')),
  reason text not null check (length(trim(reason)) between 3 and 500),
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'refused')),
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  decided_by uuid references people,
  decided_at timestamptz,
  check ((state = 'proposed') = (decided_by is null)),
  check (decided_by is null or decided_by <> asked_by)
);
create index adherence_exceptions_time on adherence_exceptions (starts_at);

do $$ declare t text; begin
  foreach t in array array['roster_amendments', 'amended_cells', 'adherence_exceptions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
    execute format('create policy staff on %I for select to cagri_app using ((select has_role(''analyst'', ''head'', ''deputy'', ''manager'')))', t);
    execute format('create policy run on %I for insert to cagri_app with check ((select has_role(''analyst'', ''manager'')))', t);
  end loop;
  foreach t in array array['roster_amendments', 'adherence_exceptions'] loop
    execute format('create policy change on %I for update to cagri_app using ((select has_role(''analyst'', ''manager''))) with check (true)', t);
  end loop;
end $$;
/* Everyone sees what was changed for them, and says that they have. */
create policy own on amended_cells for select to cagri_app using (person_id = (select current_person()));
create policy seen on amended_cells for update to cagri_app using (person_id = (select current_person())) with check (person_id = (select current_person()));
create policy own on roster_amendments for select to cagri_app using (
  exists (select from amended_cells c where c.amendment_id = id and c.person_id = (select current_person())));
create policy own on adherence_exceptions for select to cagri_app using (person_id = (select current_person()));
/* The states of one day, of everybody. */
create index agent_periods_ended on agent_periods (ended_at);
