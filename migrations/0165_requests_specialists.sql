-- Information requests (4.0.2, 5.7.7): drafted by a sector, signed by the leadership, answered by a structure.
-- Invited specialists (4.0.8): one case, for a time; the access ends by itself.

create table information_requests (
  id uuid primary key default uuidv7(),
  number text not null unique,
  case_id uuid references cases,
  structure_id uuid references structures,
  /* To whom, where it is no structure: another body, a firm, a person. */
  addressee text not null check (length(trim(addressee)) > 0),
  email text,
  subject text not null check (length(trim(subject)) > 0),
  body text not null check (length(trim(body)) > 0),
  legal_basis text not null check (length(trim(legal_basis)) > 0),
  allowed_days int not null check (allowed_days between 1 and 60),
  state text not null check (state in ('draft', 'toSign', 'sent', 'answered', 'withdrawn')),
  drafted_by uuid not null references people,
  drafted_at timestamptz not null,
  return_reason text,
  signed_by uuid references people,
  capacity text check (capacity in ('head', 'actingHead', 'deputy')),
  capacity_basis text,
  outgoing_number text unique,
  signed_at timestamptz,
  signed_on date,
  content_hash text,
  due_on date,
  provisional boolean not null default false,
  derivation jsonb,
  calendar_version int,
  answer text,
  answered_by uuid references people,
  answered_at timestamptz,
  late boolean,
  reminded_at timestamptz,
  escalated_at timestamptz,
  constraint sent_is_signed check ((state in ('sent', 'answered')) <= (signed_at is not null and due_on is not null and outgoing_number is not null)),
  constraint answered_is_whole check ((state = 'answered') = (answer is not null and answered_at is not null))
);
create index information_requests_case on information_requests (case_id) where case_id is not null;
create index information_requests_structure on information_requests (structure_id, state) where structure_id is not null;
create index information_requests_open on information_requests (due_on, id) where state = 'sent';
create index information_requests_state on information_requests (state, id);
create index information_requests_author on information_requests (drafted_by, id);

create table case_specialists (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  person_id uuid not null references people,
  why text not null check (length(trim(why)) > 0),
  from_at timestamptz not null,
  until_at timestamptz not null,
  invited_by uuid not null references people,
  invited_at timestamptz not null,
  contribution text,
  contributed_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references people,
  end_reason text check (end_reason in ('term', 'closed')),
  check (until_at > from_at),
  check ((ended_at is null) = (end_reason is null)),
  check ((contribution is null) = (contributed_at is null))
);
create index case_specialists_case on case_specialists (case_id, id);
create index case_specialists_person on case_specialists (person_id, until_at);
create index case_specialists_running on case_specialists (until_at) where ended_at is null;
/* One running access a case and person: invited twice is invited once. */
create unique index case_specialists_once on case_specialists (case_id, person_id) where ended_at is null;

do $$ declare t text; begin
  foreach t in array array['information_requests', 'case_specialists'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
  end loop;
end $$;
/* The Centre's own: the author, whoever oversees, whoever sees the case; of a sealed case nothing is seen past it. */
create policy centre on information_requests for select to cagri_app using (
  case when case_id is not null then exists (select from cases c where c.id = information_requests.case_id)
  else (select oversees()) or drafted_by = (select current_person()) end);
create policy structure on information_requests for select to cagri_app using (
  state in ('sent', 'answered') and structure_id = any ((select structures_of('coordinator'))::uuid[]));
create policy draft on information_requests for insert to cagri_app with check (
  drafted_by = (select current_person()) and (case_id is null or exists (select from cases c where c.id = information_requests.case_id)));
create policy go_on on information_requests for update to cagri_app using (
  drafted_by = (select current_person()) or (select has_role('head', 'deputy', 'manager'))
  or (state = 'sent' and structure_id = any ((select structures_of('coordinator'))::uuid[]))) with check (true);
create policy information_requests_seen on events as restrictive for select to cagri_app using (
  subject_kind <> 'informationRequest' or exists (select from information_requests r where r.id = events.subject_id));

/* The specialist sees the own invitation while it runs, and nothing of it a moment later. */
create policy centre on case_specialists for all to cagri_app using (exists (select from cases c where c.id = case_specialists.case_id))
  with check (exists (select from cases c where c.id = case_specialists.case_id));
create policy invited on case_specialists for all to cagri_app
  using (person_id = (select current_person()) and ended_at is null and now() >= from_at and now() < until_at)
  with check (person_id = (select current_person()));
create policy case_specialists_seen on events as restrictive for select to cagri_app using (
  subject_kind <> 'specialist' or exists (select from case_specialists r where r.id = events.subject_id));

/* What an invited specialist may read of the case: its matter. Not the applicant, no draft, no opinion of others (R12). */
create function invited_cases() returns table (invitation_id uuid, number text, kind text, subject text, body text, registered_on date, due_on date)
language sql stable security definer set search_path = public as $$
  select s.id, c.number, c.kind, c.subject, c.body, c.registered_on, c.due_on
  from case_specialists s join cases c on c.id = s.case_id
  where s.person_id = current_person() and s.ended_at is null and now() >= s.from_at and now() < s.until_at and not c.sealed
$$;
revoke all on function invited_cases from public;
grant execute on function invited_cases to cagri_app;
