-- Cases under the legal clock: appeals and investigations, drafts, approval, signature, dispatch (3.0.2, 5.7.8, 6.5.1).

create table cases (
  id uuid primary key default uuidv7(),
  number text not null unique,
  kind text not null check (kind in ('question', 'eService', 'proposal', 'application', 'complaint', 'information')),
  clock text not null check (clock in ('law', 'centre')),
  stage text not null check (stage in ('registered', 'investigating', 'approval', 'toSign', 'answered', 'forwarded', 'notConsidered', 'withdrawn')),
  contact_id uuid not null references contacts,
  matter_id uuid references matters,
  applicant_id uuid references applicants,
  structure_id uuid references structures,
  topic_id uuid references topics,
  subject text not null check (length(subject) between 1 and 300),
  body text not null default '',
  steps_tried text,
  lang text not null default 'az' check (lang in ('az', 'ru', 'en')),
  registered_at timestamptz not null,
  registered_on date not null,
  accepted_by uuid references people,
  assignee_id uuid references people,
  allowed_days int not null,
  extension_days int not null default 0,
  due_on date not null,
  provisional boolean not null default false,
  reply_by text not null check (reply_by in ('email', 'post', 'pickup')),
  reply_to text not null default '',
  servicemen boolean not null default false,
  sealed boolean not null default false,
  concerns_person_id uuid references people,
  answered_at timestamptz,
  closed_at timestamptz,
  closing_reason text,
  rating int check (rating between 1 and 5),
  rating_comment text,
  rated_at timestamptz,
  created_at timestamptz not null default now()
);
create index cases_open on cases (due_on, id) where closed_at is null;
create index cases_assignee on cases (assignee_id, due_on) where closed_at is null;
create index cases_applicant on cases (applicant_id, id);
create index cases_contact on cases (contact_id);
create index cases_stage on cases (stage, due_on);
create index cases_registered on cases (registered_at);

/* Every date that was ever due, with its derivation; the newest is in force. */
create table case_deadlines (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  due_on date not null,
  allowed_days int not null,
  extension_days int not null,
  derivation jsonb not null,
  calendar_version int not null,
  rule text not null,
  provisional boolean not null,
  reason text not null,
  act text,
  derived_at timestamptz not null default now(),
  derived_by uuid references people
);
create index case_deadlines_case on case_deadlines (case_id, id);
create table case_extensions (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  kind text not null check (kind in ('study', 'extension')),
  working_days int not null check (working_days between 1 and 30),
  reason text not null check (length(trim(reason)) > 0),
  by_person uuid not null references people,
  at timestamptz not null default now(),
  unique (case_id, kind)
);
create table case_drafts (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  version int not null,
  body text not null,
  basis text not null default '',
  author_id uuid not null references people,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  approved_by uuid references people,
  approved_at timestamptz,
  unique (case_id, version)
);
create table case_returns (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  draft_id uuid not null references case_drafts,
  remark text not null check (length(trim(remark)) > 0),
  from_stage text not null check (from_stage in ('approval', 'toSign')),
  by_person uuid not null references people,
  at timestamptz not null default now()
);
create table case_notes (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  body text not null check (length(trim(body)) > 0),
  by_person uuid references people,
  from_applicant boolean not null default false,
  at timestamptz not null default now()
);

/* One signed document; incoming and outgoing numbers come from one register (R2). */
create table signed_documents (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('reply', 'forwarding', 'refusal', 'dailyInformation')),
  subject_id uuid not null,
  draft_id uuid references case_drafts,
  outgoing_number text unique,
  signed_by uuid not null references people,
  capacity text not null check (capacity in ('head', 'actingHead', 'deputy')),
  capacity_basis text not null,
  signed_at timestamptz not null,
  verification_code text not null unique,
  content_hash text not null
);
create index signed_documents_subject on signed_documents (subject_id);
create table dispatches (
  id uuid primary key default uuidv7(),
  document_id uuid not null references signed_documents,
  case_id uuid not null references cases,
  channel text not null check (channel in ('email', 'post', 'pickup')),
  recipient text not null,
  state text not null check (state in ('queued', 'toPrint', 'sent', 'dispatched', 'returned', 'failed', 'unknown')),
  message_id uuid references outgoing_messages,
  dispatched_at timestamptz,
  dispatched_by uuid references people,
  note text,
  created_at timestamptz not null default now()
);
create index dispatches_case on dispatches (case_id);
create index dispatches_open on dispatches (state, id) where state in ('queued', 'toPrint', 'unknown', 'failed');

alter table matters add foreign key (case_id) references cases;
alter table trackings add foreign key (case_id) references cases;

do $$ declare t text; begin
  foreach t in array array['cases','case_deadlines','case_extensions','case_drafts','case_returns','case_notes','signed_documents','dispatches'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
  end loop;
  foreach t in array array['case_deadlines','case_extensions','case_drafts','case_returns','case_notes','dispatches'] loop
    execute format('create policy follow on %I for all to cagri_app using (exists (select from cases c where c.id = %I.case_id)) with check (exists (select from cases c where c.id = %I.case_id))', t, t, t);
  end loop;
end $$;
create policy seen on cases for select to cagri_app using (
  case when sealed then (select sealed_open(cases.concerns_person_id))
  else (select oversees())
    or (select has_role('specialist'))
    or accepted_by = (select current_person())
    or (applicant_id is not null and applicant_id = any ((select live_applicants())::uuid[]))
  end);
create policy work on cases for update to cagri_app using (
  case when sealed then (select sealed_open(cases.concerns_person_id))
  else (select has_role('specialist', 'manager', 'head', 'deputy')) end) with check (true);
create policy accept on cases for insert to cagri_app with check ((select has_role('representative', 'outbound', 'specialist', 'manager')));
create policy seen on signed_documents for select to cagri_app using (
  kind = 'dailyInformation' and (select current_person()) is not null
  or exists (select from cases c where c.id = signed_documents.subject_id));
create policy sign on signed_documents for insert to cagri_app with check ((select has_role('head', 'deputy', 'manager')));

/* Events and files follow what they speak of: what cannot be seen cannot be learnt of. */
alter table events enable row level security;
create policy system on events for all to cagri_system using (true) with check (true);
create policy write on events for insert to cagri_app with check ((select current_person()) is null or actor_id = (select current_person()));
create policy seen on events for select to cagri_app using ((select current_person()) is not null and case subject_kind
  when 'case' then exists (select from cases c where c.id = events.subject_id)
  when 'contact' then exists (select from contacts c where c.id = events.subject_id)
  when 'applicant' then exists (select from applicants a where a.id = events.subject_id)
  when 'promise' then exists (select from promises p where p.id = events.subject_id)
  when 'session' then false
  else true end);
alter table files enable row level security;
create policy system on files for all to cagri_system using (true) with check (true);
create policy follow on files for all to cagri_app using (case owner_kind
  when 'case' then exists (select from cases c where c.id = files.owner_id)
  when 'contact' then exists (select from contacts c where c.id = files.owner_id)
  else (select current_person()) is not null end) with check ((select current_person()) is not null);
alter table outgoing_messages enable row level security;
create policy system on outgoing_messages for all to cagri_system using (true) with check (true);
create policy send on outgoing_messages for insert to cagri_app with check ((select current_person()) is not null);
