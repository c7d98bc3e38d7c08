-- Tickets to help desks (4.0.24, R12: 10/15 working days, never tacit) and invitations to a service centre (4.0.25).

/* The help desks and service centres whose post the person holds now. */
create function my_help_desks() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(p.desk_id), '{}') from appointments a join posts p on p.id = a.post_id
  where a.person_id = current_person() and p.role = 'helpDesk' and p.desk_id is not null
    and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
$$;
create function my_service_centres() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(p.centre_id), '{}') from appointments a join posts p on p.id = a.post_id
  where a.person_id = current_person() and p.role = 'serviceCentre' and p.centre_id is not null
    and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
$$;
revoke all on function my_help_desks, my_service_centres from public;
grant execute on function my_help_desks, my_service_centres to cagri_app, cagri_system;

create table tickets (
  id uuid primary key default uuidv7(),
  number text not null unique,
  case_id uuid not null references cases,
  /* Kept here, since whoever answers does not see the case. */
  case_number text not null,
  subject text not null,
  desk_id uuid not null references help_desks,
  state text not null check (state in ('sent', 'working', 'returned', 'answered', 'withdrawn')),
  question text not null check (length(trim(question)) > 0),
  steps_tried text not null default '',
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  asked_on date not null,
  allowed_days int not null check (allowed_days between 1 and 30),
  due_on date not null,
  provisional boolean not null default false,
  derivation jsonb not null,
  calendar_version int not null,
  taken_by uuid references people,
  taken_at timestamptz,
  study_at timestamptz,
  study_by uuid references people,
  study_reason text check (length(trim(study_reason)) > 0),
  answer text,
  answered_by uuid references people,
  answered_at timestamptz,
  late boolean,
  return_reason text,
  escalated_at timestamptz,
  constraint answered_is_whole check ((state = 'answered') = (answer is not null and answered_at is not null))
);
create index tickets_case on tickets (case_id, id);
create index tickets_desk on tickets (desk_id, state, due_on);
create index tickets_open on tickets (due_on, id) where state in ('sent', 'working');
/* One open ticket a case and desk: sent twice is sent once. */
create unique index tickets_once on tickets (case_id, desk_id) where state in ('sent', 'working');

create table invitations (
  id uuid primary key default uuidv7(),
  number text not null unique,
  case_id uuid not null references cases,
  /* Kept here, since whoever answers does not see the case. */
  case_number text not null,
  subject text not null,
  centre_id uuid not null references service_centres,
  state text not null check (state in ('invited', 'came', 'noShow', 'cancelled')),
  at timestamptz not null,
  purpose text not null check (length(trim(purpose)) > 0),
  documents text[] not null default '{}',
  full_name text not null,
  invited_by uuid not null references people,
  invited_at timestamptz not null,
  told text[] not null default '{}',
  outcome text,
  accepted_documents text[] not null default '{}',
  settled_by uuid references people,
  settled_at timestamptz,
  cancel_reason text,
  reminded_at timestamptz,
  constraint settled_is_whole check ((state in ('came', 'noShow')) = (settled_at is not null))
);
create index invitations_case on invitations (case_id, id);
create index invitations_centre on invitations (centre_id, at);
create index invitations_ahead on invitations (at) where state = 'invited';

do $$ declare t text; begin
  foreach t in array array['tickets', 'invitations'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
    execute format('create policy follow on %I for all to cagri_app using (exists (select from cases c where c.id = %I.case_id)) with check (exists (select from cases c where c.id = %I.case_id))', t, t, t);
    execute format('create policy %I on events as restrictive for select to cagri_app using (subject_kind <> %L or exists (select from %I r where r.id = events.subject_id))',
      t || '_seen', rtrim(t, 's'), t);
  end loop;
end $$;
/* A help desk sees what was sent to it and a centre whom it awaits; neither sees the case. */
create policy desk on tickets for all to cagri_app using (desk_id = any ((select my_help_desks())::uuid[])) with check (desk_id = any ((select my_help_desks())::uuid[]));
create policy centre on invitations for all to cagri_app using (centre_id = any ((select my_service_centres())::uuid[])) with check (centre_id = any ((select my_service_centres())::uuid[]));
