-- Shifts, leave and rosters: proposed by S5, in force on the head's approval (5.7.4, R26).

create table shift_templates (
  id uuid primary key default uuidv7(),
  code text not null unique,
  name_az text not null, name_ru text not null, name_en text not null,
  start_minute int not null check (start_minute between 0 and 1439),
  end_minute int not null check (end_minute > start_minute and end_minute <= 1440),
  lunch_minutes int not null check (lunch_minutes in (0, 30, 60)),
  lunch_from int not null, lunch_to int not null check (lunch_to >= lunch_from),
  breaks jsonb not null default '[]',
  unpopular boolean not null default false,
  active boolean not null default true
);
insert into shift_templates (code, name_az, name_ru, name_en, start_minute, end_minute, lunch_minutes, lunch_from, lunch_to, breaks)
values ('day', 'Gündüz', 'День', 'Day', 540, 1080, 60, 720, 840, '[{"minutes":15,"from":600,"to":705},{"minutes":15,"from":900,"to":1035}]');

/* The yearly leave schedule, and what comes between. A leave is withdrawn, never deleted. */
create table leaves (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  kind text not null check (kind in ('yearly', 'sick', 'study', 'other')),
  note text not null default '',
  recorded_by uuid not null references people,
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid references people,
  withdrawn_at timestamptz
);
create index leaves_person on leaves (person_id, until_day) where withdrawn_at is null;

create table rosters (
  id uuid primary key default uuidv7(),
  number text unique,
  forecast_id uuid not null references forecasts,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  state text not null check (state in ('solving', 'draft', 'submitted', 'approved', 'failed')),
  refused jsonb not null default '[]',
  wanted jsonb not null default '[]',
  score jsonb,
  score_before jsonb,
  remark text,
  made_by uuid not null references people,
  made_at timestamptz not null default now(),
  submitted_by uuid references people,
  submitted_at timestamptz,
  approved_by uuid references people,
  approved_at timestamptz,
  approved_capacity text,
  check ((state = 'approved') = (approved_at is not null))
);
create index rosters_days on rosters (until_day, id);
create table roster_people (
  roster_id uuid not null references rosters,
  person_id uuid not null references people,
  position int not null,
  sector text,
  primary key (roster_id, person_id)
);
create table roster_cells (
  roster_id uuid not null references rosters,
  person_id uuid not null references people,
  day date not null,
  template_id uuid references shift_templates,
  lunch_at int,
  breaks jsonb not null default '[]',
  locked boolean not null default false,
  primary key (roster_id, person_id, day),
  foreign key (roster_id, person_id) references roster_people
);
create index roster_cells_person on roster_cells (person_id, day);

create function forbid_approved_roster() returns trigger language plpgsql as $$
begin
  if (select state from rosters where id = coalesce(old.roster_id, new.roster_id)) = 'approved' then
    raise exception 'an approved roster is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger approved before insert or update or delete on roster_cells for each row execute function forbid_approved_roster();

do $$ declare t text; begin
  foreach t in array array['shift_templates', 'leaves', 'rosters', 'roster_people', 'roster_cells'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
    execute format('create policy staff on %I for select to cagri_app using ((select has_role(''analyst'', ''head'', ''deputy'', ''manager'')))', t);
  end loop;
  foreach t in array array['rosters', 'roster_people', 'roster_cells'] loop
    execute format('create policy plan on %I for insert to cagri_app with check ((select has_role(''analyst'')))', t);
  end loop;
end $$;
create policy change on roster_cells for update to cagri_app using ((select has_role('analyst'))) with check (true);
create policy decide on rosters for update to cagri_app using ((select has_role('analyst', 'head', 'deputy', 'manager'))) with check (true);
create policy record on leaves for insert to cagri_app with check ((select has_role('analyst', 'manager')));
create policy withdraw on leaves for update to cagri_app using ((select has_role('analyst', 'manager'))) with check (true);
/* Everyone sees their own line of an approved roster, and its shifts. */
create policy own on roster_cells for select to cagri_app using (
  person_id = (select current_person()) and exists (select from rosters r where r.id = roster_id and r.state = 'approved'));
create policy own on rosters for select to cagri_app using (
  state = 'approved' and (select current_person()) is not null);
create policy own on leaves for select to cagri_app using (person_id = (select current_person()));
create policy everyone on shift_templates for select to cagri_app using ((select current_person()) is not null);
grant delete on roster_cells to cagri_system;
