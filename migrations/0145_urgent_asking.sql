-- Urgent cases with an alarm chain of ours (6.1.5), clarification asked of the applicant (R5–R8), collective appeals (R18),
-- measures on complaints about the Centre's people (4.0.4, R15, R28).

create table case_urgency (
  case_id uuid primary key references cases,
  reason text not null check (length(trim(reason)) > 0),
  marked_by uuid not null references people,
  marked_at timestamptz not null,
  due_at timestamptz not null,
  check (due_at > marked_at)
);
create table urgency_alarms (
  case_id uuid not null references case_urgency,
  step int not null check (step between 1 and 3),
  due_at timestamptz not null,
  sent_at timestamptz,
  recipient_ids uuid[] not null default '{}',
  acknowledged_at timestamptz,
  acknowledged_by uuid references people,
  /* Passed over because an earlier step had been acknowledged, or the case was done. */
  passed_over boolean not null default false,
  primary key (case_id, step)
);
create index urgency_alarms_due on urgency_alarms (due_at) where sent_at is null and not passed_over;

create table case_clarifications (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  question text not null check (length(trim(question)) > 0),
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  answer_by date not null,
  derivation jsonb not null,
  told text[] not null default '{}',
  answer text,
  answered_at timestamptz,
  answered_via text check (answered_via in ('portal', 'phone', 'email', 'post', 'visit')),
  recorded_by uuid references people,
  constraint answered_is_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_via is null))
);
create index case_clarifications_case on case_clarifications (case_id, id);
create unique index case_clarifications_once on case_clarifications (case_id) where answered_at is null;

create table case_signatories (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  full_name text not null check (length(trim(full_name)) > 0),
  phone text,
  email text,
  told text[] not null default '{}',
  added_by uuid not null references people,
  added_at timestamptz not null
);
create index case_signatories_case on case_signatories (case_id, id);

create table case_measures (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  kind text not null check (kind in ('unfounded', 'talk', 'training', 'organisational', 'warning', 'submission')),
  person_id uuid references people,
  what text not null check (length(trim(what)) > 0),
  order_number text,
  taken_on date not null,
  by_person uuid not null references people,
  at timestamptz not null,
  check (kind not in ('warning', 'submission') or (person_id is not null and order_number is not null))
);
create index case_measures_case on case_measures (case_id, id);

do $$ declare t text; begin
  foreach t in array array['case_urgency', 'urgency_alarms', 'case_clarifications', 'case_signatories', 'case_measures'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
    execute format('create policy follow on %I for all to cagri_app using (exists (select from cases c where c.id = %I.case_id)) with check (exists (select from cases c where c.id = %I.case_id))', t, t, t);
  end loop;
end $$;
