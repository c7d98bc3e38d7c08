-- A violation an applicant meets in a building of the Ministry (4.0.26): who is alarmed, what was done, the call back.

create table violations (
  id uuid primary key default uuidv7(),
  number text not null unique,
  contact_id uuid not null references contacts,
  /* Of `buildings`, which a later number makes; rows there are ended, never deleted. */
  building_id uuid not null,
  place text not null default '',
  what text not null check (length(trim(what)) > 0),
  caller_name text not null default '',
  caller_phone text not null default '',
  state text not null check (state in ('alarmed', 'acknowledged', 'settled')),
  registered_by uuid not null references people,
  registered_at timestamptz not null,
  acknowledged_by_name text,
  acknowledged_at timestamptz,
  outcome text check (outcome in ('removed', 'partly', 'unfounded', 'elsewhere')),
  result text,
  settled_by uuid references people,
  settled_at timestamptz,
  promise_id uuid references promises,
  constraint settled_is_whole check ((state = 'settled') = (outcome is not null and result is not null and settled_at is not null))
);
create index violations_open on violations (registered_at) where state <> 'settled';
create index violations_building on violations (building_id, id);
create index violations_contact on violations (contact_id);
create index violations_registered_by on violations (registered_by);

/* The chain laid down at registration: the person on duty, the stand-ins in their order, then the manager. */
create table violation_alarms (
  violation_id uuid not null references violations,
  step int not null check (step between 1 and 20),
  kind text not null check (kind in ('duty', 'standIn', 'manager')),
  person_id uuid references people,
  full_name text not null,
  phone text,
  email text,
  due_at timestamptz not null,
  sent_at timestamptz,
  told text[] not null default '{}',
  primary key (violation_id, step)
);
create index violation_alarms_person on violation_alarms (person_id) where person_id is not null;
create index violation_alarms_due on violation_alarms (due_at) where sent_at is null;
create table violation_steps (
  id uuid primary key default uuidv7(),
  violation_id uuid not null references violations,
  kind text not null check (kind in ('called', 'joinedCall', 'arrived', 'measure', 'note')),
  body text not null default '',
  by_person uuid not null references people,
  at timestamptz not null
);
create index violation_steps_violation on violation_steps (violation_id, id);

/* The alarms that have sounded for the person: what an authorised person may see. */
create function my_alarms() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(a.violation_id), '{}') from violation_alarms a where a.person_id = current_person() and a.sent_at is not null
$$;
revoke all on function my_alarms from public;
grant execute on function my_alarms to cagri_app, cagri_system;

do $$ declare t text; begin
  foreach t in array array['violations', 'violation_alarms', 'violation_steps'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
  end loop;
  foreach t in array array['violation_alarms', 'violation_steps'] loop
    execute format('create policy follow on %I for all to cagri_app using (exists (select from violations v where v.id = %I.violation_id)) with check (exists (select from violations v where v.id = %I.violation_id))', t, t, t);
  end loop;
end $$;
create policy centre on violations for all to cagri_app
  using ((select has_role('manager', 'deputy', 'head', 'quality')) or registered_by = (select current_person()))
  with check ((select has_role('representative', 'outbound', 'specialist', 'manager', 'deputy', 'head', 'quality')));
create policy alarmed on violations for all to cagri_app using (id = any ((select my_alarms())::uuid[])) with check (id = any ((select my_alarms())::uuid[]));
create policy violation_seen on events as restrictive for select to cagri_app
  using (subject_kind <> 'violation' or exists (select from violations r where r.id = events.subject_id));
