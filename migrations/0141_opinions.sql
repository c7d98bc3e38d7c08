-- Opinions of structures on a frozen draft reply, their clock, tacit agreement and its certificate (4.0.3, R9-R12).

create table opinions (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  /* The version that was frozen and sent, and the one it stands for: the author said the substance is the same (R10). */
  draft_id uuid not null references case_drafts,
  covers_draft_id uuid not null references case_drafts,
  structure_id uuid not null references structures,
  expert_id uuid references people,
  question text not null default '',
  state text not null check (state in ('sent', 'open', 'agreed', 'remarks', 'objected', 'noCompetence', 'tacit', 'superseded', 'structureEnded', 'cancelled')),
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  content_hash text not null,
  delivered_at timestamptz,
  delivered_on date,
  delivery_way text check (delivery_way in ('workplace', 'mail', 'hand')),
  delivery_proof text,
  allowed_days int not null check (allowed_days between 1 and 30),
  due_on date,
  provisional boolean not null default false,
  study_at timestamptz,
  study_by uuid references people,
  study_reason text check (length(trim(study_reason)) > 0),
  settled_at timestamptz,
  readdressed_to uuid references opinions,
  ended_reason text,
  concerns_person_id uuid references people,
  constraint clock_runs_from_delivery check ((delivered_at is null) = (due_on is null) and (delivered_at is null) = (delivered_on is null)
    and (delivered_at is null) = (delivery_proof is null)),
  constraint open_is_delivered check (state <> 'open' or delivered_at is not null),
  constraint study_is_whole check ((study_at is null) = (study_reason is null))
);
create index opinions_case on opinions (case_id, id);
create index opinions_open on opinions (due_on, id) where state = 'open';
create index opinions_expert on opinions (expert_id, state, due_on);
create index opinions_structure on opinions (structure_id, asked_at);
/* Sent twice is sent once: one living request a structure and version. */
create unique index opinions_once on opinions (structure_id, draft_id) where state not in ('superseded', 'structureEnded', 'cancelled', 'noCompetence');

create table opinion_answers (
  id uuid primary key default uuidv7(),
  opinion_id uuid not null references opinions,
  outcome text not null check (outcome in ('agreed', 'remarks', 'objected', 'noCompetence')),
  body text not null default '',
  person_name text not null,
  person_post text not null,
  by_person uuid not null references people,
  on_behalf_of uuid references people,
  at timestamptz not null,
  late boolean not null,
  choice text check (choice in ('letter', 'repeat', 'nothing')),
  choice_reason text,
  chosen_by uuid references people,
  chosen_at timestamptz,
  follow_case_id uuid references cases,
  check (outcome = 'agreed' or length(trim(body)) > 0),
  check ((choice is null) = (chosen_at is null) and (choice is null or late))
);
create index opinion_answers_opinion on opinion_answers (opinion_id, id);
create index opinion_answers_undecided on opinion_answers (id) where late and choice is null;

/* Every date an opinion was ever due by, with its days; the newest is in force. */
create table opinion_deadlines (
  id uuid primary key default uuidv7(),
  opinion_id uuid not null references opinions,
  due_on date not null,
  working_days int not null,
  derivation jsonb not null,
  calendar_version int not null,
  provisional boolean not null,
  reason text not null,
  act text,
  derived_at timestamptz not null,
  derived_by uuid references people
);
create index opinion_deadlines_opinion on opinion_deadlines (opinion_id, id);
create table opinion_reminders (
  opinion_id uuid not null references opinions,
  kind text not null check (kind in ('asked', 'expert', 'head')),
  due_on date not null,
  at timestamptz not null,
  recipient text,
  message_id uuid,
  primary key (opinion_id, kind, due_on)
);
create table tacit_certificates (
  opinion_id uuid primary key references opinions,
  number text not null unique,
  arisen_at timestamptz not null,
  recorded_at timestamptz not null,
  due_on date not null,
  working_days int not null,
  calendar_version int not null,
  derivation jsonb not null,
  clause text not null,
  delivered_at timestamptz not null,
  delivery_proof text not null,
  content_hash text not null,
  verification_code text not null unique
);
create trigger tacit_certificates_written_once before update or delete on tacit_certificates for each row execute function forbid_change();

/* A case that follows another: a correcting letter or a repeated investigation after a late opinion (R10). */
alter table cases add follows_case_id uuid references cases, add follow_reason text check (follow_reason in ('letter', 'repeat'));
create index cases_follows on cases (follows_case_id) where follows_case_id is not null;

grant select, insert, update on opinions, opinion_answers to cagri_app, cagri_system;
grant select, insert on opinion_deadlines, opinion_reminders to cagri_app, cagri_system;
grant select on tacit_certificates to cagri_app;
grant select, insert on tacit_certificates to cagri_system;
do $$ declare t text; begin
  foreach t in array array['opinions', 'opinion_answers', 'opinion_deadlines', 'opinion_reminders', 'tacit_certificates'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
  end loop;
  foreach t in array array['opinion_answers', 'opinion_deadlines', 'opinion_reminders', 'tacit_certificates'] loop
    execute format('create policy follow on %I for select to cagri_app using (exists (select from opinions o where o.id = %I.opinion_id))', t, t);
  end loop;
  foreach t in array array['opinion_answers', 'opinion_deadlines', 'opinion_reminders'] loop
    execute format('create policy write on %I for insert to cagri_app with check (exists (select from opinions o join cases c on c.id = o.case_id where o.id = %I.opinion_id))', t, t);
  end loop;
end $$;
/* Whoever sees the case; else only one's own items, those of an absent colleague, or all of the structure one coordinates.
   Never an item about oneself (R15), never another structure's (R12). */
create policy seen on opinions for select to cagri_app using (
  (expert_id = (select current_person()) or expert_id = any ((select stood_in_for())::uuid[]) or structure_id = any ((select structures_of('coordinator'))::uuid[]))
    and concerns_person_id is distinct from (select current_person())
  or exists (select from cases c where c.id = opinions.case_id));
create policy ask on opinions for insert to cagri_app with check (exists (select from cases c where c.id = opinions.case_id));
create policy change on opinions for update to cagri_app using (exists (select from cases c where c.id = opinions.case_id)) with check (true);
create policy decide on opinion_answers for update to cagri_app using (exists (
  select from opinions o join cases c on c.id = o.case_id where o.id = opinion_answers.opinion_id)) with check (true);
