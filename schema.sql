-- What stands after all migrations; made by `bin/cagri schema --sql`, never edited by hand.

-- Tables

create table absences (
  id uuid default uuidv7() not null,
  person_id uuid not null,
  during tstzrange not null,
  reason text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null
);

create table act_articles (
  act_id uuid not null,
  version integer not null,
  key text not null,
  heading text default ''::text not null,
  body text not null,
  position integer not null
);

create table act_subscriptions (
  act_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone default now() not null,
  ended_at timestamp with time zone
);

create table act_versions (
  act_id uuid not null,
  version integer not null,
  in_force_from date not null,
  amended_by text,
  origin text not null,
  created_by uuid,
  created_at timestamp with time zone default now() not null
);

create table acting_heads (
  id uuid default uuidv7() not null,
  person_id uuid not null,
  during tstzrange not null,
  basis text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null,
  ended_at timestamp with time zone
);

create table acts (
  id uuid default uuidv7() not null,
  code text not null,
  kind text not null,
  number text,
  adopted_on date,
  title_az text not null,
  title_ru text not null,
  title_en text not null,
  in_force_from date,
  in_force_until date,
  note text
);

create table adherence_exceptions (
  id uuid default uuidv7() not null,
  person_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  kind text not null,
  reason text not null,
  state text default 'proposed'::text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone
);

create table agent_periods (
  id uuid default uuidv7() not null,
  session_id uuid not null,
  person_id uuid not null,
  state text not null,
  reason text,
  contact_id uuid,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null
);

create table agent_sessions (
  id uuid default uuidv7() not null,
  person_id uuid not null,
  sector text,
  device text not null,
  epoch integer default 1 not null,
  lease_until timestamp with time zone not null,
  state text not null,
  reason text,
  state_since timestamp with time zone not null,
  state_until timestamp with time zone,
  next_state text,
  next_reason text,
  idle_since timestamp with time zone not null,
  entry_id uuid,
  contact_id uuid,
  leg_id uuid,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create table amended_cells (
  amendment_id uuid not null,
  roster_id uuid not null,
  person_id uuid not null,
  day date not null,
  template_id uuid,
  lunch_at integer,
  breaks jsonb default '[]'::jsonb not null,
  before jsonb not null,
  seen_at timestamp with time zone
);

create table applicant_merges (
  id uuid default uuidv7() not null,
  kept_id uuid not null,
  merged_id uuid not null,
  reason text not null,
  moved jsonb not null,
  merged_by uuid,
  merged_at timestamp with time zone default now() not null,
  split_by uuid,
  split_at timestamp with time zone
);

create table applicants (
  id uuid default uuidv7() not null,
  kind text not null,
  full_name text collate "az-x-icu" not null,
  fin text,
  voen text,
  phone text,
  other_phones text[] default '{}'::text[] not null,
  email text,
  address text,
  lang text default 'az'::text not null,
  hearing_mark boolean default false not null,
  servicemen_mark boolean default false not null,
  name_folded text not null,
  note text,
  merged_into uuid,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null
);

create table appointments (
  id uuid default uuidv7() not null,
  person_id uuid not null,
  post_id uuid not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  basis text not null,
  stands_in_for uuid
);

create table authorised_persons (
  id uuid default uuidv7() not null,
  building_id uuid not null,
  rank integer not null,
  full_name text collate "az-x-icu" not null,
  post_title text not null,
  person_id uuid,
  phone text not null,
  email text,
  valid_from date not null,
  valid_until date,
  during daterange generated always as (daterange(valid_from, valid_until)) stored not null,
  basis text default ''::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null
);

create table authorities (
  id uuid default uuidv7() not null,
  applicant_id uuid not null,
  speaker_id uuid not null,
  basis text not null,
  scope text not null,
  valid_from date not null,
  valid_until date,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null,
  ended_at timestamp with time zone
);

create table buildings (
  id uuid default uuidv7() not null,
  code text not null,
  structure_id uuid not null,
  name_az text collate "az-x-icu" not null,
  name_ru text not null,
  name_en text not null,
  address_az text not null,
  address_ru text not null,
  address_en text not null,
  valid_from date not null,
  valid_until date
);

create table calendar_versions (
  version integer default nextval('calendar_versions_version_seq'::regclass) not null,
  years jsonb not null,
  act_id uuid,
  act_text text,
  reason text not null,
  set_by uuid,
  set_at timestamp with time zone default now() not null
);

create table callback_attempts (
  id uuid default uuidv7() not null,
  callback_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  result text not null,
  contact_id uuid,
  note text
);

create table callback_causes (
  id uuid default uuidv7() not null,
  callback_id uuid not null,
  contact_id uuid,
  entry_id uuid,
  at timestamp with time zone not null,
  wait_seconds numeric(10,3),
  path text
);

create table callbacks (
  id uuid default uuidv7() not null,
  kind text not null,
  phone text,
  lang text not null,
  level integer default 1 not null,
  topic_id uuid,
  switchboard boolean default false not null,
  hearing_mark boolean default false not null,
  state text default 'open'::text not null,
  outcome text,
  first_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  attempts integer default 0 not null,
  claimed_by uuid,
  claimed_until timestamp with time zone,
  contact_id uuid,
  done_at timestamp with time zone,
  done_by uuid,
  note text
);

create table case_clarifications (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  question text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  answer_by date not null,
  derivation jsonb not null,
  told text[] default '{}'::text[] not null,
  answer text,
  answered_at timestamp with time zone,
  answered_via text,
  recorded_by uuid
);

create table case_deadlines (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  due_on date not null,
  allowed_days integer not null,
  extension_days integer not null,
  derivation jsonb not null,
  calendar_version integer not null,
  rule text not null,
  provisional boolean not null,
  reason text not null,
  act text,
  derived_at timestamp with time zone default now() not null,
  derived_by uuid
);

create table case_drafts (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  version integer not null,
  body text not null,
  basis text default ''::text not null,
  author_id uuid not null,
  created_at timestamp with time zone default now() not null,
  submitted_at timestamp with time zone,
  approved_by uuid,
  approved_at timestamp with time zone,
  kind text default 'reply'::text not null,
  forward_to uuid,
  ground text
);

create table case_extensions (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  kind text not null,
  working_days integer not null,
  reason text not null,
  by_person uuid not null,
  at timestamp with time zone default now() not null
);

create table case_measures (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  kind text not null,
  person_id uuid,
  what text not null,
  order_number text,
  taken_on date not null,
  by_person uuid not null,
  at timestamp with time zone not null
);

create table case_merges (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  into_case_id uuid not null,
  reason text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  undone_reason text
);

create table case_notes (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  body text not null,
  by_person uuid,
  from_applicant boolean default false not null,
  at timestamp with time zone default now() not null
);

create table case_returns (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  draft_id uuid not null,
  remark text not null,
  from_stage text not null,
  by_person uuid not null,
  at timestamp with time zone default now() not null
);

create table case_signatories (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  full_name text not null,
  phone text,
  email text,
  told text[] default '{}'::text[] not null,
  added_by uuid not null,
  added_at timestamp with time zone not null
);

create table case_specialists (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  person_id uuid not null,
  why text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  contribution text,
  contributed_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text
);

create table case_urgency (
  case_id uuid not null,
  reason text not null,
  marked_by uuid not null,
  marked_at timestamp with time zone not null,
  due_at timestamp with time zone not null
);

create table cases (
  id uuid default uuidv7() not null,
  number text not null,
  kind text not null,
  clock text not null,
  stage text not null,
  contact_id uuid not null,
  matter_id uuid,
  applicant_id uuid,
  structure_id uuid,
  topic_id uuid,
  subject text not null,
  body text default ''::text not null,
  steps_tried text,
  lang text default 'az'::text not null,
  registered_at timestamp with time zone not null,
  registered_on date not null,
  accepted_by uuid,
  assignee_id uuid,
  allowed_days integer not null,
  extension_days integer default 0 not null,
  due_on date not null,
  provisional boolean default false not null,
  reply_by text not null,
  reply_to text default ''::text not null,
  servicemen boolean default false not null,
  sealed boolean default false not null,
  concerns_person_id uuid,
  answered_at timestamp with time zone,
  closed_at timestamp with time zone,
  closing_reason text,
  rating integer,
  rating_comment text,
  rated_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  subject_folded text default ''::text not null,
  follows_case_id uuid,
  follow_reason text,
  merged_into uuid,
  clock_from date,
  due_at timestamp with time zone
);

create table contact_segments (
  id uuid default uuidv7() not null,
  contact_id uuid not null,
  kind text not null,
  person_id uuid,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  leg_id uuid
);

create table contacts (
  id uuid default uuidv7() not null,
  number text not null,
  channel text not null,
  state text not null,
  lang text not null,
  applicant_id uuid,
  speaker_id uuid,
  phone text,
  subject text,
  body text,
  identification_level integer default 0 not null,
  received_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_as text,
  owner_id uuid,
  sector text,
  lease_until timestamp with time zone,
  epoch integer default 0 not null,
  has_case boolean default false not null,
  sealed boolean default false not null,
  concerns_person_id uuid,
  rating integer,
  rating_comment text,
  rated_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  live boolean default false not null
);

create table counters (
  kind text not null,
  year integer not null,
  last bigint default 0 not null
);

create table credentials (
  person_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone default now() not null
);

create table daily_report_notes (
  id uuid default uuidv7() not null,
  report_id uuid not null,
  body text not null,
  by_person uuid not null,
  at timestamp with time zone default now() not null
);

create table daily_report_rows (
  report_id uuid not null,
  position integer not null,
  unit text not null,
  subject_id uuid not null,
  contact_id uuid,
  number text not null,
  at timestamp with time zone,
  channel text,
  kind text,
  structure_id uuid,
  topic_id uuid,
  sector text,
  person_id uuid,
  outcome text,
  wait_seconds integer,
  work_seconds integer
);

create table daily_reports (
  id uuid default uuidv7() not null,
  day date not null,
  number text,
  form_version integer not null,
  state text not null,
  cut_off_at timestamp with time zone,
  opening jsonb default '{}'::jsonb not null,
  note text default ''::text not null,
  prepared_by uuid,
  prepared_at timestamp with time zone,
  document_id uuid,
  created_at timestamp with time zone default now() not null
);

create table delegations (
  id uuid default uuidv7() not null,
  person_id uuid not null,
  scope text not null,
  duty text,
  during tstzrange not null,
  basis text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null,
  ended_at timestamp with time zone
);

create table dispatches (
  id uuid default uuidv7() not null,
  document_id uuid not null,
  case_id uuid not null,
  channel text not null,
  recipient text not null,
  state text not null,
  message_id uuid,
  dispatched_at timestamp with time zone,
  dispatched_by uuid,
  note text,
  created_at timestamp with time zone default now() not null
);

create table engine_commands (
  id uuid default uuidv7() not null,
  at timestamp with time zone default now() not null,
  kind text not null,
  data jsonb not null,
  taken_at timestamp with time zone,
  done_at timestamp with time zone,
  error text
);

create table entries (
  id uuid default uuidv7() not null,
  key text not null,
  state text not null,
  structure_id uuid,
  topic_id uuid,
  published_version integer,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  usefulness_percent integer default 0 not null,
  changed_tx xid8 default pg_current_xact_id() not null,
  review_due date,
  checked_at timestamp with time zone,
  quarantine jsonb
);

create table entry_favourites (
  person_id uuid not null,
  entry_id uuid not null,
  at timestamp with time zone default now() not null
);

create table entry_opinions (
  id uuid default uuidv7() not null,
  entry_id uuid not null,
  version integer not null,
  helped boolean not null,
  at timestamp with time zone default now() not null
);

create table entry_periods (
  id uuid default uuidv7() not null,
  entry_id uuid not null,
  version integer not null,
  state text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone
);

create table entry_readings (
  visit uuid not null,
  entry_id uuid not null,
  at timestamp with time zone default now() not null
);

create table entry_reads (
  person_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  state text not null,
  at timestamp with time zone default now() not null
);

create table entry_suggestions (
  id uuid default uuidv7() not null,
  contact_id uuid,
  question text not null,
  note text,
  person_id uuid,
  state text default 'open'::text not null,
  entry_id uuid,
  created_at timestamp with time zone default now() not null,
  kind text default 'desk'::text not null,
  folded text,
  times integer default 1 not null,
  last_at timestamp with time zone default now() not null
);

create table entry_uses (
  id uuid default uuidv7() not null,
  entry_id uuid not null,
  version integer not null,
  matter_id uuid,
  person_id uuid,
  helped boolean,
  at timestamp with time zone default now() not null
);

create table entry_versions (
  entry_id uuid not null,
  version integer not null,
  lang text default 'az'::text not null,
  question text not null,
  answer text not null,
  spoken text,
  steps jsonb default '[]'::jsonb not null,
  basis jsonb default '[]'::jsonb not null,
  source text,
  identification_level integer default 0 not null,
  valid_from date,
  valid_until date,
  folded text not null,
  author_id uuid,
  created_at timestamp with time zone default now() not null,
  published_at timestamp with time zone,
  published_by uuid,
  letter text,
  links jsonb default '[]'::jsonb not null,
  forms jsonb default '[]'::jsonb not null,
  translations jsonb default '{}'::jsonb not null,
  sent_for_review_at timestamp with time zone,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  review_outcome text,
  review_note text
);

create table event_consumed (
  consumer text not null,
  event_id uuid not null,
  at timestamp with time zone default now() not null
);

create table event_cursors (
  consumer text not null,
  tx xid8 not null,
  event_id uuid not null
);

create table events (
  id uuid default uuidv7() not null,
  tx xid8 default pg_current_xact_id() not null,
  at timestamp with time zone default now() not null,
  kind text not null,
  version integer default 1 not null,
  room text not null,
  subject_kind text not null,
  subject_id uuid not null,
  contact_id uuid,
  actor text not null,
  actor_id uuid,
  on_behalf_of uuid,
  purpose text not null,
  reason text,
  cause_id uuid,
  data jsonb default '{}'::jsonb not null
) partition by RANGE (id);

create table files (
  id uuid default uuidv7() not null,
  owner_kind text not null,
  owner_id uuid not null,
  name text not null,
  content_type text not null,
  size_bytes bigint not null,
  sha256 text,
  state text default 'pending'::text not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid,
  scanned_at timestamp with time zone,
  scan_finding text
);

create table floor_cards (
  id uuid default uuidv7() not null,
  kind text not null,
  contact_id uuid,
  person_id uuid not null,
  at timestamp with time zone not null,
  text text default ''::text not null,
  taken_by uuid,
  taken_at timestamp with time zone,
  answer text,
  closed_at timestamp with time zone,
  closed_by uuid
);

create table forecast_corrections (
  id uuid default uuidv7() not null,
  forecast_id uuid not null,
  day date not null,
  factor numeric(5,3) not null,
  reason text not null,
  made_by uuid not null,
  made_at timestamp with time zone default now() not null,
  withdrawn_at timestamp with time zone
);

create table forecast_days (
  forecast_id uuid not null,
  day date not null,
  expected double precision not null,
  lower80 double precision not null,
  upper80 double precision not null,
  lower95 double precision not null,
  upper95 double precision not null,
  event text,
  event_factor double precision default 1 not null
);

create table forecast_intervals (
  forecast_id uuid not null,
  starts_at timestamp with time zone not null,
  expected double precision not null,
  lower80 double precision not null,
  upper80 double precision not null,
  lower95 double precision not null,
  upper95 double precision not null,
  handle_seconds double precision not null
);

create table forecasts (
  id uuid default uuidv7() not null,
  stream text not null,
  state text not null,
  history_until date not null,
  from_day date not null,
  until_day date not null,
  method text,
  error text,
  asked_by uuid not null,
  asked_at timestamp with time zone default now() not null,
  computed_at timestamp with time zone,
  frozen_by uuid,
  frozen_at timestamp with time zone,
  day_updates jsonb
);

create table help_desk_topics (
  desk_id uuid not null,
  topic_id uuid not null
);

create table help_desks (
  id uuid default uuidv7() not null,
  code text not null,
  structure_id uuid not null,
  name_az text collate "az-x-icu" not null,
  name_ru text not null,
  name_en text not null,
  email text,
  phone text,
  valid_from date not null,
  valid_until date,
  confirmed_at timestamp with time zone default now() not null
);

create table history_marks (
  id uuid default uuidv7() not null,
  stream text not null,
  day date not null,
  reason text not null,
  marked_by uuid not null,
  marked_at timestamp with time zone default now() not null,
  lifted_by uuid,
  lifted_at timestamp with time zone
);

create table identification_checks (
  id uuid default uuidv7() not null,
  contact_id uuid not null,
  applicant_id uuid not null,
  fact text not null,
  matched boolean not null,
  by_person uuid,
  at timestamp with time zone default now() not null
);

create table information_requests (
  id uuid default uuidv7() not null,
  number text not null,
  case_id uuid,
  structure_id uuid,
  addressee text not null,
  email text,
  subject text not null,
  body text not null,
  legal_basis text not null,
  allowed_days integer not null,
  state text not null,
  drafted_by uuid not null,
  drafted_at timestamp with time zone not null,
  return_reason text,
  signed_by uuid,
  capacity text,
  capacity_basis text,
  outgoing_number text,
  signed_at timestamp with time zone,
  signed_on date,
  content_hash text,
  due_on date,
  provisional boolean default false not null,
  derivation jsonb,
  calendar_version integer,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  late boolean,
  reminded_at timestamp with time zone,
  escalated_at timestamp with time zone
);

create table invitations (
  id uuid default uuidv7() not null,
  number text not null,
  case_id uuid not null,
  case_number text not null,
  subject text not null,
  centre_id uuid not null,
  state text not null,
  at timestamp with time zone not null,
  purpose text not null,
  documents text[] default '{}'::text[] not null,
  full_name text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  told text[] default '{}'::text[] not null,
  outcome text,
  accepted_documents text[] default '{}'::text[] not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  cancel_reason text,
  reminded_at timestamp with time zone
);

create table law_draft_opinions (
  draft_id uuid not null,
  sector text not null,
  stance text,
  body text,
  by_id uuid,
  at timestamp with time zone
);

create table law_draft_remarks (
  id uuid default uuidv7() not null,
  draft_id uuid not null,
  sector text not null,
  article text not null,
  remark text not null,
  proposal text default ''::text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  decision text,
  decision_note text,
  decided_by uuid
);

create table law_draft_versions (
  draft_id uuid not null,
  version integer not null,
  articles jsonb not null,
  by_id uuid not null,
  at timestamp with time zone not null
);

create table law_drafts (
  id uuid default uuidv7() not null,
  kind text not null,
  title text not null,
  structure_id uuid,
  sender text default ''::text not null,
  incoming_number text,
  received_on date not null,
  justification text,
  due_on date,
  state text not null,
  consolidated text,
  consolidated_by uuid,
  signed_by uuid,
  signed_at timestamp with time zone,
  capacity text,
  capacity_basis text,
  outgoing_number text,
  act_id uuid,
  settled_note text,
  brought_by uuid not null,
  created_at timestamp with time zone default now() not null
);

create table law_plan_answers (
  plan_id uuid not null,
  entry_id uuid not null,
  articles text[] not null
);

create table law_plan_attempts (
  id uuid default uuidv7() not null,
  plan_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  answers jsonb not null,
  percent integer not null,
  passed boolean not null
);

create table law_plan_overrides (
  plan_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  reason text not null,
  at timestamp with time zone not null
);

create table law_plan_questions (
  id uuid default uuidv7() not null,
  plan_id uuid not null,
  question text not null,
  options text[] not null,
  right_option integer not null,
  added_by uuid,
  removed_at timestamp with time zone
);

create table law_plans (
  id uuid default uuidv7() not null,
  act_id uuid not null,
  act_version integer,
  day date not null,
  topic_ids uuid[] default '{}'::uuid[] not null,
  structure_id uuid,
  request_text text,
  request_by uuid,
  request_number text,
  signed_by uuid,
  signed_at timestamp with time zone,
  capacity text,
  capacity_basis text,
  training_on date,
  training_place text,
  training_held_at timestamp with time zone,
  training_note text,
  switched_at timestamp with time zone,
  created_at timestamp with time zone default now() not null
);

create table law_tasks (
  id uuid default uuidv7() not null,
  act_id uuid not null,
  sector text not null,
  task text not null,
  due_on date not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  done_by uuid,
  done_at timestamp with time zone,
  done_note text
);

create table leaves (
  id uuid default uuidv7() not null,
  person_id uuid not null,
  from_day date not null,
  until_day date not null,
  kind text not null,
  note text default ''::text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone default now() not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone
);

create table leg_segments (
  id uuid default uuidv7() not null,
  leg_id uuid not null,
  contact_id uuid,
  kind text not null,
  person_id uuid,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create table legs (
  id uuid default uuidv7() not null,
  engine_leg text not null,
  boot text not null,
  role text not null,
  state text not null,
  contact_id uuid,
  person_id uuid,
  session_id uuid,
  offer_id uuid,
  callback_id uuid,
  phone text,
  dialled text,
  lang text,
  purpose jsonb default '{}'::jsonb not null,
  menu_id uuid,
  menu_place jsonb,
  room text,
  announced_at timestamp with time zone,
  arrived_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_as text,
  outcome text,
  queued boolean default false not null
);

create table matters (
  id uuid default uuidv7() not null,
  contact_id uuid not null,
  position integer not null,
  kind text,
  structure_id uuid,
  topic_id uuid,
  note text default ''::text not null,
  steps_tried text,
  disposition text,
  answer_text text,
  entry_id uuid,
  entry_version integer,
  case_id uuid,
  forwarded_to uuid,
  disposed_by uuid,
  disposed_at timestamp with time zone,
  created_at timestamp with time zone default now() not null
);

create table menu_visits (
  id uuid default uuidv7() not null,
  leg_id uuid not null,
  menu_id uuid not null,
  node text not null,
  at timestamp with time zone not null
);

create table meta (
  key text not null,
  value jsonb not null
);

create table number_marks (
  phone text not null,
  switchboard boolean not null,
  note text,
  set_by uuid,
  set_at timestamp with time zone default now() not null
);

create table official_holders (
  id uuid default uuidv7() not null,
  official_id uuid not null,
  full_name text collate "az-x-icu" not null,
  person_id uuid,
  phone text,
  email text,
  valid_from date not null,
  valid_until date,
  during daterange generated always as (daterange(valid_from, valid_until)) stored not null,
  basis text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null
);

create table officials (
  id uuid default uuidv7() not null,
  code text not null,
  structure_id uuid not null,
  title_az text collate "az-x-icu" not null,
  title_ru text not null,
  title_en text not null,
  place_az text default ''::text not null,
  place_ru text default ''::text not null,
  place_en text default ''::text not null,
  valid_from date not null,
  valid_until date,
  confirmed_at timestamp with time zone default now() not null
);

create table opinion_answers (
  id uuid default uuidv7() not null,
  opinion_id uuid not null,
  outcome text not null,
  body text default ''::text not null,
  person_name text not null,
  person_post text not null,
  by_person uuid not null,
  on_behalf_of uuid,
  at timestamp with time zone not null,
  late boolean not null,
  choice text,
  choice_reason text,
  chosen_by uuid,
  chosen_at timestamp with time zone,
  follow_case_id uuid
);

create table opinion_deadlines (
  id uuid default uuidv7() not null,
  opinion_id uuid not null,
  due_on date not null,
  working_days integer not null,
  derivation jsonb not null,
  calendar_version integer not null,
  provisional boolean not null,
  reason text not null,
  act text,
  derived_at timestamp with time zone not null,
  derived_by uuid
);

create table opinion_reminders (
  opinion_id uuid not null,
  kind text not null,
  due_on date not null,
  at timestamp with time zone not null,
  recipient text,
  message_id uuid
);

create table opinions (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  draft_id uuid not null,
  covers_draft_id uuid not null,
  structure_id uuid not null,
  expert_id uuid,
  question text default ''::text not null,
  state text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  content_hash text not null,
  delivered_at timestamp with time zone,
  delivered_on date,
  delivery_way text,
  delivery_proof text,
  allowed_days integer not null,
  due_on date,
  provisional boolean default false not null,
  study_at timestamp with time zone,
  study_by uuid,
  study_reason text,
  settled_at timestamp with time zone,
  readdressed_to uuid,
  ended_reason text,
  concerns_person_id uuid
);

create table outgoing_messages (
  id uuid default uuidv7() not null,
  channel text not null,
  recipient text not null,
  lang text not null,
  subject text,
  body text not null,
  attachments jsonb default '[]'::jsonb not null,
  subject_kind text not null,
  subject_id uuid not null,
  purpose text not null,
  state text default 'queued'::text not null,
  attempts integer default 0 not null,
  error text,
  created_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone
);

create table people (
  id uuid default uuidv7() not null,
  full_name text collate "az-x-icu" not null,
  initials text not null,
  login text not null,
  lang text default 'az'::text not null,
  email text,
  active boolean default true not null,
  created_at timestamp with time zone default now() not null
);

create table planning_events (
  id uuid default uuidv7() not null,
  stream text not null,
  name text not null,
  from_day date not null,
  until_day date not null,
  factor numeric(5,3) not null,
  added_by uuid not null,
  added_at timestamp with time zone default now() not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone
);

create table posts (
  id uuid default uuidv7() not null,
  code text not null,
  role text not null,
  sector text,
  title_az text not null,
  title_ru text not null,
  title_en text not null,
  structure_id uuid,
  centre_id uuid,
  desk_id uuid
);

create table promises (
  id uuid default uuidv7() not null,
  contact_id uuid not null,
  applicant_id uuid,
  what text not null,
  how text not null,
  due_at timestamp with time zone not null,
  person_id uuid not null,
  stand_in_id uuid,
  state text default 'open'::text not null,
  alarmed_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by uuid,
  created_at timestamp with time zone default now() not null
);

create table queue_entries (
  id uuid default uuidv7() not null,
  contact_id uuid not null,
  leg_id uuid,
  channel text not null,
  lang text not null,
  level integer default 1 not null,
  topic_id uuid,
  sector text default 's1'::text not null,
  urgent boolean default false not null,
  first_in_line boolean default false not null,
  last_person_id uuid,
  only_person_id uuid,
  cause text default 'arrival'::text not null,
  state text default 'waiting'::text not null,
  outcome text,
  entered_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  person_id uuid,
  offers integer default 0 not null,
  path text
);

create table queue_measures (
  id uuid default uuidv7() not null,
  kind text not null,
  started_at timestamp with time zone not null,
  until timestamp with time zone,
  ended_at timestamp with time zone,
  by_person uuid not null,
  agreed_with uuid,
  ended_by uuid,
  data jsonb default '{}'::jsonb not null
);

create table queue_offers (
  id uuid default uuidv7() not null,
  entry_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  outcome text,
  ended_at timestamp with time zone,
  why jsonb not null
);

create table reads (
  id uuid default uuidv7() not null,
  at timestamp with time zone default now() not null,
  person_id uuid not null,
  purpose text not null,
  subject_kind text not null,
  subject_id uuid not null,
  contact_id uuid
);

create table reception_hours (
  id uuid default uuidv7() not null,
  official_id uuid not null,
  weekday integer not null,
  starts_minute integer not null,
  ends_minute integer not null,
  slot_minutes integer not null,
  valid_from date not null,
  valid_until date
);

create table receptions (
  id uuid default uuidv7() not null,
  number text not null,
  official_id uuid not null,
  holder_id uuid not null,
  state text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  applicant_id uuid,
  contact_id uuid,
  full_name text not null,
  phone text,
  email text,
  lang text not null,
  subject text not null,
  via text not null,
  booked_by uuid,
  booked_at timestamp with time zone not null,
  replaced_at timestamp with time zone,
  kept_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_by text,
  cancel_reason text,
  settled_at timestamp with time zone,
  settled_by uuid,
  outcome text,
  outcome_text text,
  control_due_on date,
  control_text text,
  control_done_at timestamp with time zone,
  control_done_text text,
  case_id uuid
);

create table recording_copies (
  id uuid default uuidv7() not null,
  number text not null,
  leg_id uuid not null,
  contact_id uuid not null,
  asked_via text not null,
  asker_name text not null,
  level integer not null,
  basis text not null,
  asked_at timestamp with time zone not null,
  taken_by uuid,
  state text not null,
  refusal text,
  decided_by uuid,
  decided_at timestamp with time zone,
  left_out integer,
  sha256 text,
  code_hash text,
  until timestamp with time zone,
  failed integer default 0 not null,
  locked_until timestamp with time zone,
  fetched_at timestamp with time zone
);

create table recording_holds (
  id uuid default uuidv7() not null,
  leg_id uuid not null,
  act text not null,
  reason text not null,
  placed_by uuid not null,
  placed_at timestamp with time zone not null,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  lift_reason text
);

create table recording_passages (
  id uuid default uuidv7() not null,
  leg_id uuid not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  marked_by uuid not null,
  sha256 text,
  from_ms integer,
  until_ms integer
);

create table recordings (
  leg_id uuid not null,
  contact_id uuid,
  sha256 text,
  size_bytes bigint,
  duration_ms integer,
  waveform jsonb,
  started_at timestamp with time zone not null,
  imported_at timestamp with time zone,
  sealed boolean default false not null,
  deleted_at timestamp with time zone,
  erased_at timestamp with time zone
);

create table roster_amendments (
  id uuid default uuidv7() not null,
  roster_id uuid not null,
  kind text not null,
  state text not null,
  reason text not null,
  needs_head boolean not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  in_force_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_capacity text,
  undone_by uuid,
  undone_at timestamp with time zone
);

create table roster_cells (
  roster_id uuid not null,
  person_id uuid not null,
  day date not null,
  template_id uuid,
  lunch_at integer,
  breaks jsonb default '[]'::jsonb not null,
  locked boolean default false not null
);

create table roster_people (
  roster_id uuid not null,
  person_id uuid not null,
  position integer not null,
  sector text
);

create table rosters (
  id uuid default uuidv7() not null,
  number text,
  forecast_id uuid not null,
  from_day date not null,
  until_day date not null,
  state text not null,
  refused jsonb default '[]'::jsonb not null,
  wanted jsonb default '[]'::jsonb not null,
  score jsonb,
  score_before jsonb,
  remark text,
  made_by uuid not null,
  made_at timestamp with time zone default now() not null,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  approved_by uuid,
  approved_at timestamp with time zone,
  approved_capacity text
);

create table search_synonyms (
  id uuid default uuidv7() not null,
  words text not null,
  active boolean default true not null,
  seeded boolean default false not null,
  changed_by uuid,
  changed_at timestamp with time zone default now() not null,
  changed_tx xid8 default pg_current_xact_id() not null
);

create table sending_alarms (
  sending_id uuid not null,
  step integer not null,
  due_on date not null,
  at timestamp with time zone not null
);

create table service_card_versions (
  id uuid default uuidv7() not null,
  card_id uuid not null,
  version integer not null,
  title_az text collate "az-x-icu" not null,
  title_ru text not null,
  title_en text not null,
  reglament text not null,
  legal_basis text not null,
  purpose text not null,
  kinds text[] not null,
  min_level integer not null,
  register text,
  steps jsonb not null,
  valid_from date not null,
  written_by uuid,
  written_at timestamp with time zone default now() not null
);

create table service_cards (
  id uuid default uuidv7() not null,
  code text not null,
  structure_id uuid not null,
  topic_id uuid,
  ended_on date,
  created_at timestamp with time zone default now() not null
);

create table service_centre_topics (
  centre_id uuid not null,
  topic_id uuid not null
);

create table service_centres (
  id uuid default uuidv7() not null,
  code text not null,
  structure_id uuid not null,
  name_az text collate "az-x-icu" not null,
  name_ru text not null,
  name_en text not null,
  address_az text not null,
  address_ru text not null,
  address_en text not null,
  phone text,
  opens_minute integer default 540 not null,
  closes_minute integer default 1080 not null,
  valid_from date not null,
  valid_until date,
  confirmed_at timestamp with time zone default now() not null
);

create table service_runs (
  id uuid default uuidv7() not null,
  version_id uuid not null,
  contact_id uuid not null,
  applicant_id uuid,
  person_id uuid not null,
  state text not null,
  ticked text[] default '{}'::text[] not null,
  note text default ''::text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone
);

create table sessions (
  id uuid default uuidv7() not null,
  token_hash text not null,
  person_id uuid not null,
  created_at timestamp with time zone default now() not null,
  seen_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  address text,
  agent text
);

create table settings (
  id uuid default uuidv7() not null,
  key text not null,
  value jsonb not null,
  valid_from date not null,
  act_id uuid,
  clause text,
  certainty text not null,
  reason text,
  set_by uuid,
  set_at timestamp with time zone default now() not null
);

create table sheet_holds (
  person_id uuid not null,
  topic_id uuid not null,
  cause_id uuid not null,
  reason text not null,
  from_day date not null,
  set_at timestamp with time zone default now() not null,
  lifted_at timestamp with time zone
);

create table shift_templates (
  id uuid default uuidv7() not null,
  code text not null,
  name_az text not null,
  name_ru text not null,
  name_en text not null,
  start_minute integer not null,
  end_minute integer not null,
  lunch_minutes integer not null,
  lunch_from integer not null,
  lunch_to integer not null,
  breaks jsonb default '[]'::jsonb not null,
  unpopular boolean default false not null,
  active boolean default true not null
);

create table signed_documents (
  id uuid default uuidv7() not null,
  kind text not null,
  subject_id uuid not null,
  draft_id uuid,
  outgoing_number text,
  signed_by uuid not null,
  capacity text not null,
  capacity_basis text not null,
  signed_at timestamp with time zone not null,
  verification_code text not null,
  content_hash text not null
);

create table structure_queries (
  id uuid default uuidv7() not null,
  run_id uuid not null,
  contact_id uuid not null,
  applicant_id uuid not null,
  structure_id uuid not null,
  register text not null,
  key_kind text not null,
  level integer not null,
  purpose text not null,
  legal_basis text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  outcome text default 'asked'::text not null,
  failure text,
  shown text[] default '{}'::text[] not null,
  masked text[] default '{}'::text[] not null,
  withheld text[] default '{}'::text[] not null,
  appeals integer default 0 not null,
  settled_at timestamp with time zone
);

create table structure_sendings (
  id uuid default uuidv7() not null,
  case_id uuid not null,
  structure_id uuid not null,
  expert_id uuid,
  note text default ''::text not null,
  replies_by text not null,
  state text not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  accept_by date not null,
  due_on date not null,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  returned_reason text,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  person_name text,
  person_post text,
  letter_number text,
  letter_on date,
  concerns_person_id uuid
);

create table structures (
  id uuid default uuidv7() not null,
  code text not null,
  kind text not null,
  name_az text collate "az-x-icu" not null,
  name_ru text not null,
  name_en text not null,
  valid_from date not null,
  valid_until date,
  successor_id uuid,
  basis text,
  email text
);

create table tacit_certificates (
  opinion_id uuid not null,
  number text not null,
  arisen_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  due_on date not null,
  working_days integer not null,
  calendar_version integer not null,
  derivation jsonb not null,
  clause text not null,
  delivered_at timestamp with time zone not null,
  delivery_proof text not null,
  content_hash text not null,
  verification_code text not null
);

create table throttles (
  key text not null,
  window_started_at timestamp with time zone not null,
  hits integer not null,
  locked_until timestamp with time zone
);

create table tickets (
  id uuid default uuidv7() not null,
  number text not null,
  case_id uuid not null,
  case_number text not null,
  subject text not null,
  desk_id uuid not null,
  state text not null,
  question text not null,
  steps_tried text default ''::text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  asked_on date not null,
  allowed_days integer not null,
  due_on date not null,
  provisional boolean default false not null,
  derivation jsonb not null,
  calendar_version integer not null,
  taken_by uuid,
  taken_at timestamp with time zone,
  study_at timestamp with time zone,
  study_by uuid,
  study_reason text,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  late boolean,
  return_reason text,
  escalated_at timestamp with time zone
);

create table topic_routes (
  topic_id uuid not null,
  structure_id uuid not null,
  valid_from date not null,
  valid_until date
);

create table topics (
  id uuid default uuidv7() not null,
  code text not null,
  name_az text collate "az-x-icu" not null,
  name_ru text not null,
  name_en text not null
);

create table trackings (
  id uuid default uuidv7() not null,
  number text not null,
  code_hash text not null,
  contact_id uuid not null,
  case_id uuid,
  failed integer default 0 not null,
  locked_until timestamp with time zone,
  created_at timestamp with time zone default now() not null
);

create table urgency_alarms (
  case_id uuid not null,
  step integer not null,
  due_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  recipient_ids uuid[] default '{}'::uuid[] not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  passed_over boolean default false not null
);

create table violation_alarms (
  violation_id uuid not null,
  step integer not null,
  kind text not null,
  person_id uuid,
  full_name text not null,
  phone text,
  email text,
  due_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  told text[] default '{}'::text[] not null
);

create table violation_steps (
  id uuid default uuidv7() not null,
  violation_id uuid not null,
  kind text not null,
  body text default ''::text not null,
  by_person uuid not null,
  at timestamp with time zone not null
);

create table violations (
  id uuid default uuidv7() not null,
  number text not null,
  contact_id uuid not null,
  building_id uuid not null,
  place text default ''::text not null,
  what text not null,
  caller_name text default ''::text not null,
  caller_phone text default ''::text not null,
  state text not null,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  acknowledged_by_name text,
  acknowledged_at timestamp with time zone,
  outcome text,
  result text,
  settled_by uuid,
  settled_at timestamp with time zone,
  promise_id uuid
);

create table visit_submissions (
  visit uuid not null,
  at timestamp with time zone default now() not null
);

create table voice_devices (
  person_id uuid not null,
  secret text not null,
  given_at timestamp with time zone not null,
  until timestamp with time zone not null,
  told_epoch integer
);

create table voice_engines (
  name text not null,
  node text not null,
  epoch integer default 1 not null,
  lease_until timestamp with time zone not null,
  boot text,
  version text,
  sip_url text,
  up boolean default false not null,
  why text,
  checked_at timestamp with time zone,
  unexplained integer default 0 not null
);

create table voice_menus (
  id uuid default uuidv7() not null,
  number integer not null,
  tree jsonb not null,
  state text not null,
  note text default ''::text not null,
  made_by uuid,
  made_at timestamp with time zone default now() not null,
  published_by uuid,
  published_at timestamp with time zone,
  retired_at timestamp with time zone
);

create table voice_prompts (
  lang text not null,
  sentence text not null,
  source text not null,
  sound bytea not null,
  made_by uuid,
  made_at timestamp with time zone default now() not null
);

create table work_history (
  stream text not null,
  starts_at timestamp with time zone not null,
  offered integer not null,
  handled integer default 0 not null,
  handle_seconds bigint default 0 not null,
  source text not null
);

create table work_history_days (
  day date not null,
  counted_at timestamp with time zone default now() not null
);

create table work_sheets (
  id uuid default uuidv7() not null,
  person_id uuid not null,
  valid_from date not null,
  valid_until date,
  channels text[] not null,
  langs text[] not null,
  level integer not null,
  topic_ids uuid[] default '{}'::uuid[] not null,
  reason text not null,
  set_by uuid,
  set_at timestamp with time zone default now() not null,
  replaced_at timestamp with time zone
);

-- Constraints

alter table absences add constraint absences_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table absences add constraint absences_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id);
alter table absences add constraint absences_pkey PRIMARY KEY (id);
alter table act_articles add constraint act_articles_key_check CHECK (((length(key) >= 1) AND (length(key) <= 40)));
alter table act_articles add constraint act_articles_act_id_version_fkey FOREIGN KEY (act_id, version) REFERENCES act_versions(act_id, version);
alter table act_articles add constraint act_articles_pkey PRIMARY KEY (act_id, version, key);
alter table act_subscriptions add constraint act_subscriptions_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id);
alter table act_subscriptions add constraint act_subscriptions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table act_subscriptions add constraint act_subscriptions_pkey PRIMARY KEY (act_id, person_id);
alter table act_versions add constraint act_versions_origin_check CHECK ((origin = ANY (ARRAY['typed'::text, 'akn'::text, 'html'::text, 'docx'::text])));
alter table act_versions add constraint act_versions_version_check CHECK ((version > 0));
alter table act_versions add constraint act_versions_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id);
alter table act_versions add constraint act_versions_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id);
alter table act_versions add constraint act_versions_pkey PRIMARY KEY (act_id, version);
alter table act_versions add constraint act_versions_act_id_in_force_from_key UNIQUE (act_id, in_force_from);
alter table acting_heads add constraint acting_heads_during_check CHECK ((NOT isempty(during)));
alter table acting_heads add constraint acting_heads_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table acting_heads add constraint acting_heads_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id);
alter table acting_heads add constraint acting_heads_pkey PRIMARY KEY (id);
alter table acting_heads add constraint one_acting_head EXCLUDE USING gist (during WITH &&) WHERE ((ended_at IS NULL));
alter table acts add constraint acts_pkey PRIMARY KEY (id);
alter table acts add constraint acts_code_key UNIQUE (code);
alter table adherence_exceptions add constraint adherence_exceptions_check CHECK ((ends_at > starts_at));
alter table adherence_exceptions add constraint adherence_exceptions_check1 CHECK (((state = 'proposed'::text) = (decided_by IS NULL)));
alter table adherence_exceptions add constraint adherence_exceptions_check2 CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)));
alter table adherence_exceptions add constraint adherence_exceptions_kind_check CHECK ((kind = ANY (ARRAY['training'::text, 'meeting'::text, 'technical'::text, 'task'::text, 'other'::text])));
alter table adherence_exceptions add constraint adherence_exceptions_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 3) AND (length(TRIM(BOTH FROM reason)) <= 500)));
alter table adherence_exceptions add constraint adherence_exceptions_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text])));
alter table adherence_exceptions add constraint adherence_exceptions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id);
alter table adherence_exceptions add constraint adherence_exceptions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id);
alter table adherence_exceptions add constraint adherence_exceptions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table adherence_exceptions add constraint adherence_exceptions_pkey PRIMARY KEY (id);
alter table agent_periods add constraint agent_periods_check CHECK ((ended_at >= started_at));
alter table agent_periods add constraint agent_periods_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table agent_periods add constraint agent_periods_session_id_fkey FOREIGN KEY (session_id) REFERENCES agent_sessions(id);
alter table agent_periods add constraint agent_periods_pkey PRIMARY KEY (id);
alter table agent_sessions add constraint agent_sessions_next_state_check CHECK ((next_state = ANY (ARRAY['notReady'::text, 'break'::text])));
alter table agent_sessions add constraint agent_sessions_sector_check CHECK ((sector = ANY (ARRAY['s1'::text, 's2'::text, 's3'::text, 's4'::text, 's5'::text])));
alter table agent_sessions add constraint agent_sessions_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'notReady'::text, 'offered'::text, 'talking'::text, 'writing'::text, 'wrapUp'::text, 'break'::text])));
alter table agent_sessions add constraint agent_sessions_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table agent_sessions add constraint agent_sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table agent_sessions add constraint agent_sessions_pkey PRIMARY KEY (id);
alter table amended_cells add constraint amended_cells_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES roster_amendments(id);
alter table amended_cells add constraint amended_cells_roster_id_person_id_day_fkey FOREIGN KEY (roster_id, person_id, day) REFERENCES roster_cells(roster_id, person_id, day);
alter table amended_cells add constraint amended_cells_template_id_fkey FOREIGN KEY (template_id) REFERENCES shift_templates(id);
alter table amended_cells add constraint amended_cells_pkey PRIMARY KEY (amendment_id, person_id, day);
alter table applicant_merges add constraint applicant_merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES applicants(id);
alter table applicant_merges add constraint applicant_merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES people(id);
alter table applicant_merges add constraint applicant_merges_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES applicants(id);
alter table applicant_merges add constraint applicant_merges_split_by_fkey FOREIGN KEY (split_by) REFERENCES people(id);
alter table applicant_merges add constraint applicant_merges_pkey PRIMARY KEY (id);
alter table applicants add constraint applicants_fin_check CHECK ((fin ~ '^[0-9A-HJ-NP-Z]{7}$'::text));
alter table applicants add constraint applicants_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 300)));
alter table applicants add constraint applicants_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'entrepreneur'::text, 'legalEntity'::text, 'foreigner'::text])));
alter table applicants add constraint applicants_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table applicants add constraint applicants_phone_check CHECK ((phone ~ '^\+?[0-9]{3,15}$'::text));
alter table applicants add constraint applicants_voen_check CHECK ((voen ~ '^[0-9]{10}$'::text));
alter table applicants add constraint applicants_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES applicants(id);
alter table applicants add constraint applicants_pkey PRIMARY KEY (id);
alter table appointments add constraint appointments_check CHECK (((valid_until IS NULL) OR (valid_until > valid_from)));
alter table appointments add constraint not_for_oneself CHECK (((stands_in_for IS NULL) OR (stands_in_for <> person_id)));
alter table appointments add constraint appointments_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table appointments add constraint appointments_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id);
alter table appointments add constraint appointments_stands_in_for_fkey FOREIGN KEY (stands_in_for) REFERENCES people(id);
alter table appointments add constraint appointments_pkey PRIMARY KEY (id);
alter table authorised_persons add constraint authorised_persons_full_name_check CHECK ((length(TRIM(BOTH FROM full_name)) > 0));
alter table authorised_persons add constraint authorised_persons_rank_check CHECK (((rank >= 1) AND (rank <= 9)));
alter table authorised_persons add constraint authorised_persons_building_id_fkey FOREIGN KEY (building_id) REFERENCES buildings(id);
alter table authorised_persons add constraint authorised_persons_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table authorised_persons add constraint authorised_persons_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id);
alter table authorised_persons add constraint authorised_persons_pkey PRIMARY KEY (id);
alter table authorised_persons add constraint one_of_a_rank UNIQUE (building_id, rank, during WITHOUT OVERLAPS);
alter table authorities add constraint authorities_check CHECK ((applicant_id <> speaker_id));
alter table authorities add constraint authorities_check1 CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)));
alter table authorities add constraint authorities_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES applicants(id);
alter table authorities add constraint authorities_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id);
alter table authorities add constraint authorities_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES applicants(id);
alter table authorities add constraint authorities_pkey PRIMARY KEY (id);
alter table buildings add constraint buildings_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table buildings add constraint buildings_pkey PRIMARY KEY (id);
alter table buildings add constraint buildings_code_key UNIQUE (code);
alter table calendar_versions add constraint calendar_versions_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id);
alter table calendar_versions add constraint calendar_versions_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id);
alter table calendar_versions add constraint calendar_versions_pkey PRIMARY KEY (version);
alter table callback_attempts add constraint callback_attempts_result_check CHECK ((result = ANY (ARRAY['reached'::text, 'noAnswer'::text, 'busy'::text, 'unusable'::text])));
alter table callback_attempts add constraint callback_attempts_callback_id_fkey FOREIGN KEY (callback_id) REFERENCES callbacks(id);
alter table callback_attempts add constraint callback_attempts_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table callback_attempts add constraint callback_attempts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table callback_attempts add constraint callback_attempts_pkey PRIMARY KEY (id);
alter table callback_causes add constraint callback_causes_callback_id_fkey FOREIGN KEY (callback_id) REFERENCES callbacks(id);
alter table callback_causes add constraint callback_causes_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table callback_causes add constraint callback_causes_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES queue_entries(id);
alter table callback_causes add constraint callback_causes_pkey PRIMARY KEY (id);
alter table callbacks add constraint callbacks_check CHECK (((state = 'done'::text) = (outcome IS NOT NULL)));
alter table callbacks add constraint callbacks_kind_check CHECK ((kind = ANY (ARRAY['abandoned'::text, 'order'::text])));
alter table callbacks add constraint callbacks_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table callbacks add constraint callbacks_outcome_check CHECK ((outcome = ANY (ARRAY['informed'::text, 'investigation'::text, 'appeal'::text, 'unreachable'::text, 'gotThrough'::text, 'unusable'::text])));
alter table callbacks add constraint callbacks_state_check CHECK ((state = ANY (ARRAY['open'::text, 'claimed'::text, 'calling'::text, 'done'::text])));
alter table callbacks add constraint callbacks_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES people(id);
alter table callbacks add constraint callbacks_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table callbacks add constraint callbacks_done_by_fkey FOREIGN KEY (done_by) REFERENCES people(id);
alter table callbacks add constraint callbacks_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table callbacks add constraint callbacks_pkey PRIMARY KEY (id);
alter table case_clarifications add constraint answered_is_whole CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_via IS NULL))));
alter table case_clarifications add constraint case_clarifications_answered_via_check CHECK ((answered_via = ANY (ARRAY['portal'::text, 'phone'::text, 'email'::text, 'post'::text, 'visit'::text])));
alter table case_clarifications add constraint case_clarifications_question_check CHECK ((length(TRIM(BOTH FROM question)) > 0));
alter table case_clarifications add constraint case_clarifications_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id);
alter table case_clarifications add constraint case_clarifications_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_clarifications add constraint case_clarifications_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id);
alter table case_clarifications add constraint case_clarifications_pkey PRIMARY KEY (id);
alter table case_deadlines add constraint case_deadlines_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_deadlines add constraint case_deadlines_derived_by_fkey FOREIGN KEY (derived_by) REFERENCES people(id);
alter table case_deadlines add constraint case_deadlines_pkey PRIMARY KEY (id);
alter table case_drafts add constraint case_drafts_ground_check CHECK ((ground = ANY (ARRAY['anonymous'::text, 'otherProcedure'::text, 'formalRequirements'::text, 'courtDecision'::text, 'threeReplies'::text, 'insufficientData'::text])));
alter table case_drafts add constraint case_drafts_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'forwarding'::text, 'refusal'::text])));
alter table case_drafts add constraint draft_has_its_end CHECK ((((kind = 'forwarding'::text) = (forward_to IS NOT NULL)) AND ((kind = 'refusal'::text) = (ground IS NOT NULL))));
alter table case_drafts add constraint case_drafts_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES people(id);
alter table case_drafts add constraint case_drafts_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
alter table case_drafts add constraint case_drafts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_drafts add constraint case_drafts_forward_to_fkey FOREIGN KEY (forward_to) REFERENCES structures(id);
alter table case_drafts add constraint case_drafts_pkey PRIMARY KEY (id);
alter table case_drafts add constraint case_drafts_case_id_version_key UNIQUE (case_id, version);
alter table case_extensions add constraint case_extensions_kind_check CHECK ((kind = ANY (ARRAY['study'::text, 'extension'::text])));
alter table case_extensions add constraint case_extensions_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0));
alter table case_extensions add constraint case_extensions_working_days_check CHECK (((working_days >= 1) AND (working_days <= 30)));
alter table case_extensions add constraint case_extensions_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table case_extensions add constraint case_extensions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_extensions add constraint case_extensions_pkey PRIMARY KEY (id);
alter table case_extensions add constraint case_extensions_case_id_kind_key UNIQUE (case_id, kind);
alter table case_measures add constraint case_measures_check CHECK (((kind <> ALL (ARRAY['warning'::text, 'submission'::text])) OR ((person_id IS NOT NULL) AND (order_number IS NOT NULL))));
alter table case_measures add constraint case_measures_kind_check CHECK ((kind = ANY (ARRAY['unfounded'::text, 'talk'::text, 'training'::text, 'organisational'::text, 'warning'::text, 'submission'::text])));
alter table case_measures add constraint case_measures_what_check CHECK ((length(TRIM(BOTH FROM what)) > 0));
alter table case_measures add constraint case_measures_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table case_measures add constraint case_measures_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_measures add constraint case_measures_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table case_measures add constraint case_measures_pkey PRIMARY KEY (id);
alter table case_merges add constraint case_merges_check CHECK (((undone_at IS NULL) = (undone_reason IS NULL)));
alter table case_merges add constraint case_merges_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0));
alter table case_merges add constraint case_merges_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table case_merges add constraint case_merges_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_merges add constraint case_merges_into_case_id_fkey FOREIGN KEY (into_case_id) REFERENCES cases(id);
alter table case_merges add constraint case_merges_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES people(id);
alter table case_merges add constraint case_merges_pkey PRIMARY KEY (id);
alter table case_notes add constraint case_notes_body_check CHECK ((length(TRIM(BOTH FROM body)) > 0));
alter table case_notes add constraint case_notes_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table case_notes add constraint case_notes_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_notes add constraint case_notes_pkey PRIMARY KEY (id);
alter table case_returns add constraint case_returns_from_stage_check CHECK ((from_stage = ANY (ARRAY['approval'::text, 'toSign'::text])));
alter table case_returns add constraint case_returns_remark_check CHECK ((length(TRIM(BOTH FROM remark)) > 0));
alter table case_returns add constraint case_returns_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table case_returns add constraint case_returns_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_returns add constraint case_returns_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES case_drafts(id);
alter table case_returns add constraint case_returns_pkey PRIMARY KEY (id);
alter table case_signatories add constraint case_signatories_full_name_check CHECK ((length(TRIM(BOTH FROM full_name)) > 0));
alter table case_signatories add constraint case_signatories_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id);
alter table case_signatories add constraint case_signatories_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_signatories add constraint case_signatories_pkey PRIMARY KEY (id);
alter table case_specialists add constraint case_specialists_check CHECK ((until_at > from_at));
alter table case_specialists add constraint case_specialists_check1 CHECK (((ended_at IS NULL) = (end_reason IS NULL)));
alter table case_specialists add constraint case_specialists_check2 CHECK (((contribution IS NULL) = (contributed_at IS NULL)));
alter table case_specialists add constraint case_specialists_end_reason_check CHECK ((end_reason = ANY (ARRAY['term'::text, 'closed'::text])));
alter table case_specialists add constraint case_specialists_why_check CHECK ((length(TRIM(BOTH FROM why)) > 0));
alter table case_specialists add constraint case_specialists_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_specialists add constraint case_specialists_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people(id);
alter table case_specialists add constraint case_specialists_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id);
alter table case_specialists add constraint case_specialists_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table case_specialists add constraint case_specialists_pkey PRIMARY KEY (id);
alter table case_urgency add constraint case_urgency_check CHECK ((due_at > marked_at));
alter table case_urgency add constraint case_urgency_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0));
alter table case_urgency add constraint case_urgency_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table case_urgency add constraint case_urgency_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES people(id);
alter table case_urgency add constraint case_urgency_pkey PRIMARY KEY (case_id);
alter table cases add constraint cases_clock_check CHECK ((clock = ANY (ARRAY['law'::text, 'centre'::text])));
alter table cases add constraint cases_follow_reason_check CHECK ((follow_reason = ANY (ARRAY['letter'::text, 'repeat'::text, 'disagreement'::text])));
alter table cases add constraint cases_kind_check CHECK ((kind = ANY (ARRAY['question'::text, 'eService'::text, 'proposal'::text, 'application'::text, 'complaint'::text, 'information'::text])));
alter table cases add constraint cases_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table cases add constraint cases_rating_check CHECK (((rating >= 1) AND (rating <= 5)));
alter table cases add constraint cases_reply_by_check CHECK ((reply_by = ANY (ARRAY['email'::text, 'post'::text, 'pickup'::text])));
alter table cases add constraint cases_stage_check CHECK ((stage = ANY (ARRAY['registered'::text, 'investigating'::text, 'approval'::text, 'toSign'::text, 'answered'::text, 'forwarded'::text, 'notConsidered'::text, 'withdrawn'::text])));
alter table cases add constraint cases_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 300)));
alter table cases add constraint not_into_itself CHECK (((merged_into IS NULL) OR (merged_into <> id)));
alter table cases add constraint cases_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES people(id);
alter table cases add constraint cases_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES applicants(id);
alter table cases add constraint cases_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id);
alter table cases add constraint cases_concerns_person_id_fkey FOREIGN KEY (concerns_person_id) REFERENCES people(id);
alter table cases add constraint cases_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table cases add constraint cases_follows_case_id_fkey FOREIGN KEY (follows_case_id) REFERENCES cases(id);
alter table cases add constraint cases_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matters(id);
alter table cases add constraint cases_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES cases(id);
alter table cases add constraint cases_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table cases add constraint cases_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table cases add constraint cases_pkey PRIMARY KEY (id);
alter table cases add constraint cases_number_key UNIQUE (number);
alter table contact_segments add constraint contact_segments_check CHECK ((ended_at >= started_at));
alter table contact_segments add constraint contact_segments_kind_check CHECK ((kind = ANY (ARRAY['menu'::text, 'queue'::text, 'ring'::text, 'talk'::text, 'hold'::text, 'wrap'::text, 'work'::text])));
alter table contact_segments add constraint contact_segments_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table contact_segments add constraint contact_segments_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table contact_segments add constraint contact_segments_pkey PRIMARY KEY (id);
alter table contacts add constraint contacts_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'visit'::text, 'portal'::text, 'email'::text, 'post'::text])));
alter table contacts add constraint contacts_check CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL)));
alter table contacts add constraint contacts_check1 CHECK (((state <> 'open'::text) OR (owner_id IS NOT NULL)));
alter table contacts add constraint contacts_ended_as_check CHECK ((ended_as = ANY (ARRAY['completed'::text, 'wrongNumber'::text, 'silent'::text, 'dropped'::text, 'otherBody'::text])));
alter table contacts add constraint contacts_identification_level_check CHECK (((identification_level >= 0) AND (identification_level <= 3)));
alter table contacts add constraint contacts_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table contacts add constraint contacts_rating_check CHECK (((rating >= 1) AND (rating <= 5)));
alter table contacts add constraint contacts_sector_check CHECK ((sector = ANY (ARRAY['s1'::text, 's2'::text, 's3'::text, 's4'::text, 's5'::text])));
alter table contacts add constraint contacts_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'open'::text, 'ended'::text])));
alter table contacts add constraint contacts_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES applicants(id);
alter table contacts add constraint contacts_concerns_person_id_fkey FOREIGN KEY (concerns_person_id) REFERENCES people(id);
alter table contacts add constraint contacts_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id);
alter table contacts add constraint contacts_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES applicants(id);
alter table contacts add constraint contacts_pkey PRIMARY KEY (id);
alter table contacts add constraint contacts_number_key UNIQUE (number);
alter table counters add constraint counters_pkey PRIMARY KEY (kind, year);
alter table credentials add constraint credentials_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table credentials add constraint credentials_pkey PRIMARY KEY (person_id);
alter table daily_report_notes add constraint daily_report_notes_body_check CHECK ((length(TRIM(BOTH FROM body)) > 0));
alter table daily_report_notes add constraint daily_report_notes_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table daily_report_notes add constraint daily_report_notes_report_id_fkey FOREIGN KEY (report_id) REFERENCES daily_reports(id);
alter table daily_report_notes add constraint daily_report_notes_pkey PRIMARY KEY (id);
alter table daily_report_rows add constraint daily_report_rows_unit_check CHECK ((unit = ANY (ARRAY['contact'::text, 'matter'::text, 'case'::text])));
alter table daily_report_rows add constraint daily_report_rows_report_id_fkey FOREIGN KEY (report_id) REFERENCES daily_reports(id);
alter table daily_report_rows add constraint daily_report_rows_pkey PRIMARY KEY (report_id, "position");
alter table daily_reports add constraint daily_reports_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'frozen'::text, 'signed'::text])));
alter table daily_reports add constraint daily_reports_document_id_fkey FOREIGN KEY (document_id) REFERENCES signed_documents(id);
alter table daily_reports add constraint daily_reports_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES people(id);
alter table daily_reports add constraint daily_reports_pkey PRIMARY KEY (id);
alter table daily_reports add constraint daily_reports_day_key UNIQUE (day);
alter table daily_reports add constraint daily_reports_number_key UNIQUE (number);
alter table delegations add constraint delegations_during_check CHECK ((NOT isempty(during)));
alter table delegations add constraint delegations_scope_check CHECK ((scope = ANY (ARRAY['signReplies'::text, 'signReports'::text, 'duty'::text])));
alter table delegations add constraint delegations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table delegations add constraint delegations_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id);
alter table delegations add constraint delegations_pkey PRIMARY KEY (id);
alter table delegations add constraint no_overlapping_delegation EXCLUDE USING gist (person_id WITH =, scope WITH =, during WITH &&) WHERE (((ended_at IS NULL) AND (scope <> 'duty'::text)));
alter table dispatches add constraint dispatches_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'post'::text, 'pickup'::text])));
alter table dispatches add constraint dispatches_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'toPrint'::text, 'sent'::text, 'dispatched'::text, 'returned'::text, 'failed'::text, 'unknown'::text])));
alter table dispatches add constraint dispatches_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table dispatches add constraint dispatches_dispatched_by_fkey FOREIGN KEY (dispatched_by) REFERENCES people(id);
alter table dispatches add constraint dispatches_document_id_fkey FOREIGN KEY (document_id) REFERENCES signed_documents(id);
alter table dispatches add constraint dispatches_message_id_fkey FOREIGN KEY (message_id) REFERENCES outgoing_messages(id);
alter table dispatches add constraint dispatches_pkey PRIMARY KEY (id);
alter table engine_commands add constraint engine_commands_pkey PRIMARY KEY (id);
alter table entries add constraint entries_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'quarantined'::text, 'withdrawn'::text])));
alter table entries add constraint entries_usefulness_percent_check CHECK (((usefulness_percent >= 0) AND (usefulness_percent <= 100)));
alter table entries add constraint entries_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table entries add constraint entries_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table entries add constraint entries_pkey PRIMARY KEY (id);
alter table entries add constraint entries_key_key UNIQUE (key);
alter table entry_favourites add constraint entry_favourites_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table entry_favourites add constraint entry_favourites_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table entry_favourites add constraint entry_favourites_pkey PRIMARY KEY (person_id, entry_id);
alter table entry_opinions add constraint entry_opinions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table entry_opinions add constraint entry_opinions_pkey PRIMARY KEY (id);
alter table entry_periods add constraint entry_periods_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table entry_periods add constraint entry_periods_pkey PRIMARY KEY (id);
alter table entry_readings add constraint entry_readings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table entry_readings add constraint entry_readings_pkey PRIMARY KEY (visit, entry_id);
alter table entry_reads add constraint entry_reads_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table entry_reads add constraint entry_reads_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table entry_reads add constraint entry_reads_pkey PRIMARY KEY (person_id, entry_id, version, state);
alter table entry_suggestions add constraint entry_suggestions_kind_check CHECK ((kind = ANY (ARRAY['desk'::text, 'zeroHit'::text, 'unsure'::text, 'help'::text, 'portal'::text])));
alter table entry_suggestions add constraint entry_suggestions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'declined'::text])));
alter table entry_suggestions add constraint entry_suggestions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table entry_suggestions add constraint entry_suggestions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table entry_suggestions add constraint entry_suggestions_pkey PRIMARY KEY (id);
alter table entry_uses add constraint entry_uses_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table entry_uses add constraint entry_uses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table entry_uses add constraint entry_uses_pkey PRIMARY KEY (id);
alter table entry_versions add constraint entry_versions_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 20000)));
alter table entry_versions add constraint entry_versions_identification_level_check CHECK (((identification_level >= 0) AND (identification_level <= 3)));
alter table entry_versions add constraint entry_versions_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table entry_versions add constraint entry_versions_question_check CHECK (((length(question) >= 3) AND (length(question) <= 500)));
alter table entry_versions add constraint entry_versions_review_outcome_check CHECK ((review_outcome = ANY (ARRAY['accepted'::text, 'returned'::text])));
alter table entry_versions add constraint reviewed_by_another CHECK (((reviewed_by IS NULL) OR (author_id IS NULL) OR (reviewed_by <> author_id)));
alter table entry_versions add constraint entry_versions_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
alter table entry_versions add constraint entry_versions_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table entry_versions add constraint entry_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES people(id);
alter table entry_versions add constraint entry_versions_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES people(id);
alter table entry_versions add constraint entry_versions_pkey PRIMARY KEY (entry_id, version);
alter table event_consumed add constraint event_consumed_pkey PRIMARY KEY (consumer, event_id);
alter table event_cursors add constraint event_cursors_pkey PRIMARY KEY (consumer);
alter table events add constraint events_kind_check CHECK ((kind ~ '^[a-z]+\.[a-zA-Z]+$'::text));
alter table events add constraint events_pkey PRIMARY KEY (id);
alter table files add constraint files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table files add constraint files_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['contact'::text, 'case'::text, 'report'::text])));
alter table files add constraint files_scan_finding_check CHECK (((length(scan_finding) >= 1) AND (length(scan_finding) <= 200)));
alter table files add constraint files_size_bytes_check CHECK ((size_bytes > 0));
alter table files add constraint files_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'stored'::text, 'clean'::text, 'unscanned'::text, 'quarantined'::text, 'removed'::text])));
alter table files add constraint files_pkey PRIMARY KEY (id);
alter table floor_cards add constraint floor_cards_kind_check CHECK ((kind = ANY (ARRAY['abuse'::text, 'threat'::text, 'help'::text])));
alter table floor_cards add constraint floor_cards_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people(id);
alter table floor_cards add constraint floor_cards_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table floor_cards add constraint floor_cards_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table floor_cards add constraint floor_cards_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES people(id);
alter table floor_cards add constraint floor_cards_pkey PRIMARY KEY (id);
alter table forecast_corrections add constraint forecast_corrections_factor_check CHECK (((factor >= 0.05) AND (factor <= (20)::numeric)));
alter table forecast_corrections add constraint forecast_corrections_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 3) AND (length(TRIM(BOTH FROM reason)) <= 500)));
alter table forecast_corrections add constraint forecast_corrections_forecast_id_fkey FOREIGN KEY (forecast_id) REFERENCES forecasts(id);
alter table forecast_corrections add constraint forecast_corrections_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id);
alter table forecast_corrections add constraint forecast_corrections_pkey PRIMARY KEY (id);
alter table forecast_days add constraint forecast_days_forecast_id_fkey FOREIGN KEY (forecast_id) REFERENCES forecasts(id);
alter table forecast_days add constraint forecast_days_pkey PRIMARY KEY (forecast_id, day);
alter table forecast_intervals add constraint forecast_intervals_expected_check CHECK ((expected >= (0)::double precision));
alter table forecast_intervals add constraint forecast_intervals_handle_seconds_check CHECK ((handle_seconds > (0)::double precision));
alter table forecast_intervals add constraint forecast_intervals_forecast_id_fkey FOREIGN KEY (forecast_id) REFERENCES forecasts(id);
alter table forecast_intervals add constraint forecast_intervals_pkey PRIMARY KEY (forecast_id, starts_at);
alter table forecasts add constraint forecasts_check CHECK ((until_day >= from_day));
alter table forecasts add constraint forecasts_check1 CHECK (((state = 'frozen'::text) = (frozen_at IS NOT NULL)));
alter table forecasts add constraint forecasts_state_check CHECK ((state = ANY (ARRAY['computing'::text, 'draft'::text, 'frozen'::text, 'failed'::text])));
alter table forecasts add constraint forecasts_stream_check CHECK ((stream = ANY (ARRAY['phone'::text, 'visit'::text, 'written'::text])));
alter table forecasts add constraint forecasts_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id);
alter table forecasts add constraint forecasts_frozen_by_fkey FOREIGN KEY (frozen_by) REFERENCES people(id);
alter table forecasts add constraint forecasts_pkey PRIMARY KEY (id);
alter table help_desk_topics add constraint help_desk_topics_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES help_desks(id);
alter table help_desk_topics add constraint help_desk_topics_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table help_desk_topics add constraint help_desk_topics_pkey PRIMARY KEY (desk_id, topic_id);
alter table help_desks add constraint help_desks_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table help_desks add constraint help_desks_pkey PRIMARY KEY (id);
alter table help_desks add constraint help_desks_code_key UNIQUE (code);
alter table history_marks add constraint history_marks_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 3) AND (length(TRIM(BOTH FROM reason)) <= 500)));
alter table history_marks add constraint history_marks_stream_check CHECK ((stream = ANY (ARRAY['phone'::text, 'visit'::text, 'written'::text])));
alter table history_marks add constraint history_marks_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES people(id);
alter table history_marks add constraint history_marks_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES people(id);
alter table history_marks add constraint history_marks_pkey PRIMARY KEY (id);
alter table identification_checks add constraint identification_checks_fact_check CHECK ((fact = ANY (ARRAY['fin'::text, 'voen'::text, 'phone'::text, 'email'::text, 'address'::text, 'caseNumber'::text])));
alter table identification_checks add constraint identification_checks_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES applicants(id);
alter table identification_checks add constraint identification_checks_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table identification_checks add constraint identification_checks_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table identification_checks add constraint identification_checks_pkey PRIMARY KEY (id);
alter table information_requests add constraint answered_is_whole CHECK (((state = 'answered'::text) = ((answer IS NOT NULL) AND (answered_at IS NOT NULL))));
alter table information_requests add constraint information_requests_addressee_check CHECK ((length(TRIM(BOTH FROM addressee)) > 0));
alter table information_requests add constraint information_requests_allowed_days_check CHECK (((allowed_days >= 1) AND (allowed_days <= 60)));
alter table information_requests add constraint information_requests_body_check CHECK ((length(TRIM(BOTH FROM body)) > 0));
alter table information_requests add constraint information_requests_capacity_check CHECK ((capacity = ANY (ARRAY['head'::text, 'actingHead'::text, 'deputy'::text])));
alter table information_requests add constraint information_requests_legal_basis_check CHECK ((length(TRIM(BOTH FROM legal_basis)) > 0));
alter table information_requests add constraint information_requests_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'toSign'::text, 'sent'::text, 'answered'::text, 'withdrawn'::text])));
alter table information_requests add constraint information_requests_subject_check CHECK ((length(TRIM(BOTH FROM subject)) > 0));
alter table information_requests add constraint sent_is_signed CHECK (((state = ANY (ARRAY['sent'::text, 'answered'::text])) <= ((signed_at IS NOT NULL) AND (due_on IS NOT NULL) AND (outgoing_number IS NOT NULL))));
alter table information_requests add constraint information_requests_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id);
alter table information_requests add constraint information_requests_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table information_requests add constraint information_requests_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES people(id);
alter table information_requests add constraint information_requests_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people(id);
alter table information_requests add constraint information_requests_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table information_requests add constraint information_requests_pkey PRIMARY KEY (id);
alter table information_requests add constraint information_requests_number_key UNIQUE (number);
alter table information_requests add constraint information_requests_outgoing_number_key UNIQUE (outgoing_number);
alter table invitations add constraint invitations_purpose_check CHECK ((length(TRIM(BOTH FROM purpose)) > 0));
alter table invitations add constraint invitations_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'came'::text, 'noShow'::text, 'cancelled'::text])));
alter table invitations add constraint settled_is_whole CHECK (((state = ANY (ARRAY['came'::text, 'noShow'::text])) = (settled_at IS NOT NULL)));
alter table invitations add constraint invitations_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table invitations add constraint invitations_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES service_centres(id);
alter table invitations add constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id);
alter table invitations add constraint invitations_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES people(id);
alter table invitations add constraint invitations_pkey PRIMARY KEY (id);
alter table invitations add constraint invitations_number_key UNIQUE (number);
alter table law_draft_opinions add constraint law_draft_opinions_sector_check CHECK ((sector = ANY (ARRAY['s1'::text, 's2'::text, 's3'::text, 's4'::text, 's5'::text])));
alter table law_draft_opinions add constraint law_draft_opinions_stance_check CHECK ((stance = ANY (ARRAY['agree'::text, 'remarks'::text, 'against'::text])));
alter table law_draft_opinions add constraint opinion_is_whole CHECK ((((stance IS NULL) = (by_id IS NULL)) AND ((stance IS NULL) = (at IS NULL))));
alter table law_draft_opinions add constraint law_draft_opinions_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id);
alter table law_draft_opinions add constraint law_draft_opinions_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES law_drafts(id);
alter table law_draft_opinions add constraint law_draft_opinions_pkey PRIMARY KEY (draft_id, sector);
alter table law_draft_remarks add constraint law_draft_remarks_decision_check CHECK ((decision = ANY (ARRAY['taken'::text, 'partly'::text, 'left'::text])));
alter table law_draft_remarks add constraint law_draft_remarks_sector_check CHECK ((sector = ANY (ARRAY['s1'::text, 's2'::text, 's3'::text, 's4'::text, 's5'::text])));
alter table law_draft_remarks add constraint law_draft_remarks_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id);
alter table law_draft_remarks add constraint law_draft_remarks_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id);
alter table law_draft_remarks add constraint law_draft_remarks_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES law_drafts(id);
alter table law_draft_remarks add constraint law_draft_remarks_pkey PRIMARY KEY (id);
alter table law_draft_versions add constraint law_draft_versions_version_check CHECK ((version > 0));
alter table law_draft_versions add constraint law_draft_versions_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id);
alter table law_draft_versions add constraint law_draft_versions_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES law_drafts(id);
alter table law_draft_versions add constraint law_draft_versions_pkey PRIMARY KEY (draft_id, version);
alter table law_drafts add constraint law_drafts_kind_check CHECK ((kind = ANY (ARRAY['incoming'::text, 'own'::text, 'process'::text])));
alter table law_drafts add constraint law_drafts_state_check CHECK ((state = ANY (ARRAY['open'::text, 'consolidated'::text, 'sent'::text, 'taken'::text, 'returned'::text])));
alter table law_drafts add constraint law_drafts_title_check CHECK ((length(title) >= 3));
alter table law_drafts add constraint sent_is_signed CHECK ((((state = 'sent'::text) = (signed_at IS NOT NULL)) AND ((signed_at IS NULL) = (outgoing_number IS NULL))));
alter table law_drafts add constraint law_drafts_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id);
alter table law_drafts add constraint law_drafts_brought_by_fkey FOREIGN KEY (brought_by) REFERENCES people(id);
alter table law_drafts add constraint law_drafts_consolidated_by_fkey FOREIGN KEY (consolidated_by) REFERENCES people(id);
alter table law_drafts add constraint law_drafts_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people(id);
alter table law_drafts add constraint law_drafts_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table law_drafts add constraint law_drafts_pkey PRIMARY KEY (id);
alter table law_plan_answers add constraint law_plan_answers_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id);
alter table law_plan_answers add constraint law_plan_answers_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES law_plans(id);
alter table law_plan_answers add constraint law_plan_answers_pkey PRIMARY KEY (plan_id, entry_id);
alter table law_plan_attempts add constraint law_plan_attempts_percent_check CHECK (((percent >= 0) AND (percent <= 100)));
alter table law_plan_attempts add constraint law_plan_attempts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table law_plan_attempts add constraint law_plan_attempts_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES law_plans(id);
alter table law_plan_attempts add constraint law_plan_attempts_pkey PRIMARY KEY (id);
alter table law_plan_overrides add constraint law_plan_overrides_reason_check CHECK ((length(reason) >= 3));
alter table law_plan_overrides add constraint law_plan_overrides_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id);
alter table law_plan_overrides add constraint law_plan_overrides_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table law_plan_overrides add constraint law_plan_overrides_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES law_plans(id);
alter table law_plan_overrides add constraint law_plan_overrides_pkey PRIMARY KEY (plan_id, person_id);
alter table law_plan_questions add constraint law_plan_questions_check CHECK (((right_option >= 1) AND (right_option <= cardinality(options))));
alter table law_plan_questions add constraint law_plan_questions_options_check CHECK (((cardinality(options) >= 2) AND (cardinality(options) <= 6)));
alter table law_plan_questions add constraint law_plan_questions_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id);
alter table law_plan_questions add constraint law_plan_questions_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES law_plans(id);
alter table law_plan_questions add constraint law_plan_questions_pkey PRIMARY KEY (id);
alter table law_plans add constraint request_is_signed_whole CHECK ((((signed_by IS NULL) = (signed_at IS NULL)) AND ((signed_by IS NULL) = (request_number IS NULL)) AND ((signed_by IS NULL) OR ((request_text IS NOT NULL) AND (structure_id IS NOT NULL)))));
alter table law_plans add constraint law_plans_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id);
alter table law_plans add constraint law_plans_request_by_fkey FOREIGN KEY (request_by) REFERENCES people(id);
alter table law_plans add constraint law_plans_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people(id);
alter table law_plans add constraint law_plans_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table law_plans add constraint law_plans_pkey PRIMARY KEY (id);
alter table law_plans add constraint law_plans_act_id_day_key UNIQUE (act_id, day);
alter table law_tasks add constraint law_tasks_sector_check CHECK ((sector = ANY (ARRAY['s1'::text, 's2'::text, 's3'::text, 's4'::text, 's5'::text])));
alter table law_tasks add constraint law_tasks_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id);
alter table law_tasks add constraint law_tasks_done_by_fkey FOREIGN KEY (done_by) REFERENCES people(id);
alter table law_tasks add constraint law_tasks_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id);
alter table law_tasks add constraint law_tasks_pkey PRIMARY KEY (id);
alter table leaves add constraint leaves_check CHECK ((until_day >= from_day));
alter table leaves add constraint leaves_kind_check CHECK ((kind = ANY (ARRAY['yearly'::text, 'sick'::text, 'study'::text, 'other'::text])));
alter table leaves add constraint leaves_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table leaves add constraint leaves_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id);
alter table leaves add constraint leaves_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people(id);
alter table leaves add constraint leaves_pkey PRIMARY KEY (id);
alter table leg_segments add constraint leg_segments_check CHECK ((ended_at >= started_at));
alter table leg_segments add constraint leg_segments_kind_check CHECK ((kind = ANY (ARRAY['menu'::text, 'queue'::text, 'ring'::text, 'talk'::text, 'hold'::text, 'wrap'::text])));
alter table leg_segments add constraint leg_segments_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table leg_segments add constraint leg_segments_leg_id_fkey FOREIGN KEY (leg_id) REFERENCES legs(id);
alter table leg_segments add constraint leg_segments_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table leg_segments add constraint leg_segments_pkey PRIMARY KEY (id);
alter table legs add constraint legs_check CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL)));
alter table legs add constraint legs_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table legs add constraint legs_outcome_check CHECK ((outcome = ANY (ARRAY['menuEnded'::text, 'callOrderInMenu'::text, 'engineLost'::text])));
alter table legs add constraint legs_role_check CHECK ((role = ANY (ARRAY['caller'::text, 'agent'::text, 'outside'::text, 'supervisor'::text])));
alter table legs add constraint legs_state_check CHECK ((state = ANY (ARRAY['ringing'::text, 'menu'::text, 'queue'::text, 'up'::text, 'ended'::text])));
alter table legs add constraint legs_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table legs add constraint legs_menu_id_fkey FOREIGN KEY (menu_id) REFERENCES voice_menus(id);
alter table legs add constraint legs_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table legs add constraint legs_pkey PRIMARY KEY (id);
alter table legs add constraint legs_engine_leg_key UNIQUE (engine_leg);
alter table matters add constraint matters_check CHECK (((disposition IS NULL) = (disposed_at IS NULL)));
alter table matters add constraint matters_disposition_check CHECK ((disposition = ANY (ARRAY['answered'::text, 'investigation'::text, 'appeal'::text, 'forwarded'::text, 'none'::text])));
alter table matters add constraint matters_kind_check CHECK ((kind = ANY (ARRAY['question'::text, 'eService'::text, 'proposal'::text, 'application'::text, 'complaint'::text, 'information'::text])));
alter table matters add constraint matters_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table matters add constraint matters_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table matters add constraint matters_disposed_by_fkey FOREIGN KEY (disposed_by) REFERENCES people(id);
alter table matters add constraint matters_forwarded_to_fkey FOREIGN KEY (forwarded_to) REFERENCES structures(id);
alter table matters add constraint matters_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table matters add constraint matters_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table matters add constraint matters_pkey PRIMARY KEY (id);
alter table matters add constraint matters_contact_id_position_key UNIQUE (contact_id, "position") DEFERRABLE INITIALLY DEFERRED;
alter table menu_visits add constraint menu_visits_leg_id_fkey FOREIGN KEY (leg_id) REFERENCES legs(id);
alter table menu_visits add constraint menu_visits_menu_id_fkey FOREIGN KEY (menu_id) REFERENCES voice_menus(id);
alter table menu_visits add constraint menu_visits_pkey PRIMARY KEY (id);
alter table meta add constraint meta_pkey PRIMARY KEY (key);
alter table number_marks add constraint number_marks_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id);
alter table number_marks add constraint number_marks_pkey PRIMARY KEY (phone);
alter table official_holders add constraint official_holders_basis_check CHECK ((length(TRIM(BOTH FROM basis)) > 0));
alter table official_holders add constraint official_holders_full_name_check CHECK ((length(TRIM(BOTH FROM full_name)) > 0));
alter table official_holders add constraint official_holders_official_id_fkey FOREIGN KEY (official_id) REFERENCES officials(id);
alter table official_holders add constraint official_holders_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table official_holders add constraint official_holders_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(id);
alter table official_holders add constraint official_holders_pkey PRIMARY KEY (id);
alter table official_holders add constraint one_holder_a_day UNIQUE (official_id, during WITHOUT OVERLAPS);
alter table officials add constraint officials_check CHECK (((valid_until IS NULL) OR (valid_until > valid_from)));
alter table officials add constraint officials_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table officials add constraint officials_pkey PRIMARY KEY (id);
alter table officials add constraint officials_code_key UNIQUE (code);
alter table opinion_answers add constraint opinion_answers_check CHECK (((outcome = 'agreed'::text) OR (length(TRIM(BOTH FROM body)) > 0)));
alter table opinion_answers add constraint opinion_answers_check1 CHECK ((((choice IS NULL) = (chosen_at IS NULL)) AND ((choice IS NULL) OR late)));
alter table opinion_answers add constraint opinion_answers_choice_check CHECK ((choice = ANY (ARRAY['letter'::text, 'repeat'::text, 'nothing'::text])));
alter table opinion_answers add constraint opinion_answers_outcome_check CHECK ((outcome = ANY (ARRAY['agreed'::text, 'remarks'::text, 'objected'::text, 'noCompetence'::text])));
alter table opinion_answers add constraint opinion_answers_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table opinion_answers add constraint opinion_answers_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES people(id);
alter table opinion_answers add constraint opinion_answers_follow_case_id_fkey FOREIGN KEY (follow_case_id) REFERENCES cases(id);
alter table opinion_answers add constraint opinion_answers_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES people(id);
alter table opinion_answers add constraint opinion_answers_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES opinions(id);
alter table opinion_answers add constraint opinion_answers_pkey PRIMARY KEY (id);
alter table opinion_deadlines add constraint opinion_deadlines_derived_by_fkey FOREIGN KEY (derived_by) REFERENCES people(id);
alter table opinion_deadlines add constraint opinion_deadlines_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES opinions(id);
alter table opinion_deadlines add constraint opinion_deadlines_pkey PRIMARY KEY (id);
alter table opinion_reminders add constraint opinion_reminders_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'expert'::text, 'head'::text])));
alter table opinion_reminders add constraint opinion_reminders_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES opinions(id);
alter table opinion_reminders add constraint opinion_reminders_pkey PRIMARY KEY (opinion_id, kind, due_on);
alter table opinions add constraint clock_runs_from_delivery CHECK ((((delivered_at IS NULL) = (due_on IS NULL)) AND ((delivered_at IS NULL) = (delivered_on IS NULL)) AND ((delivered_at IS NULL) = (delivery_proof IS NULL))));
alter table opinions add constraint open_is_delivered CHECK (((state <> 'open'::text) OR (delivered_at IS NOT NULL)));
alter table opinions add constraint opinions_allowed_days_check CHECK (((allowed_days >= 1) AND (allowed_days <= 30)));
alter table opinions add constraint opinions_delivery_way_check CHECK ((delivery_way = ANY (ARRAY['workplace'::text, 'mail'::text, 'hand'::text])));
alter table opinions add constraint opinions_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'open'::text, 'agreed'::text, 'remarks'::text, 'objected'::text, 'noCompetence'::text, 'tacit'::text, 'superseded'::text, 'structureEnded'::text, 'cancelled'::text])));
alter table opinions add constraint opinions_study_reason_check CHECK ((length(TRIM(BOTH FROM study_reason)) > 0));
alter table opinions add constraint study_is_whole CHECK (((study_at IS NULL) = (study_reason IS NULL)));
alter table opinions add constraint opinions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id);
alter table opinions add constraint opinions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table opinions add constraint opinions_concerns_person_id_fkey FOREIGN KEY (concerns_person_id) REFERENCES people(id);
alter table opinions add constraint opinions_covers_draft_id_fkey FOREIGN KEY (covers_draft_id) REFERENCES case_drafts(id);
alter table opinions add constraint opinions_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES case_drafts(id);
alter table opinions add constraint opinions_expert_id_fkey FOREIGN KEY (expert_id) REFERENCES people(id);
alter table opinions add constraint opinions_readdressed_to_fkey FOREIGN KEY (readdressed_to) REFERENCES opinions(id);
alter table opinions add constraint opinions_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table opinions add constraint opinions_study_by_fkey FOREIGN KEY (study_by) REFERENCES people(id);
alter table opinions add constraint opinions_pkey PRIMARY KEY (id);
alter table outgoing_messages add constraint outgoing_messages_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text])));
alter table outgoing_messages add constraint outgoing_messages_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text])));
alter table outgoing_messages add constraint outgoing_messages_pkey PRIMARY KEY (id);
alter table people add constraint people_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table people add constraint people_login_check CHECK ((login = lower(login)));
alter table people add constraint people_pkey PRIMARY KEY (id);
alter table people add constraint people_login_key UNIQUE (login);
alter table planning_events add constraint planning_events_check CHECK ((until_day >= from_day));
alter table planning_events add constraint planning_events_factor_check CHECK (((factor >= 0.05) AND (factor <= (20)::numeric)));
alter table planning_events add constraint planning_events_name_check CHECK (((length(TRIM(BOTH FROM name)) >= 3) AND (length(TRIM(BOTH FROM name)) <= 200)));
alter table planning_events add constraint planning_events_stream_check CHECK ((stream = ANY (ARRAY['phone'::text, 'visit'::text, 'written'::text])));
alter table planning_events add constraint planning_events_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id);
alter table planning_events add constraint planning_events_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people(id);
alter table planning_events add constraint planning_events_pkey PRIMARY KEY (id);
alter table posts add constraint posts_role_check CHECK ((role = ANY (ARRAY['head'::text, 'deputy'::text, 'manager'::text, 'representative'::text, 'outbound'::text, 'specialist'::text, 'quality'::text, 'analyst'::text, 'helper'::text, 'expert'::text, 'coordinator'::text, 'helpDesk'::text, 'serviceCentre'::text, 'official'::text, 'administrator'::text])));
alter table posts add constraint posts_sector_check CHECK ((sector = ANY (ARRAY['s1'::text, 's2'::text, 's3'::text, 's4'::text, 's5'::text])));
alter table posts add constraint structure_posts CHECK (((structure_id IS NULL) OR (role = ANY (ARRAY['expert'::text, 'coordinator'::text, 'helpDesk'::text, 'serviceCentre'::text, 'official'::text]))));
alter table posts add constraint posts_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES service_centres(id);
alter table posts add constraint posts_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES help_desks(id);
alter table posts add constraint posts_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table posts add constraint posts_pkey PRIMARY KEY (id);
alter table posts add constraint posts_code_key UNIQUE (code);
alter table promises add constraint promises_how_check CHECK ((how = ANY (ARRAY['call'::text, 'sms'::text, 'mail'::text])));
alter table promises add constraint promises_state_check CHECK ((state = ANY (ARRAY['open'::text, 'kept'::text, 'handed'::text])));
alter table promises add constraint promises_what_check CHECK (((length(what) >= 1) AND (length(what) <= 500)));
alter table promises add constraint promises_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES applicants(id);
alter table promises add constraint promises_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people(id);
alter table promises add constraint promises_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table promises add constraint promises_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table promises add constraint promises_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES people(id);
alter table promises add constraint promises_pkey PRIMARY KEY (id);
alter table queue_entries add constraint queue_entries_cause_check CHECK ((cause = ANY (ARRAY['arrival'::text, 'transfer'::text, 'language'::text, 'lost'::text, 'returned'::text])));
alter table queue_entries add constraint queue_entries_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'visit'::text, 'portal'::text, 'email'::text, 'post'::text])));
alter table queue_entries add constraint queue_entries_check CHECK (((state = 'ended'::text) = (outcome IS NOT NULL)));
alter table queue_entries add constraint queue_entries_check1 CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL)));
alter table queue_entries add constraint queue_entries_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table queue_entries add constraint queue_entries_level_check CHECK (((level >= 1) AND (level <= 3)));
alter table queue_entries add constraint queue_entries_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'abandoned'::text, 'short'::text, 'callOrder'::text, 'engineLost'::text, 'closed'::text])));
alter table queue_entries add constraint queue_entries_sector_check CHECK ((sector = ANY (ARRAY['s1'::text, 's2'::text, 's3'::text, 's4'::text, 's5'::text])));
alter table queue_entries add constraint queue_entries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'ended'::text])));
alter table queue_entries add constraint queue_entries_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table queue_entries add constraint queue_entries_last_person_id_fkey FOREIGN KEY (last_person_id) REFERENCES people(id);
alter table queue_entries add constraint queue_entries_only_person_id_fkey FOREIGN KEY (only_person_id) REFERENCES people(id);
alter table queue_entries add constraint queue_entries_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table queue_entries add constraint queue_entries_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table queue_entries add constraint queue_entries_pkey PRIMARY KEY (id);
alter table queue_measures add constraint queue_measures_kind_check CHECK ((kind = ANY (ARRAY['overflow'::text, 'menuMessage'::text, 'broadcast'::text, 'callbackShare'::text, 'callOrderOffer'::text, 'moved'::text])));
alter table queue_measures add constraint queue_measures_agreed_with_fkey FOREIGN KEY (agreed_with) REFERENCES people(id);
alter table queue_measures add constraint queue_measures_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table queue_measures add constraint queue_measures_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people(id);
alter table queue_measures add constraint queue_measures_pkey PRIMARY KEY (id);
alter table queue_offers add constraint queue_offers_check CHECK (((outcome IS NULL) = (ended_at IS NULL)));
alter table queue_offers add constraint queue_offers_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'missed'::text, 'declined'::text, 'withdrawn'::text, 'lost'::text])));
alter table queue_offers add constraint queue_offers_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES queue_entries(id);
alter table queue_offers add constraint queue_offers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table queue_offers add constraint queue_offers_session_id_fkey FOREIGN KEY (session_id) REFERENCES agent_sessions(id);
alter table queue_offers add constraint queue_offers_pkey PRIMARY KEY (id);
alter table reads add constraint reads_pkey PRIMARY KEY (id);
alter table reception_hours add constraint reception_hours_check CHECK ((ends_minute > starts_minute));
alter table reception_hours add constraint reception_hours_ends_minute_check CHECK (((ends_minute >= 1) AND (ends_minute <= 1440)));
alter table reception_hours add constraint reception_hours_slot_minutes_check CHECK (((slot_minutes >= 5) AND (slot_minutes <= 240)));
alter table reception_hours add constraint reception_hours_starts_minute_check CHECK (((starts_minute >= 0) AND (starts_minute <= 1439)));
alter table reception_hours add constraint reception_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)));
alter table reception_hours add constraint reception_hours_official_id_fkey FOREIGN KEY (official_id) REFERENCES officials(id);
alter table reception_hours add constraint reception_hours_pkey PRIMARY KEY (id);
alter table receptions add constraint appeal_has_case CHECK (((outcome IS DISTINCT FROM 'appeal'::text) OR (case_id IS NOT NULL)));
alter table receptions add constraint control_is_whole CHECK (((outcome IS DISTINCT FROM 'control'::text) OR ((control_due_on IS NOT NULL) AND (length(TRIM(BOTH FROM control_text)) > 0))));
alter table receptions add constraint reachable CHECK (((phone IS NOT NULL) OR (email IS NOT NULL)));
alter table receptions add constraint receptions_cancelled_by_check CHECK ((cancelled_by = ANY (ARRAY['applicant'::text, 'centre'::text])));
alter table receptions add constraint receptions_check CHECK ((ends_at > starts_at));
alter table receptions add constraint receptions_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table receptions add constraint receptions_outcome_check CHECK ((outcome = ANY (ARRAY['explained'::text, 'control'::text, 'appeal'::text])));
alter table receptions add constraint receptions_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'toConfirm'::text, 'cancelled'::text, 'held'::text, 'noShow'::text])));
alter table receptions add constraint receptions_subject_check CHECK ((length(TRIM(BOTH FROM subject)) > 0));
alter table receptions add constraint receptions_via_check CHECK ((via = ANY (ARRAY['desk'::text, 'portal'::text])));
alter table receptions add constraint receptions_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES applicants(id);
alter table receptions add constraint receptions_booked_by_fkey FOREIGN KEY (booked_by) REFERENCES people(id);
alter table receptions add constraint receptions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table receptions add constraint receptions_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table receptions add constraint receptions_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES official_holders(id);
alter table receptions add constraint receptions_official_id_fkey FOREIGN KEY (official_id) REFERENCES officials(id);
alter table receptions add constraint receptions_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES people(id);
alter table receptions add constraint receptions_pkey PRIMARY KEY (id);
alter table receptions add constraint receptions_number_key UNIQUE (number);
alter table receptions add constraint no_double_booking EXCLUDE USING gist (official_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((state <> 'cancelled'::text));
alter table recording_copies add constraint recording_copies_asked_via_check CHECK ((asked_via = ANY (ARRAY['desk'::text, 'portal'::text])));
alter table recording_copies add constraint recording_copies_check CHECK (((state = 'refused'::text) = (refusal IS NOT NULL)));
alter table recording_copies add constraint recording_copies_check1 CHECK (((state <> ALL (ARRAY['granted'::text, 'fetched'::text])) OR (sha256 IS NOT NULL)));
alter table recording_copies add constraint recording_copies_level_check CHECK (((level >= 0) AND (level <= 3)));
alter table recording_copies add constraint recording_copies_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'fetched'::text, 'expired'::text])));
alter table recording_copies add constraint recording_copies_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table recording_copies add constraint recording_copies_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id);
alter table recording_copies add constraint recording_copies_leg_id_fkey FOREIGN KEY (leg_id) REFERENCES recordings(leg_id);
alter table recording_copies add constraint recording_copies_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES people(id);
alter table recording_copies add constraint recording_copies_pkey PRIMARY KEY (id);
alter table recording_copies add constraint recording_copies_number_key UNIQUE (number);
alter table recording_holds add constraint recording_holds_check CHECK (((lifted_at IS NULL) = (lifted_by IS NULL)));
alter table recording_holds add constraint recording_holds_leg_id_fkey FOREIGN KEY (leg_id) REFERENCES recordings(leg_id);
alter table recording_holds add constraint recording_holds_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES people(id);
alter table recording_holds add constraint recording_holds_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES people(id);
alter table recording_holds add constraint recording_holds_pkey PRIMARY KEY (id);
alter table recording_passages add constraint recording_passages_check CHECK ((ended_at >= started_at));
alter table recording_passages add constraint recording_passages_leg_id_fkey FOREIGN KEY (leg_id) REFERENCES legs(id);
alter table recording_passages add constraint recording_passages_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES people(id);
alter table recording_passages add constraint recording_passages_pkey PRIMARY KEY (id);
alter table recordings add constraint recordings_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table recordings add constraint recordings_leg_id_fkey FOREIGN KEY (leg_id) REFERENCES legs(id);
alter table recordings add constraint recordings_pkey PRIMARY KEY (leg_id);
alter table roster_amendments add constraint roster_amendments_check CHECK (((state = ANY (ARRAY['inForce'::text, 'undone'::text])) = (in_force_at IS NOT NULL)));
alter table roster_amendments add constraint roster_amendments_check1 CHECK (((state <> 'inForce'::text) OR (NOT needs_head) OR (decided_by IS NOT NULL)));
alter table roster_amendments add constraint roster_amendments_kind_check CHECK ((kind = ANY (ARRAY['breaks'::text, 'absence'::text, 'hand'::text, 'swap'::text])));
alter table roster_amendments add constraint roster_amendments_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 3) AND (length(TRIM(BOTH FROM reason)) <= 500)));
alter table roster_amendments add constraint roster_amendments_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'inForce'::text, 'refused'::text, 'undone'::text])));
alter table roster_amendments add constraint roster_amendments_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id);
alter table roster_amendments add constraint roster_amendments_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id);
alter table roster_amendments add constraint roster_amendments_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES rosters(id);
alter table roster_amendments add constraint roster_amendments_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES people(id);
alter table roster_amendments add constraint roster_amendments_pkey PRIMARY KEY (id);
alter table roster_cells add constraint roster_cells_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table roster_cells add constraint roster_cells_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES rosters(id);
alter table roster_cells add constraint roster_cells_roster_id_person_id_fkey FOREIGN KEY (roster_id, person_id) REFERENCES roster_people(roster_id, person_id);
alter table roster_cells add constraint roster_cells_template_id_fkey FOREIGN KEY (template_id) REFERENCES shift_templates(id);
alter table roster_cells add constraint roster_cells_pkey PRIMARY KEY (roster_id, person_id, day);
alter table roster_people add constraint roster_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table roster_people add constraint roster_people_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES rosters(id);
alter table roster_people add constraint roster_people_pkey PRIMARY KEY (roster_id, person_id);
alter table rosters add constraint rosters_check CHECK ((until_day >= from_day));
alter table rosters add constraint rosters_check1 CHECK (((state = 'approved'::text) = (approved_at IS NOT NULL)));
alter table rosters add constraint rosters_state_check CHECK ((state = ANY (ARRAY['solving'::text, 'draft'::text, 'submitted'::text, 'approved'::text, 'failed'::text])));
alter table rosters add constraint rosters_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES people(id);
alter table rosters add constraint rosters_forecast_id_fkey FOREIGN KEY (forecast_id) REFERENCES forecasts(id);
alter table rosters add constraint rosters_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id);
alter table rosters add constraint rosters_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES people(id);
alter table rosters add constraint rosters_pkey PRIMARY KEY (id);
alter table rosters add constraint rosters_number_key UNIQUE (number);
alter table search_synonyms add constraint search_synonyms_words_check CHECK (((length(words) >= 3) AND (length(words) <= 500)));
alter table search_synonyms add constraint search_synonyms_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id);
alter table search_synonyms add constraint search_synonyms_pkey PRIMARY KEY (id);
alter table sending_alarms add constraint sending_alarms_step_check CHECK (((step >= 1) AND (step <= 3)));
alter table sending_alarms add constraint sending_alarms_sending_id_fkey FOREIGN KEY (sending_id) REFERENCES structure_sendings(id);
alter table sending_alarms add constraint sending_alarms_pkey PRIMARY KEY (sending_id, step, due_on);
alter table service_card_versions add constraint service_card_versions_kinds_check CHECK (((kinds <> '{}'::text[]) AND (kinds <@ ARRAY['person'::text, 'entrepreneur'::text, 'legalEntity'::text, 'foreigner'::text])));
alter table service_card_versions add constraint service_card_versions_legal_basis_check CHECK ((length(TRIM(BOTH FROM legal_basis)) > 0));
alter table service_card_versions add constraint service_card_versions_min_level_check CHECK (((min_level >= 0) AND (min_level <= 3)));
alter table service_card_versions add constraint service_card_versions_purpose_check CHECK ((length(TRIM(BOTH FROM purpose)) > 0));
alter table service_card_versions add constraint service_card_versions_reglament_check CHECK ((length(TRIM(BOTH FROM reglament)) > 0));
alter table service_card_versions add constraint service_card_versions_version_check CHECK ((version > 0));
alter table service_card_versions add constraint service_card_versions_card_id_fkey FOREIGN KEY (card_id) REFERENCES service_cards(id);
alter table service_card_versions add constraint service_card_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id);
alter table service_card_versions add constraint service_card_versions_pkey PRIMARY KEY (id);
alter table service_card_versions add constraint service_card_versions_card_id_version_key UNIQUE (card_id, version);
alter table service_cards add constraint service_cards_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table service_cards add constraint service_cards_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table service_cards add constraint service_cards_pkey PRIMARY KEY (id);
alter table service_cards add constraint service_cards_code_key UNIQUE (code);
alter table service_centre_topics add constraint service_centre_topics_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES service_centres(id);
alter table service_centre_topics add constraint service_centre_topics_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table service_centre_topics add constraint service_centre_topics_pkey PRIMARY KEY (centre_id, topic_id);
alter table service_centres add constraint service_centres_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table service_centres add constraint service_centres_pkey PRIMARY KEY (id);
alter table service_centres add constraint service_centres_code_key UNIQUE (code);
alter table service_runs add constraint finished_is_whole CHECK (((state = 'open'::text) = (finished_at IS NULL)));
alter table service_runs add constraint service_runs_state_check CHECK ((state = ANY (ARRAY['open'::text, 'given'::text, 'notGiven'::text])));
alter table service_runs add constraint service_runs_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES applicants(id);
alter table service_runs add constraint service_runs_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table service_runs add constraint service_runs_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table service_runs add constraint service_runs_version_id_fkey FOREIGN KEY (version_id) REFERENCES service_card_versions(id);
alter table service_runs add constraint service_runs_pkey PRIMARY KEY (id);
alter table sessions add constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table sessions add constraint sessions_pkey PRIMARY KEY (id);
alter table sessions add constraint sessions_token_hash_key UNIQUE (token_hash);
alter table settings add constraint settings_certainty_check CHECK ((certainty = ANY (ARRAY['statute'::text, 'law'::text, 'rules'::text, 'assumed'::text])));
alter table settings add constraint settings_act_id_fkey FOREIGN KEY (act_id) REFERENCES acts(id);
alter table settings add constraint settings_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id);
alter table settings add constraint settings_pkey PRIMARY KEY (id);
alter table settings add constraint settings_key_valid_from_set_at_key UNIQUE (key, valid_from, set_at);
alter table sheet_holds add constraint sheet_holds_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table sheet_holds add constraint sheet_holds_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table sheet_holds add constraint sheet_holds_pkey PRIMARY KEY (person_id, topic_id, cause_id);
alter table shift_templates add constraint shift_templates_check CHECK (((end_minute > start_minute) AND (end_minute <= 1440)));
alter table shift_templates add constraint shift_templates_check1 CHECK ((lunch_to >= lunch_from));
alter table shift_templates add constraint shift_templates_lunch_minutes_check CHECK ((lunch_minutes = ANY (ARRAY[0, 30, 60])));
alter table shift_templates add constraint shift_templates_start_minute_check CHECK (((start_minute >= 0) AND (start_minute <= 1439)));
alter table shift_templates add constraint shift_templates_pkey PRIMARY KEY (id);
alter table shift_templates add constraint shift_templates_code_key UNIQUE (code);
alter table signed_documents add constraint signed_documents_capacity_check CHECK ((capacity = ANY (ARRAY['head'::text, 'actingHead'::text, 'deputy'::text])));
alter table signed_documents add constraint signed_documents_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'forwarding'::text, 'refusal'::text, 'dailyInformation'::text])));
alter table signed_documents add constraint signed_documents_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES case_drafts(id);
alter table signed_documents add constraint signed_documents_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people(id);
alter table signed_documents add constraint signed_documents_pkey PRIMARY KEY (id);
alter table signed_documents add constraint signed_documents_outgoing_number_key UNIQUE (outgoing_number);
alter table signed_documents add constraint signed_documents_verification_code_key UNIQUE (verification_code);
alter table structure_queries add constraint structure_queries_key_kind_check CHECK ((key_kind = ANY (ARRAY['fin'::text, 'voen'::text])));
alter table structure_queries add constraint structure_queries_level_check CHECK (((level >= 0) AND (level <= 3)));
alter table structure_queries add constraint structure_queries_outcome_check CHECK ((outcome = ANY (ARRAY['asked'::text, 'found'::text, 'nothingHeld'::text, 'failed'::text])));
alter table structure_queries add constraint structure_queries_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES applicants(id);
alter table structure_queries add constraint structure_queries_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id);
alter table structure_queries add constraint structure_queries_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table structure_queries add constraint structure_queries_run_id_fkey FOREIGN KEY (run_id) REFERENCES service_runs(id);
alter table structure_queries add constraint structure_queries_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table structure_queries add constraint structure_queries_pkey PRIMARY KEY (id);
alter table structure_sendings add constraint answer_is_whole CHECK ((((state = 'answered'::text) = (answer IS NOT NULL)) AND ((answer IS NULL) = (answered_at IS NULL))));
alter table structure_sendings add constraint copy_names_its_letter CHECK (((state <> 'answered'::text) OR (replies_by = 'centre'::text) OR ((letter_number IS NOT NULL) AND (letter_on IS NOT NULL))));
alter table structure_sendings add constraint return_has_its_reason CHECK (((state = 'notOurs'::text) = (returned_reason IS NOT NULL)));
alter table structure_sendings add constraint structure_sendings_replies_by_check CHECK ((replies_by = ANY (ARRAY['centre'::text, 'structure'::text])));
alter table structure_sendings add constraint structure_sendings_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'notOurs'::text, 'answered'::text, 'withdrawn'::text])));
alter table structure_sendings add constraint structure_sendings_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES people(id);
alter table structure_sendings add constraint structure_sendings_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id);
alter table structure_sendings add constraint structure_sendings_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table structure_sendings add constraint structure_sendings_concerns_person_id_fkey FOREIGN KEY (concerns_person_id) REFERENCES people(id);
alter table structure_sendings add constraint structure_sendings_expert_id_fkey FOREIGN KEY (expert_id) REFERENCES people(id);
alter table structure_sendings add constraint structure_sendings_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES people(id);
alter table structure_sendings add constraint structure_sendings_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table structure_sendings add constraint structure_sendings_pkey PRIMARY KEY (id);
alter table structures add constraint structures_check CHECK (((valid_until IS NULL) OR (valid_until > valid_from)));
alter table structures add constraint structures_kind_check CHECK ((kind = ANY (ARRAY['apparatus'::text, 'service'::text, 'otherBody'::text])));
alter table structures add constraint structures_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES structures(id);
alter table structures add constraint structures_pkey PRIMARY KEY (id);
alter table structures add constraint structures_code_key UNIQUE (code);
alter table tacit_certificates add constraint tacit_certificates_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES opinions(id);
alter table tacit_certificates add constraint tacit_certificates_pkey PRIMARY KEY (opinion_id);
alter table tacit_certificates add constraint tacit_certificates_number_key UNIQUE (number);
alter table tacit_certificates add constraint tacit_certificates_verification_code_key UNIQUE (verification_code);
alter table throttles add constraint throttles_pkey PRIMARY KEY (key);
alter table tickets add constraint answered_is_whole CHECK (((state = 'answered'::text) = ((answer IS NOT NULL) AND (answered_at IS NOT NULL))));
alter table tickets add constraint tickets_allowed_days_check CHECK (((allowed_days >= 1) AND (allowed_days <= 30)));
alter table tickets add constraint tickets_question_check CHECK ((length(TRIM(BOTH FROM question)) > 0));
alter table tickets add constraint tickets_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'working'::text, 'returned'::text, 'answered'::text, 'withdrawn'::text])));
alter table tickets add constraint tickets_study_reason_check CHECK ((length(TRIM(BOTH FROM study_reason)) > 0));
alter table tickets add constraint tickets_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id);
alter table tickets add constraint tickets_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id);
alter table tickets add constraint tickets_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table tickets add constraint tickets_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES help_desks(id);
alter table tickets add constraint tickets_study_by_fkey FOREIGN KEY (study_by) REFERENCES people(id);
alter table tickets add constraint tickets_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES people(id);
alter table tickets add constraint tickets_pkey PRIMARY KEY (id);
alter table tickets add constraint tickets_number_key UNIQUE (number);
alter table topic_routes add constraint topic_routes_structure_id_fkey FOREIGN KEY (structure_id) REFERENCES structures(id);
alter table topic_routes add constraint topic_routes_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id);
alter table topic_routes add constraint topic_routes_pkey PRIMARY KEY (topic_id, structure_id, valid_from);
alter table topics add constraint topics_pkey PRIMARY KEY (id);
alter table topics add constraint topics_code_key UNIQUE (code);
alter table trackings add constraint trackings_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table trackings add constraint trackings_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table trackings add constraint trackings_pkey PRIMARY KEY (id);
alter table trackings add constraint trackings_number_key UNIQUE (number);
alter table urgency_alarms add constraint urgency_alarms_step_check CHECK (((step >= 1) AND (step <= 3)));
alter table urgency_alarms add constraint urgency_alarms_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES people(id);
alter table urgency_alarms add constraint urgency_alarms_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_urgency(case_id);
alter table urgency_alarms add constraint urgency_alarms_pkey PRIMARY KEY (case_id, step);
alter table violation_alarms add constraint violation_alarms_kind_check CHECK ((kind = ANY (ARRAY['duty'::text, 'standIn'::text, 'manager'::text])));
alter table violation_alarms add constraint violation_alarms_step_check CHECK (((step >= 1) AND (step <= 20)));
alter table violation_alarms add constraint violation_alarms_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table violation_alarms add constraint violation_alarms_violation_id_fkey FOREIGN KEY (violation_id) REFERENCES violations(id);
alter table violation_alarms add constraint violation_alarms_pkey PRIMARY KEY (violation_id, step);
alter table violation_steps add constraint violation_steps_kind_check CHECK ((kind = ANY (ARRAY['called'::text, 'joinedCall'::text, 'arrived'::text, 'measure'::text, 'note'::text])));
alter table violation_steps add constraint violation_steps_by_person_fkey FOREIGN KEY (by_person) REFERENCES people(id);
alter table violation_steps add constraint violation_steps_violation_id_fkey FOREIGN KEY (violation_id) REFERENCES violations(id);
alter table violation_steps add constraint violation_steps_pkey PRIMARY KEY (id);
alter table violations add constraint settled_is_whole CHECK (((state = 'settled'::text) = ((outcome IS NOT NULL) AND (result IS NOT NULL) AND (settled_at IS NOT NULL))));
alter table violations add constraint violations_outcome_check CHECK ((outcome = ANY (ARRAY['removed'::text, 'partly'::text, 'unfounded'::text, 'elsewhere'::text])));
alter table violations add constraint violations_state_check CHECK ((state = ANY (ARRAY['alarmed'::text, 'acknowledged'::text, 'settled'::text])));
alter table violations add constraint violations_what_check CHECK ((length(TRIM(BOTH FROM what)) > 0));
alter table violations add constraint violations_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts(id);
alter table violations add constraint violations_promise_id_fkey FOREIGN KEY (promise_id) REFERENCES promises(id);
alter table violations add constraint violations_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES people(id);
alter table violations add constraint violations_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES people(id);
alter table violations add constraint violations_pkey PRIMARY KEY (id);
alter table violations add constraint violations_number_key UNIQUE (number);
alter table visit_submissions add constraint visit_submissions_pkey PRIMARY KEY (visit);
alter table voice_devices add constraint voice_devices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table voice_devices add constraint voice_devices_pkey PRIMARY KEY (person_id);
alter table voice_engines add constraint voice_engines_pkey PRIMARY KEY (name);
alter table voice_menus add constraint voice_menus_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'retired'::text])));
alter table voice_menus add constraint voice_menus_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id);
alter table voice_menus add constraint voice_menus_published_by_fkey FOREIGN KEY (published_by) REFERENCES people(id);
alter table voice_menus add constraint voice_menus_pkey PRIMARY KEY (id);
alter table voice_menus add constraint voice_menus_number_key UNIQUE (number);
alter table voice_prompts add constraint voice_prompts_lang_check CHECK ((lang = ANY (ARRAY['az'::text, 'ru'::text, 'en'::text])));
alter table voice_prompts add constraint voice_prompts_source_check CHECK ((source = ANY (ARRAY['uploaded'::text, 'spoken'::text])));
alter table voice_prompts add constraint voice_prompts_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id);
alter table voice_prompts add constraint voice_prompts_pkey PRIMARY KEY (lang, sentence);
alter table work_history add constraint work_history_handle_seconds_check CHECK ((handle_seconds >= 0));
alter table work_history add constraint work_history_handled_check CHECK ((handled >= 0));
alter table work_history add constraint work_history_offered_check CHECK ((offered >= 0));
alter table work_history add constraint work_history_source_check CHECK ((source = ANY (ARRAY['ours'::text, 'import'::text])));
alter table work_history add constraint work_history_stream_check CHECK ((stream = ANY (ARRAY['phone'::text, 'visit'::text, 'written'::text])));
alter table work_history add constraint work_history_pkey PRIMARY KEY (stream, starts_at);
alter table work_history_days add constraint work_history_days_pkey PRIMARY KEY (day);
alter table work_sheets add constraint work_sheets_channels_check CHECK (((channels <@ ARRAY['phone'::text, 'portal'::text, 'email'::text, 'post'::text]) AND (cardinality(channels) > 0)));
alter table work_sheets add constraint work_sheets_check CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)));
alter table work_sheets add constraint work_sheets_langs_check CHECK (((langs <@ ARRAY['az'::text, 'ru'::text, 'en'::text]) AND (cardinality(langs) > 0)));
alter table work_sheets add constraint work_sheets_level_check CHECK (((level >= 1) AND (level <= 3)));
alter table work_sheets add constraint work_sheets_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table work_sheets add constraint work_sheets_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id);
alter table work_sheets add constraint work_sheets_pkey PRIMARY KEY (id);
alter table work_sheets add constraint one_sheet_a_day EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_until, '[]'::text) WITH &&) WHERE ((replaced_at IS NULL));

-- Indexes

CREATE INDEX adherence_exceptions_time ON public.adherence_exceptions USING btree (starts_at);
CREATE INDEX agent_periods_ended ON public.agent_periods USING btree (ended_at);
CREATE INDEX agent_periods_person ON public.agent_periods USING btree (person_id, started_at);
CREATE INDEX agent_sessions_contact ON public.agent_sessions USING btree (contact_id) WHERE ((contact_id IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX agent_sessions_live ON public.agent_sessions USING btree (state) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX one_live_session ON public.agent_sessions USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX amended_cells_cell ON public.amended_cells USING btree (roster_id, person_id, day);
CREATE INDEX amended_cells_unseen ON public.amended_cells USING btree (person_id) WHERE (seen_at IS NULL);
CREATE INDEX applicant_merges_kept ON public.applicant_merges USING btree (kept_id);
CREATE INDEX applicant_merges_merged ON public.applicant_merges USING btree (merged_id);
CREATE INDEX applicants_email ON public.applicants USING btree (lower(email));
CREATE INDEX applicants_fin ON public.applicants USING btree (fin);
CREATE INDEX applicants_merged_into ON public.applicants USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX applicants_name ON public.applicants USING gin (name_folded gin_trgm_ops);
CREATE INDEX applicants_phone ON public.applicants USING btree (phone);
CREATE INDEX applicants_voen ON public.applicants USING btree (voen);
CREATE INDEX appointments_person ON public.appointments USING btree (person_id);
CREATE INDEX appointments_stand_in ON public.appointments USING btree (person_id) WHERE (stands_in_for IS NOT NULL);
CREATE INDEX authorised_persons_person ON public.authorised_persons USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX authorities_applicant ON public.authorities USING btree (applicant_id);
CREATE INDEX authorities_speaker ON public.authorities USING btree (speaker_id);
CREATE INDEX callback_attempts_callback ON public.callback_attempts USING btree (callback_id);
CREATE INDEX callback_causes_callback ON public.callback_causes USING btree (callback_id);
CREATE UNIQUE INDEX callback_causes_entry ON public.callback_causes USING btree (entry_id) WHERE (entry_id IS NOT NULL);
CREATE INDEX callbacks_contact ON public.callbacks USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX callbacks_open ON public.callbacks USING btree (next_at) WHERE (state <> 'done'::text);
CREATE INDEX callbacks_phone ON public.callbacks USING btree (phone);
CREATE UNIQUE INDEX one_callback_a_number ON public.callbacks USING btree (phone) WHERE ((state <> 'done'::text) AND (NOT switchboard) AND (phone IS NOT NULL));
CREATE INDEX case_clarifications_case ON public.case_clarifications USING btree (case_id, id);
CREATE UNIQUE INDEX case_clarifications_once ON public.case_clarifications USING btree (case_id) WHERE (answered_at IS NULL);
CREATE INDEX case_deadlines_case ON public.case_deadlines USING btree (case_id, id);
CREATE INDEX case_drafts_case ON public.case_drafts USING btree (case_id, version DESC);
CREATE INDEX case_measures_case ON public.case_measures USING btree (case_id, id);
CREATE INDEX case_merges_case ON public.case_merges USING btree (case_id, id);
CREATE UNIQUE INDEX case_merges_once ON public.case_merges USING btree (case_id) WHERE (undone_at IS NULL);
CREATE INDEX case_notes_case ON public.case_notes USING btree (case_id);
CREATE INDEX case_returns_case ON public.case_returns USING btree (case_id);
CREATE INDEX case_signatories_case ON public.case_signatories USING btree (case_id, id);
CREATE INDEX case_specialists_case ON public.case_specialists USING btree (case_id, id);
CREATE UNIQUE INDEX case_specialists_once ON public.case_specialists USING btree (case_id, person_id) WHERE (ended_at IS NULL);
CREATE INDEX case_specialists_person ON public.case_specialists USING btree (person_id, until_at);
CREATE INDEX case_specialists_running ON public.case_specialists USING btree (until_at) WHERE (ended_at IS NULL);
CREATE INDEX cases_applicant ON public.cases USING btree (applicant_id, id);
CREATE INDEX cases_assignee ON public.cases USING btree (assignee_id, due_on) WHERE (closed_at IS NULL);
CREATE INDEX cases_closed ON public.cases USING btree (closed_at DESC, id) WHERE (closed_at IS NOT NULL);
CREATE INDEX cases_contact ON public.cases USING btree (contact_id);
CREATE INDEX cases_follows ON public.cases USING btree (follows_case_id) WHERE (follows_case_id IS NOT NULL);
CREATE INDEX cases_merged ON public.cases USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX cases_open ON public.cases USING btree (due_on, id) WHERE (closed_at IS NULL);
CREATE INDEX cases_registered ON public.cases USING btree (registered_at);
CREATE INDEX cases_stage ON public.cases USING btree (stage, due_on);
CREATE INDEX cases_subject ON public.cases USING gin (subject_folded gin_trgm_ops);
CREATE INDEX contact_segments_contact ON public.contact_segments USING btree (contact_id);
CREATE INDEX contacts_applicant ON public.contacts USING btree (applicant_id, id);
CREATE INDEX contacts_ended ON public.contacts USING btree (owner_id, ended_at) WHERE (state = 'ended'::text);
CREATE INDEX contacts_leases ON public.contacts USING btree (lease_until) WHERE (state = 'open'::text);
CREATE INDEX contacts_number_prefix ON public.contacts USING btree (number COLLATE "C");
CREATE INDEX contacts_owner ON public.contacts USING btree (owner_id, state);
CREATE INDEX contacts_phone ON public.contacts USING btree (phone, received_at) WHERE (phone IS NOT NULL);
CREATE INDEX contacts_received ON public.contacts USING btree (received_at);
CREATE INDEX contacts_speaker ON public.contacts USING btree (speaker_id) WHERE (speaker_id IS NOT NULL);
CREATE INDEX contacts_waiting ON public.contacts USING btree (received_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX contacts_waiting_written ON public.contacts USING btree (received_at) WHERE ((state = 'waiting'::text) AND (NOT live) AND (NOT sealed));
CREATE INDEX daily_report_notes_report ON public.daily_report_notes USING btree (report_id);
CREATE INDEX dispatches_case ON public.dispatches USING btree (case_id);
CREATE INDEX dispatches_message ON public.dispatches USING btree (message_id) WHERE (state = ANY (ARRAY['queued'::text, 'unknown'::text, 'failed'::text]));
CREATE INDEX dispatches_open ON public.dispatches USING btree (state, id) WHERE (state = ANY (ARRAY['queued'::text, 'toPrint'::text, 'unknown'::text, 'failed'::text]));
CREATE INDEX dispatches_state ON public.dispatches USING btree (state, id);
CREATE INDEX engine_commands_open ON public.engine_commands USING btree (id) WHERE (done_at IS NULL);
CREATE INDEX entries_changed ON public.entries USING btree (changed_tx);
CREATE INDEX entry_opinions_entry ON public.entry_opinions USING btree (entry_id, id);
CREATE INDEX entry_periods_entry ON public.entry_periods USING btree (entry_id, from_at);
CREATE UNIQUE INDEX entry_periods_open ON public.entry_periods USING btree (entry_id) WHERE (until_at IS NULL);
CREATE INDEX entry_readings_at ON public.entry_readings USING btree (at);
CREATE UNIQUE INDEX entry_suggestions_same ON public.entry_suggestions USING btree (kind, folded) WHERE ((state = 'open'::text) AND (folded IS NOT NULL));
CREATE INDEX entry_uses_entry ON public.entry_uses USING btree (entry_id, id);
CREATE INDEX entry_versions_folded ON public.entry_versions USING gin (folded gin_trgm_ops);
CREATE INDEX events_contact ON ONLY public.events USING btree (contact_id, id) WHERE (contact_id IS NOT NULL);
CREATE INDEX events_cursor ON ONLY public.events USING btree (tx, id);
CREATE INDEX events_subject ON ONLY public.events USING btree (subject_id, id);
CREATE INDEX files_owner ON public.files USING btree (owner_id);
CREATE INDEX files_unscanned ON public.files USING btree (created_at) WHERE (state = ANY (ARRAY['stored'::text, 'unscanned'::text]));
CREATE INDEX floor_cards_open ON public.floor_cards USING btree (at) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX forecast_corrections_day ON public.forecast_corrections USING btree (forecast_id, day) WHERE (withdrawn_at IS NULL);
CREATE INDEX forecasts_stream ON public.forecasts USING btree (stream, id DESC);
CREATE UNIQUE INDEX history_marks_day ON public.history_marks USING btree (stream, day) WHERE (lifted_at IS NULL);
CREATE INDEX identification_checks_applicant ON public.identification_checks USING btree (applicant_id, at);
CREATE INDEX identification_checks_contact ON public.identification_checks USING btree (contact_id);
CREATE INDEX information_requests_author ON public.information_requests USING btree (drafted_by, id);
CREATE INDEX information_requests_case ON public.information_requests USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX information_requests_open ON public.information_requests USING btree (due_on, id) WHERE (state = 'sent'::text);
CREATE INDEX information_requests_state ON public.information_requests USING btree (state, id);
CREATE INDEX information_requests_structure ON public.information_requests USING btree (structure_id, state) WHERE (structure_id IS NOT NULL);
CREATE INDEX invitations_ahead ON public.invitations USING btree (at) WHERE (state = 'invited'::text);
CREATE INDEX invitations_case ON public.invitations USING btree (case_id, id);
CREATE INDEX invitations_centre ON public.invitations USING btree (centre_id, at);
CREATE INDEX law_draft_remarks_draft ON public.law_draft_remarks USING btree (draft_id, id);
CREATE INDEX law_drafts_state ON public.law_drafts USING btree (state, due_on);
CREATE INDEX law_plan_attempts_person ON public.law_plan_attempts USING btree (plan_id, person_id);
CREATE INDEX law_plan_questions_plan ON public.law_plan_questions USING btree (plan_id, id);
CREATE INDEX law_plans_open ON public.law_plans USING btree (day) WHERE (switched_at IS NULL);
CREATE INDEX law_tasks_open ON public.law_tasks USING btree (due_on) WHERE (done_at IS NULL);
CREATE INDEX leaves_person ON public.leaves USING btree (person_id, until_day) WHERE (withdrawn_at IS NULL);
CREATE INDEX leg_segments_leg ON public.leg_segments USING btree (leg_id);
CREATE UNIQUE INDEX one_open_segment ON public.leg_segments USING btree (leg_id) WHERE (ended_at IS NULL);
CREATE INDEX legs_arrived ON public.legs USING btree (arrived_at) WHERE (role = 'caller'::text);
CREATE INDEX legs_contact ON public.legs USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX legs_living ON public.legs USING btree (role) WHERE (state <> 'ended'::text);
CREATE INDEX legs_offer ON public.legs USING btree (offer_id) WHERE (offer_id IS NOT NULL);
CREATE INDEX matters_case ON public.matters USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX matters_contact ON public.matters USING btree (contact_id);
CREATE INDEX matters_disposed ON public.matters USING btree (disposed_at);
CREATE INDEX menu_visits_menu ON public.menu_visits USING btree (menu_id, node);
CREATE INDEX official_holders_person ON public.official_holders USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX opinion_answers_opinion ON public.opinion_answers USING btree (opinion_id, id);
CREATE INDEX opinion_answers_undecided ON public.opinion_answers USING btree (id) WHERE (late AND (choice IS NULL));
CREATE INDEX opinion_deadlines_opinion ON public.opinion_deadlines USING btree (opinion_id, id);
CREATE INDEX opinions_case ON public.opinions USING btree (case_id, id);
CREATE INDEX opinions_expert ON public.opinions USING btree (expert_id, state, due_on);
CREATE UNIQUE INDEX opinions_once ON public.opinions USING btree (structure_id, draft_id) WHERE (state <> ALL (ARRAY['superseded'::text, 'structureEnded'::text, 'cancelled'::text, 'noCompetence'::text]));
CREATE INDEX opinions_open ON public.opinions USING btree (due_on, id) WHERE (state = 'open'::text);
CREATE INDEX opinions_structure ON public.opinions USING btree (structure_id, asked_at);
CREATE INDEX outgoing_messages_open ON public.outgoing_messages USING btree (state, id) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text, 'unknown'::text]));
CREATE INDEX outgoing_messages_subject ON public.outgoing_messages USING btree (subject_id);
CREATE INDEX planning_events_days ON public.planning_events USING btree (stream, until_day) WHERE (withdrawn_at IS NULL);
CREATE INDEX posts_structure ON public.posts USING btree (structure_id) WHERE (structure_id IS NOT NULL);
CREATE INDEX promises_applicant ON public.promises USING btree (applicant_id);
CREATE INDEX promises_contact ON public.promises USING btree (contact_id);
CREATE INDEX promises_open ON public.promises USING btree (due_at) WHERE (state <> 'kept'::text);
CREATE INDEX promises_person ON public.promises USING btree (person_id) WHERE (state <> 'kept'::text);
CREATE UNIQUE INDEX one_open_entry ON public.queue_entries USING btree (contact_id) WHERE (state <> 'ended'::text);
CREATE INDEX queue_entries_entered ON public.queue_entries USING btree (entered_at);
CREATE INDEX queue_entries_leg ON public.queue_entries USING btree (leg_id) WHERE (leg_id IS NOT NULL);
CREATE INDEX queue_entries_open ON public.queue_entries USING btree (entered_at) WHERE (state <> 'ended'::text);
CREATE INDEX queue_entries_waiting ON public.queue_entries USING btree (entered_at) WHERE (state = 'waiting'::text);
CREATE INDEX queue_entries_written ON public.queue_entries USING btree (contact_id) WHERE ((state <> 'ended'::text) AND (leg_id IS NULL));
CREATE INDEX queue_measures_open ON public.queue_measures USING btree (kind) WHERE (ended_at IS NULL);
CREATE INDEX queue_measures_started ON public.queue_measures USING btree (started_at);
CREATE UNIQUE INDEX one_offer_a_session ON public.queue_offers USING btree (session_id) WHERE (outcome IS NULL);
CREATE UNIQUE INDEX one_offer_an_entry ON public.queue_offers USING btree (entry_id) WHERE (outcome IS NULL);
CREATE INDEX queue_offers_entry ON public.queue_offers USING btree (entry_id);
CREATE INDEX queue_offers_expiring ON public.queue_offers USING btree (expires_at) WHERE (outcome IS NULL);
CREATE INDEX reads_subject ON public.reads USING btree (subject_id, id);
CREATE INDEX reception_hours_official ON public.reception_hours USING btree (official_id);
CREATE INDEX receptions_applicant ON public.receptions USING btree (applicant_id) WHERE (applicant_id IS NOT NULL);
CREATE INDEX receptions_contact ON public.receptions USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX receptions_control ON public.receptions USING btree (control_due_on) WHERE ((outcome = 'control'::text) AND (control_done_at IS NULL));
CREATE INDEX receptions_holder ON public.receptions USING btree (holder_id, starts_at);
CREATE INDEX receptions_official ON public.receptions USING btree (official_id, starts_at);
CREATE UNIQUE INDEX receptions_once ON public.receptions USING btree (official_id, phone) WHERE ((state = ANY (ARRAY['booked'::text, 'toConfirm'::text])) AND (phone IS NOT NULL));
CREATE INDEX receptions_open ON public.receptions USING btree (starts_at) WHERE (state = ANY (ARRAY['booked'::text, 'toConfirm'::text]));
CREATE INDEX recording_copies_contact ON public.recording_copies USING btree (contact_id);
CREATE INDEX recording_copies_content ON public.recording_copies USING btree (sha256) WHERE (sha256 IS NOT NULL);
CREATE INDEX recording_copies_leg ON public.recording_copies USING btree (leg_id);
CREATE INDEX recording_copies_open ON public.recording_copies USING btree (asked_at) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX one_open_hold ON public.recording_holds USING btree (leg_id) WHERE (lifted_at IS NULL);
CREATE INDEX recording_holds_leg ON public.recording_holds USING btree (leg_id);
CREATE UNIQUE INDEX one_open_passage ON public.recording_passages USING btree (leg_id) WHERE (ended_at IS NULL);
CREATE INDEX recording_passages_leg ON public.recording_passages USING btree (leg_id);
CREATE INDEX recordings_by_content ON public.recordings USING btree (sha256) WHERE (sha256 IS NOT NULL);
CREATE INDEX recordings_contact ON public.recordings USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX recordings_kept ON public.recordings USING btree (started_at) WHERE (deleted_at IS NULL);
CREATE INDEX recordings_to_erase ON public.recordings USING btree (deleted_at) WHERE ((deleted_at IS NOT NULL) AND (erased_at IS NULL));
CREATE INDEX roster_amendments_roster ON public.roster_amendments USING btree (roster_id, id DESC);
CREATE INDEX roster_cells_person ON public.roster_cells USING btree (person_id, day);
CREATE INDEX rosters_days ON public.rosters USING btree (until_day, id);
CREATE UNIQUE INDEX search_synonyms_words ON public.search_synonyms USING btree (words) WHERE active;
CREATE INDEX service_runs_applicant ON public.service_runs USING btree (applicant_id) WHERE (applicant_id IS NOT NULL);
CREATE INDEX service_runs_contact ON public.service_runs USING btree (contact_id, id);
CREATE UNIQUE INDEX service_runs_once ON public.service_runs USING btree (contact_id, version_id) WHERE (state = 'open'::text);
CREATE INDEX service_runs_person ON public.service_runs USING btree (person_id, id);
CREATE INDEX service_runs_version ON public.service_runs USING btree (version_id);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id) WHERE (revoked_at IS NULL);
CREATE INDEX sheet_holds_now ON public.sheet_holds USING btree (person_id) WHERE (lifted_at IS NULL);
CREATE INDEX signed_documents_subject ON public.signed_documents USING btree (subject_id);
CREATE INDEX structure_queries_applicant ON public.structure_queries USING btree (applicant_id, id);
CREATE INDEX structure_queries_asked_by ON public.structure_queries USING btree (asked_by);
CREATE INDEX structure_queries_contact ON public.structure_queries USING btree (contact_id);
CREATE INDEX structure_queries_run ON public.structure_queries USING btree (run_id);
CREATE INDEX structure_queries_structure ON public.structure_queries USING btree (structure_id);
CREATE INDEX structure_sendings_case ON public.structure_sendings USING btree (case_id, id);
CREATE INDEX structure_sendings_expert ON public.structure_sendings USING btree (expert_id, state);
CREATE UNIQUE INDEX structure_sendings_once ON public.structure_sendings USING btree (case_id, structure_id) WHERE (state = ANY (ARRAY['sent'::text, 'accepted'::text]));
CREATE INDEX structure_sendings_open ON public.structure_sendings USING btree (due_on, id) WHERE (state = ANY (ARRAY['sent'::text, 'accepted'::text]));
CREATE INDEX structure_sendings_structure ON public.structure_sendings USING btree (structure_id, state);
CREATE INDEX tickets_case ON public.tickets USING btree (case_id, id);
CREATE INDEX tickets_desk ON public.tickets USING btree (desk_id, state, due_on);
CREATE UNIQUE INDEX tickets_once ON public.tickets USING btree (case_id, desk_id) WHERE (state = ANY (ARRAY['sent'::text, 'working'::text]));
CREATE INDEX tickets_open ON public.tickets USING btree (due_on, id) WHERE (state = ANY (ARRAY['sent'::text, 'working'::text]));
CREATE INDEX trackings_case ON public.trackings USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX trackings_contact ON public.trackings USING btree (contact_id);
CREATE INDEX urgency_alarms_due ON public.urgency_alarms USING btree (due_at) WHERE ((sent_at IS NULL) AND (NOT passed_over));
CREATE INDEX violation_alarms_due ON public.violation_alarms USING btree (due_at) WHERE (sent_at IS NULL);
CREATE INDEX violation_alarms_person ON public.violation_alarms USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX violation_steps_violation ON public.violation_steps USING btree (violation_id, id);
CREATE INDEX violations_building ON public.violations USING btree (building_id, id);
CREATE INDEX violations_contact ON public.violations USING btree (contact_id);
CREATE INDEX violations_open ON public.violations USING btree (registered_at) WHERE (state <> 'settled'::text);
CREATE INDEX violations_registered_by ON public.violations USING btree (registered_by);
CREATE UNIQUE INDEX one_published_menu ON public.voice_menus USING btree (state) WHERE (state = 'published'::text);

-- Functions

CREATE OR REPLACE FUNCTION public.acts_on(ids uuid[], on_day date)
 RETURNS TABLE(act_id uuid, version integer, in_force_from date, key text, heading text, body text, "position" integer)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
AS $function$
  with newest as (
    select distinct on (v.act_id) v.act_id, v.version, v.in_force_from from act_versions v join acts a on a.id = v.act_id
    where v.act_id = any (ids) and v.in_force_from <= on_day and (a.in_force_until is null or a.in_force_until > on_day)
    order by v.act_id, v.in_force_from desc)
  select n.act_id, n.version, n.in_force_from, a.key, a.heading, a.body, a.position
  from newest n join act_articles a on a.act_id = n.act_id and a.version = n.version order by n.act_id, a.position
$function$
;

CREATE OR REPLACE FUNCTION public.announce_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare said text;
begin
  select string_agg(distinct case when subject_kind in ('agentSession', 'queueEntry') then kind || '@' || coalesce(data->>'personId', '') else kind end, ' ')
    into said from written;
  if said is not null then perform pg_notify('cagri_events', case when length(said) < 7900 then said else '' end); end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.base_changes(since xid8)
 RETURNS TABLE(entry_id uuid, tx text, state text, version integer, question text, answer text, structure_id uuid, usefulness_percent integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select e.id, e.changed_tx::text, e.state, v.version, v.question, v.answer, e.structure_id, e.usefulness_percent
  from entries e left join entry_versions v on v.entry_id = e.id and v.version = e.published_version
  where e.changed_tx >= since and e.changed_tx is distinct from pg_current_xact_id_if_assigned()
  order by e.changed_tx
$function$
;

CREATE OR REPLACE FUNCTION public.close_sessions(of_person uuid, at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare closed integer;
begin
  if not has_role('administrator') then raise insufficient_privilege using message = 'only the administrator closes the sessions of others'; end if;
  update sessions set revoked_at = at where person_id = of_person and revoked_at is null;
  get diagnostics closed = row_count;
  return closed;
end $function$
;

CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('cagri.person'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.enqueue(task text, payload jsonb, job_key text DEFAULT NULL::text, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select graphile_worker.add_job(task, payload::json, run_at := coalesce(run_at, now()), job_key := job_key, max_attempts := 16)
$function$
;

CREATE OR REPLACE FUNCTION public.ensure_partitions(parent text, first date, last date)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare month date := date_trunc('month', first)::date; made int := 0; name text;
begin
  perform pg_advisory_xact_lock(hashtext('ensure_partitions' || parent));
  while month <= last loop
    name := parent || '_' || to_char(month, 'YYYYMM');
    if to_regclass(name) is null then
      execute format('create table %I partition of %I for values from (%L) to (%L)', name, parent,
        uuidv7_floor(month::timestamp at time zone 'Asia/Baku'),
        uuidv7_floor((month + interval '1 month') at time zone 'Asia/Baku'));
      made := made + 1;
    end if;
    month := (month + interval '1 month')::date;
  end loop;
  return made;
end $function$
;

CREATE OR REPLACE FUNCTION public.find_applicants(folded text, exact_phone text, exact_fin text, exact_voen text, most integer)
 RETURNS TABLE(id uuid, score real, kind text, full_name text, phone_tail text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select a.id,
    case when a.fin = exact_fin or a.voen = exact_voen then 1.0::real
         when a.phone = exact_phone or exact_phone = any (a.other_phones) then 0.95::real
         else similarity(a.name_folded, folded) end as score,
    a.kind, a.full_name, right(a.phone, 4)
  from applicants a
  where a.merged_into is null
    and (oversees() or (has_role('representative', 'outbound', 'specialist')
      and exists (select from contacts c where c.owner_id = current_person() and c.state = 'open')))
    and (a.fin = exact_fin or a.voen = exact_voen or a.phone = exact_phone or exact_phone = any (a.other_phones)
      or (length(folded) >= 3 and a.name_folded % folded))
  order by score desc, a.id limit least(most, 50)
$function$
;

CREATE OR REPLACE FUNCTION public.find_cases(folded text, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select c.id from cases c
  where c.subject_folded like '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    and case when c.sealed then sealed_open(c.concerns_person_id)
      else oversees() or has_role('specialist') or c.accepted_by = current_person() end
  order by c.registered_at desc limit least(most, 500)
$function$
;

CREATE OR REPLACE FUNCTION public.forbid_approved_roster()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select state from rosters where id = coalesce(old.roster_id, new.roster_id)) = 'approved' then
    raise exception 'an approved roster is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin raise exception '% is written once', tg_table_name using errcode = 'integrity_constraint_violation'; end $function$
;

CREATE OR REPLACE FUNCTION public.forbid_frozen_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select state from daily_reports where id = coalesce(old.report_id, new.report_id)) <> 'draft' then
    raise exception 'a frozen report is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.forbid_frozen_forecast()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select state from forecasts where id = coalesce(old.forecast_id, new.forecast_id)) = 'frozen' then
    raise exception 'a frozen forecast is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $function$
;

CREATE OR REPLACE FUNCTION public.give_password(to_person uuid, hash text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  if not has_role('administrator') or to_person = current_person() then
    raise insufficient_privilege using message = 'only the administrator gives a password, and to others';
  end if;
  insert into credentials (person_id, password_hash, changed_at) values (to_person, hash, 'epoch')
  on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at;
end $function$
;

CREATE OR REPLACE FUNCTION public.has_role(VARIADIC wanted text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select exists (
    select from appointments a join posts p on p.id = a.post_id
    where a.person_id = current_person() and p.role = any (wanted)
      and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now()))
  or ('head' = any (wanted)
    and exists (select from acting_heads h where h.person_id = current_person() and h.ended_at is null and h.during @> now())
    and exists (
      select from appointments a join posts p on p.id = a.post_id
      where a.person_id = current_person() and p.role in ('deputy', 'manager')
        and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now()))
    and not exists (select from absences b where b.person_id = current_person() and b.during @> now()))
$function$
;

CREATE OR REPLACE FUNCTION public.identification_misses(applicant uuid, since timestamp with time zone)
 RETURNS SETOF timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select k.at from identification_checks k where k.applicant_id = applicant and not k.matched and k.at > since
    and (oversees() or applicant = any (live_applicants()))
$function$
;

CREATE OR REPLACE FUNCTION public.in_the_centre()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN has_role(VARIADIC ARRAY['head'::text, 'deputy'::text, 'manager'::text, 'representative'::text, 'outbound'::text, 'specialist'::text, 'quality'::text, 'analyst'::text])
;

CREATE OR REPLACE FUNCTION public.invited_cases()
 RETURNS TABLE(invitation_id uuid, number text, kind text, subject text, body text, registered_on date, due_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select s.id, c.number, c.kind, c.subject, c.body, c.registered_on, c.due_on
  from case_specialists s join cases c on c.id = s.case_id
  where s.person_id = current_person() and s.ended_at is null and now() >= s.from_at and now() < s.until_at and not c.sealed
$function$
;

CREATE OR REPLACE FUNCTION public.keep_period()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ begin
  if tg_op = 'UPDATE' and old.state = new.state and old.published_version is not distinct from new.published_version then return new; end if;
  update entry_periods set until_at = new.updated_at where entry_id = new.id and until_at is null;
  if new.published_version is not null and new.state in ('published', 'quarantined') then
    insert into entry_periods (entry_id, version, state, from_at) values (new.id, new.published_version, new.state, new.updated_at);
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.live_applicants()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select coalesce(array_agg(a), '{}') from (
    select applicant_id a from contacts where owner_id = current_person() and state = 'open' and applicant_id is not null
    union select speaker_id from contacts where owner_id = current_person() and state = 'open' and speaker_id is not null
    union select applicant_id from promises where person_id = current_person() and state <> 'kept' and applicant_id is not null) live
$function$
;

CREATE OR REPLACE FUNCTION public.my_alarms()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select coalesce(array_agg(a.violation_id), '{}') from violation_alarms a where a.person_id = current_person() and a.sent_at is not null
$function$
;

CREATE OR REPLACE FUNCTION public.my_help_desks()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select coalesce(array_agg(p.desk_id), '{}') from appointments a join posts p on p.id = a.post_id
  where a.person_id = current_person() and p.role = 'helpDesk' and p.desk_id is not null
    and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
$function$
;

CREATE OR REPLACE FUNCTION public.my_service_centres()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select coalesce(array_agg(p.centre_id), '{}') from appointments a join posts p on p.id = a.post_id
  where a.person_id = current_person() and p.role = 'serviceCentre' and p.centre_id is not null
    and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
$function$
;

CREATE OR REPLACE FUNCTION public.next_number(kind_ text, year_ integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare n bigint;
begin
  insert into counters (kind, year, last) values (kind_, year_, 1)
    on conflict (kind, year) do update set last = counters.last + 1 returning last into n;
  return kind_ || '-' || year_ || '-' || lpad(n::text, 6, '0');
end $function$
;

CREATE OR REPLACE FUNCTION public.note_search(kind_of text, words text, folded_words text, of_contact uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  insert into entry_suggestions (kind, question, folded, contact_id, person_id) values (kind_of, left(words, 500), left(folded_words, 500), of_contact, current_person())
  on conflict (kind, folded) where state = 'open' and folded is not null
  do update set times = entry_suggestions.times + 1, last_at = now(), contact_id = coalesce(excluded.contact_id, entry_suggestions.contact_id)
$function$
;

CREATE OR REPLACE FUNCTION public.oversees()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN has_role(VARIADIC ARRAY['head'::text, 'deputy'::text, 'manager'::text, 'quality'::text, 'analyst'::text])
;

CREATE OR REPLACE FUNCTION public.sealed_open(concerns uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select case
    when concerns is null then has_role('head')
    when concerns = current_person() then false
    when exists (select from appointments a join posts p on p.id = a.post_id
      where a.person_id = concerns and p.role = 'head' and (a.valid_until is null or a.valid_until > now())) then false
    when exists (select from appointments a join posts p on p.id = a.post_id
      where a.person_id = concerns and p.role = 'deputy' and (a.valid_until is null or a.valid_until > now()))
      then exists (select from appointments a join posts p on p.id = a.post_id where a.person_id = current_person()
        and p.role = 'head' and (a.valid_until is null or a.valid_until > now()))
    else has_role('head', 'quality')
  end
$function$
;

CREATE OR REPLACE FUNCTION public.stamp_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
  new.changed_tx := pg_current_xact_id();
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.stood_in_for()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select coalesce(array_agg(a.stands_in_for), '{}') from appointments a
  where a.person_id = current_person() and a.stands_in_for is not null
    and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
    and exists (select from absences b where b.person_id = a.stands_in_for and b.during @> now())
$function$
;

CREATE OR REPLACE FUNCTION public.structure_people()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select coalesce(array_agg(distinct a.person_id), '{}') from appointments a join posts p on p.id = a.post_id
  where p.structure_id = any (structures_of('coordinator')) and (a.valid_until is null or a.valid_until > now())
$function$
;

CREATE OR REPLACE FUNCTION public.structures_of(VARIADIC wanted text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select coalesce(array_agg(p.structure_id), '{}') from appointments a join posts p on p.id = a.post_id
  where a.person_id = current_person() and p.structure_id is not null and p.role = any (wanted) and a.stands_in_for is null
    and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
$function$
;

CREATE OR REPLACE FUNCTION public.uuidv7_floor(instant timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select (lpad(to_hex((extract(epoch from instant) * 1000)::bigint), 12, '0') || '7000' || '8000' || '000000000000')::uuid
$function$
;

CREATE OR REPLACE FUNCTION public.works_floor()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text]) OR oversees())
;

-- Triggers

CREATE TRIGGER notes_written_once BEFORE DELETE OR UPDATE ON public.daily_report_notes FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER frozen BEFORE INSERT OR DELETE OR UPDATE ON public.daily_report_rows FOR EACH ROW EXECUTE FUNCTION forbid_frozen_change();
CREATE TRIGGER entries_changed BEFORE UPDATE ON public.entries FOR EACH ROW EXECUTE FUNCTION stamp_change();
CREATE TRIGGER entries_periods AFTER INSERT OR UPDATE ON public.entries FOR EACH ROW EXECUTE FUNCTION keep_period();
CREATE TRIGGER events_announced AFTER INSERT ON public.events REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION announce_event();
CREATE TRIGGER events_written_once BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER frozen BEFORE INSERT OR DELETE OR UPDATE ON public.forecast_corrections FOR EACH ROW EXECUTE FUNCTION forbid_frozen_forecast();
CREATE TRIGGER frozen BEFORE INSERT OR DELETE OR UPDATE ON public.forecast_days FOR EACH ROW EXECUTE FUNCTION forbid_frozen_forecast();
CREATE TRIGGER frozen BEFORE INSERT OR DELETE OR UPDATE ON public.forecast_intervals FOR EACH ROW EXECUTE FUNCTION forbid_frozen_forecast();
CREATE TRIGGER reads_written_once BEFORE DELETE OR UPDATE ON public.reads FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER approved BEFORE INSERT OR DELETE OR UPDATE ON public.roster_cells FOR EACH ROW EXECUTE FUNCTION forbid_approved_roster();
CREATE TRIGGER search_synonyms_changed BEFORE UPDATE ON public.search_synonyms FOR EACH ROW EXECUTE FUNCTION stamp_change();
CREATE TRIGGER tacit_certificates_written_once BEFORE DELETE OR UPDATE ON public.tacit_certificates FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- Row-level security

alter table absences enable row level security;
create policy keeper on absences for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['head'::text, 'manager'::text, 'analyst'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['head'::text, 'manager'::text, 'analyst'::text]) AS has_role));
create policy staff on absences for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy structure_keeper on absences for all to cagri_app using (((person_id = ANY (( SELECT structure_people() AS structure_people)::uuid[])) OR ((person_id = ( SELECT current_person() AS current_person)) AND ( SELECT has_role(VARIADIC ARRAY['expert'::text]) AS has_role)))) with check (((person_id = ANY (( SELECT structure_people() AS structure_people)::uuid[])) OR ((person_id = ( SELECT current_person() AS current_person)) AND ( SELECT has_role(VARIADIC ARRAY['expert'::text]) AS has_role))));
create policy system on absences for all to cagri_system using (true) with check (true);
alter table act_articles enable row level security;
create policy keeper on act_articles for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['quality'::text, 'administrator'::text]) AS has_role));
create policy open on act_articles for select to cagri_app using (true);
create policy system on act_articles for all to cagri_system using (true) with check (true);
alter table act_subscriptions enable row level security;
create policy own on act_subscriptions for all to cagri_app using ((person_id = ( SELECT current_person() AS current_person))) with check ((person_id = ( SELECT current_person() AS current_person)));
create policy system on act_subscriptions for all to cagri_system using (true) with check (true);
alter table act_versions enable row level security;
create policy keeper on act_versions for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['quality'::text, 'administrator'::text]) AS has_role));
create policy open on act_versions for select to cagri_app using (true);
create policy system on act_versions for all to cagri_system using (true) with check (true);
alter table acting_heads enable row level security;
create policy keeper on acting_heads for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['head'::text, 'administrator'::text, 'analyst'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['head'::text, 'administrator'::text, 'analyst'::text]) AS has_role));
create policy staff on acting_heads for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on acting_heads for all to cagri_system using (true) with check (true);
alter table acts enable row level security;
create policy editor on acts for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role));
create policy keeper on acts for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text, 'head'::text]) AS has_role));
create policy open on acts for select to cagri_app using (true);
create policy system on acts for all to cagri_system using (true) with check (true);
alter table adherence_exceptions enable row level security;
create policy change on adherence_exceptions for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'manager'::text]) AS has_role)) with check (true);
create policy own on adherence_exceptions for select to cagri_app using ((person_id = ( SELECT current_person() AS current_person)));
create policy run on adherence_exceptions for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'manager'::text]) AS has_role));
create policy staff on adherence_exceptions for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on adherence_exceptions for all to cagri_system using (true) with check (true);
alter table agent_periods enable row level security;
create policy own on agent_periods for insert to cagri_app with check (((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role)));
create policy seen on agent_periods for select to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT oversees() AS oversees)));
create policy system on agent_periods for all to cagri_system using (true) with check (true);
alter table agent_sessions enable row level security;
create policy change on agent_sessions for update to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role))) with check (true);
create policy own on agent_sessions for insert to cagri_app with check ((person_id = ( SELECT current_person() AS current_person)));
create policy seen on agent_sessions for select to cagri_app using (( SELECT works_floor() AS works_floor));
create policy system on agent_sessions for all to cagri_system using (true) with check (true);
alter table amended_cells enable row level security;
create policy own on amended_cells for select to cagri_app using ((person_id = ( SELECT current_person() AS current_person)));
create policy run on amended_cells for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'manager'::text]) AS has_role));
create policy seen on amended_cells for update to cagri_app using ((person_id = ( SELECT current_person() AS current_person))) with check ((person_id = ( SELECT current_person() AS current_person)));
create policy staff on amended_cells for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on amended_cells for all to cagri_system using (true) with check (true);
alter table applicant_merges enable row level security;
create policy seen on applicant_merges for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'manager'::text, 'specialist'::text, 'head'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'manager'::text, 'specialist'::text]) AS has_role));
create policy system on applicant_merges for all to cagri_system using (true) with check (true);
alter table applicants enable row level security;
create policy enter on applicants for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'specialist'::text, 'manager'::text]) AS has_role));
create policy keep on applicants for update to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'specialist'::text, 'manager'::text]) AS has_role) AND (( SELECT oversees() AS oversees) OR (id = ANY (( SELECT live_applicants() AS live_applicants)::uuid[])) OR (( SELECT has_role(VARIADIC ARRAY['specialist'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM cases k
  WHERE (k.applicant_id = applicants.id))))))) with check (true);
create policy seen on applicants for select to cagri_app using ((( SELECT oversees() AS oversees) OR (id = ANY (( SELECT live_applicants() AS live_applicants)::uuid[])) OR (( SELECT has_role(VARIADIC ARRAY['specialist'::text]) AS has_role) AND (EXISTS ( SELECT
   FROM cases k
  WHERE (k.applicant_id = applicants.id))))));
create policy system on applicants for all to cagri_system using (true) with check (true);
alter table appointments enable row level security;
create policy keeper on appointments for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['administrator'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text]) AS has_role));
create policy staff on appointments for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on appointments for all to cagri_system using (true) with check (true);
alter table authorised_persons enable row level security;
create policy keeper on authorised_persons for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM buildings o
  WHERE ((o.id = authorised_persons.building_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))))))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM buildings o
  WHERE ((o.id = authorised_persons.building_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))))));
create policy staff on authorised_persons for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on authorised_persons for all to cagri_system using (true) with check (true);
alter table authorities enable row level security;
create policy follow on authorities for all to cagri_app using ((EXISTS ( SELECT
   FROM applicants a
  WHERE ((a.id = authorities.applicant_id) OR (a.id = authorities.speaker_id))))) with check ((EXISTS ( SELECT
   FROM applicants a
  WHERE (a.id = authorities.applicant_id))));
create policy system on authorities for all to cagri_system using (true) with check (true);
alter table buildings enable row level security;
create policy keeper on buildings for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))));
create policy staff on buildings for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on buildings for all to cagri_system using (true) with check (true);
alter table calendar_versions enable row level security;
create policy keeper on calendar_versions for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text, 'head'::text]) AS has_role));
create policy open on calendar_versions for select to cagri_app using (true);
create policy system on calendar_versions for all to cagri_system using (true) with check (true);
alter table callback_attempts enable row level security;
create policy own on callback_attempts for insert to cagri_app with check ((person_id = ( SELECT current_person() AS current_person)));
create policy seen on callback_attempts for select to cagri_app using (( SELECT works_floor() AS works_floor));
create policy system on callback_attempts for all to cagri_system using (true) with check (true);
alter table callback_causes enable row level security;
create policy seen on callback_causes for select to cagri_app using (( SELECT works_floor() AS works_floor));
create policy system on callback_causes for all to cagri_system using (true) with check (true);
alter table callbacks enable row level security;
create policy seen on callbacks for select to cagri_app using (( SELECT works_floor() AS works_floor));
create policy system on callbacks for all to cagri_system using (true) with check (true);
create policy work on callbacks for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'manager'::text]) AS has_role)) with check (true);
alter table case_clarifications enable row level security;
create policy follow on case_clarifications for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_clarifications.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_clarifications.case_id))));
create policy system on case_clarifications for all to cagri_system using (true) with check (true);
alter table case_deadlines enable row level security;
create policy follow on case_deadlines for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_deadlines.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_deadlines.case_id))));
create policy system on case_deadlines for all to cagri_system using (true) with check (true);
alter table case_drafts enable row level security;
create policy follow on case_drafts for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_drafts.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_drafts.case_id))));
create policy system on case_drafts for all to cagri_system using (true) with check (true);
alter table case_extensions enable row level security;
create policy follow on case_extensions for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_extensions.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_extensions.case_id))));
create policy system on case_extensions for all to cagri_system using (true) with check (true);
alter table case_measures enable row level security;
create policy follow on case_measures for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_measures.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_measures.case_id))));
create policy system on case_measures for all to cagri_system using (true) with check (true);
alter table case_merges enable row level security;
create policy follow on case_merges for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_merges.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_merges.case_id))));
create policy system on case_merges for all to cagri_system using (true) with check (true);
alter table case_notes enable row level security;
create policy follow on case_notes for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_notes.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_notes.case_id))));
create policy system on case_notes for all to cagri_system using (true) with check (true);
alter table case_returns enable row level security;
create policy follow on case_returns for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_returns.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_returns.case_id))));
create policy system on case_returns for all to cagri_system using (true) with check (true);
alter table case_signatories enable row level security;
create policy follow on case_signatories for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_signatories.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_signatories.case_id))));
create policy system on case_signatories for all to cagri_system using (true) with check (true);
alter table case_specialists enable row level security;
create policy centre on case_specialists for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_specialists.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_specialists.case_id))));
create policy invited on case_specialists for all to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) AND (ended_at IS NULL) AND (now() >= from_at) AND (now() < until_at))) with check ((person_id = ( SELECT current_person() AS current_person)));
create policy system on case_specialists for all to cagri_system using (true) with check (true);
alter table case_urgency enable row level security;
create policy follow on case_urgency for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_urgency.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = case_urgency.case_id))));
create policy system on case_urgency for all to cagri_system using (true) with check (true);
alter table cases enable row level security;
create policy accept on cases for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'specialist'::text, 'manager'::text]) AS has_role));
create policy seen on cases for select to cagri_app using (
CASE
    WHEN sealed THEN ( SELECT sealed_open(cases.concerns_person_id) AS sealed_open)
    ELSE (( SELECT oversees() AS oversees) OR ( SELECT has_role(VARIADIC ARRAY['specialist'::text]) AS has_role) OR (accepted_by = ( SELECT current_person() AS current_person)) OR ((applicant_id IS NOT NULL) AND (applicant_id = ANY (( SELECT live_applicants() AS live_applicants)::uuid[]))))
END);
create policy system on cases for all to cagri_system using (true) with check (true);
create policy work on cases for update to cagri_app using (
CASE
    WHEN sealed THEN ( SELECT sealed_open(cases.concerns_person_id) AS sealed_open)
    ELSE ( SELECT has_role(VARIADIC ARRAY['specialist'::text, 'manager'::text, 'head'::text, 'deputy'::text]) AS has_role)
END) with check (true);
alter table contact_segments enable row level security;
create policy follow on contact_segments for all to cagri_app using ((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = contact_segments.contact_id)))) with check ((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = contact_segments.contact_id))));
create policy system on contact_segments for all to cagri_system using (true) with check (true);
alter table contacts enable row level security;
create policy log on contacts for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'manager'::text, 'specialist'::text]) AS has_role));
create policy seen on contacts for select to cagri_app using (
CASE
    WHEN sealed THEN ( SELECT sealed_open(contacts.concerns_person_id) AS sealed_open)
    ELSE ((owner_id = ( SELECT current_person() AS current_person)) OR ( SELECT oversees() AS oversees) OR ((state = 'waiting'::text) AND ( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text]) AS has_role)) OR (has_case AND ( SELECT has_role(VARIADIC ARRAY['specialist'::text]) AS has_role)) OR ((applicant_id IS NOT NULL) AND (applicant_id = ANY (( SELECT live_applicants() AS live_applicants)::uuid[]))))
END);
create policy system on contacts for all to cagri_system using (true) with check (true);
create policy work on contacts for update to cagri_app using (((NOT sealed) AND ((owner_id = ( SELECT current_person() AS current_person)) OR ((state = 'waiting'::text) AND ( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text]) AS has_role)) OR ( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role) OR (has_case AND ( SELECT has_role(VARIADIC ARRAY['specialist'::text]) AS has_role))))) with check (true);
alter table credentials enable row level security;
create policy system on credentials for all to cagri_system using (true) with check (true);
alter table daily_report_notes enable row level security;
create policy note on daily_report_notes for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text]) AS has_role));
create policy staff on daily_report_notes for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on daily_report_notes for all to cagri_system using (true) with check (true);
alter table daily_report_rows enable row level security;
create policy staff on daily_report_rows for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on daily_report_rows for all to cagri_system using (true) with check (true);
alter table daily_reports enable row level security;
create policy begin on daily_reports for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role));
create policy prepare on daily_reports for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role)) with check (true);
create policy staff on daily_reports for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on daily_reports for all to cagri_system using (true) with check (true);
alter table delegations enable row level security;
create policy keeper on delegations for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['head'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['head'::text]) AS has_role));
create policy staff on delegations for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on delegations for all to cagri_system using (true) with check (true);
alter table dispatches enable row level security;
create policy follow on dispatches for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = dispatches.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = dispatches.case_id))));
create policy system on dispatches for all to cagri_system using (true) with check (true);
alter table engine_commands enable row level security;
create policy ask on engine_commands for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'manager'::text]) AS has_role));
create policy system on engine_commands for all to cagri_system using (true) with check (true);
alter table entries enable row level security;
create policy edit on entries for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['quality'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['quality'::text]) AS has_role));
create policy published on entries for select to cagri_app using (((state = 'published'::text) OR (( SELECT current_person() AS current_person) IS NOT NULL)));
create policy system on entries for all to cagri_system using (true) with check (true);
alter table entry_favourites enable row level security;
create policy own on entry_favourites for all to cagri_app using ((person_id = ( SELECT current_person() AS current_person))) with check ((person_id = ( SELECT current_person() AS current_person)));
create policy system on entry_favourites for all to cagri_system using (true) with check (true);
alter table entry_opinions enable row level security;
create policy said on entry_opinions for insert to cagri_app with check ((EXISTS ( SELECT
   FROM entries e
  WHERE ((e.id = entry_opinions.entry_id) AND (e.state = 'published'::text) AND (e.published_version = entry_opinions.version)))));
create policy seen on entry_opinions for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on entry_opinions for all to cagri_system using (true) with check (true);
alter table entry_periods enable row level security;
create policy staff on entry_periods for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on entry_periods for select to cagri_system using (true);
alter table entry_readings enable row level security;
create policy count on entry_readings for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy note on entry_readings for insert to cagri_app with check ((EXISTS ( SELECT
   FROM entries e
  WHERE ((e.id = entry_readings.entry_id) AND (e.state = 'published'::text)))));
create policy system on entry_readings for all to cagri_system using (true) with check (true);
alter table entry_reads enable row level security;
create policy own on entry_reads for all to cagri_app using ((person_id = ( SELECT current_person() AS current_person))) with check ((person_id = ( SELECT current_person() AS current_person)));
create policy reviewed on entry_reads for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['quality'::text, 'manager'::text, 'head'::text]) AS has_role));
create policy system on entry_reads for all to cagri_system using (true) with check (true);
alter table entry_suggestions enable row level security;
create policy suggest on entry_suggestions for all to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL)) with check ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on entry_suggestions for all to cagri_system using (true) with check (true);
alter table entry_uses enable row level security;
create policy seen on entry_uses for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on entry_uses for all to cagri_system using (true) with check (true);
create policy used on entry_uses for insert to cagri_app with check (true);
alter table entry_versions enable row level security;
create policy edit on entry_versions for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['quality'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['quality'::text]) AS has_role));
create policy published on entry_versions for select to cagri_app using (((( SELECT current_person() AS current_person) IS NOT NULL) OR (EXISTS ( SELECT
   FROM entries e
  WHERE ((e.id = entry_versions.entry_id) AND (e.state = 'published'::text) AND (e.published_version = entry_versions.version))))));
create policy review on entry_versions for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['helper'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['helper'::text]) AS has_role));
create policy system on entry_versions for all to cagri_system using (true) with check (true);
alter table events enable row level security;
create policy case_specialists_seen on events as restrictive for select to cagri_app using (((subject_kind <> 'specialist'::text) OR (EXISTS ( SELECT
   FROM case_specialists r
  WHERE (r.id = events.subject_id)))));
create policy information_requests_seen on events as restrictive for select to cagri_app using (((subject_kind <> 'informationRequest'::text) OR (EXISTS ( SELECT
   FROM information_requests r
  WHERE (r.id = events.subject_id)))));
create policy invitations_seen on events as restrictive for select to cagri_app using (((subject_kind <> 'invitation'::text) OR (EXISTS ( SELECT
   FROM invitations r
  WHERE (r.id = events.subject_id)))));
create policy receptions_seen on events as restrictive for select to cagri_app using (((subject_kind <> 'reception'::text) OR (EXISTS ( SELECT
   FROM receptions r
  WHERE (r.id = events.subject_id)))));
create policy seen on events for select to cagri_app using (((( SELECT current_person() AS current_person) IS NOT NULL) AND
CASE subject_kind
    WHEN 'case'::text THEN (EXISTS ( SELECT
       FROM cases c
      WHERE (c.id = events.subject_id)))
    WHEN 'contact'::text THEN (EXISTS ( SELECT
       FROM contacts c
      WHERE (c.id = events.subject_id)))
    WHEN 'applicant'::text THEN (EXISTS ( SELECT
       FROM applicants a
      WHERE (a.id = events.subject_id)))
    WHEN 'promise'::text THEN (EXISTS ( SELECT
       FROM promises p
      WHERE (p.id = events.subject_id)))
    WHEN 'session'::text THEN false
    ELSE true
END));
create policy system on events for all to cagri_system using (true) with check (true);
create policy tickets_seen on events as restrictive for select to cagri_app using (((subject_kind <> 'ticket'::text) OR (EXISTS ( SELECT
   FROM tickets r
  WHERE (r.id = events.subject_id)))));
create policy violation_seen on events as restrictive for select to cagri_app using (((subject_kind <> 'violation'::text) OR (EXISTS ( SELECT
   FROM violations r
  WHERE (r.id = events.subject_id)))));
create policy write on events for insert to cagri_app with check (((( SELECT current_person() AS current_person) IS NULL) OR (actor_id = ( SELECT current_person() AS current_person))));
alter table files enable row level security;
create policy follow on files for all to cagri_app using (
CASE owner_kind
    WHEN 'case'::text THEN (EXISTS ( SELECT
       FROM cases c
      WHERE (c.id = files.owner_id)))
    WHEN 'contact'::text THEN (EXISTS ( SELECT
       FROM contacts c
      WHERE (c.id = files.owner_id)))
    ELSE (( SELECT current_person() AS current_person) IS NOT NULL)
END) with check ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on files for all to cagri_system using (true) with check (true);
alter table floor_cards enable row level security;
create policy raise on floor_cards for insert to cagri_app with check ((person_id = ( SELECT current_person() AS current_person)));
create policy seen on floor_cards for select to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR (taken_by = ( SELECT current_person() AS current_person)) OR ( SELECT has_role(VARIADIC ARRAY['manager'::text, 'helper'::text, 'quality'::text]) AS has_role)));
create policy system on floor_cards for all to cagri_system using (true) with check (true);
create policy take on floor_cards for update to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['manager'::text, 'helper'::text, 'quality'::text]) AS has_role) OR (person_id = ( SELECT current_person() AS current_person)))) with check (true);
alter table forecast_corrections enable row level security;
create policy change on forecast_corrections for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role)) with check (true);
create policy plan on forecast_corrections for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role));
create policy staff on forecast_corrections for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on forecast_corrections for all to cagri_system using (true) with check (true);
alter table forecast_days enable row level security;
create policy staff on forecast_days for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on forecast_days for all to cagri_system using (true) with check (true);
alter table forecast_intervals enable row level security;
create policy staff on forecast_intervals for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on forecast_intervals for all to cagri_system using (true) with check (true);
alter table forecasts enable row level security;
create policy change on forecasts for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role)) with check (true);
create policy plan on forecasts for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role));
create policy staff on forecasts for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on forecasts for all to cagri_system using (true) with check (true);
alter table help_desk_topics enable row level security;
create policy keeper on help_desk_topics for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM help_desks o
  WHERE ((o.id = help_desk_topics.desk_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))))))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM help_desks o
  WHERE ((o.id = help_desk_topics.desk_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))))));
create policy staff on help_desk_topics for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on help_desk_topics for all to cagri_system using (true) with check (true);
alter table help_desks enable row level security;
create policy keeper on help_desks for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))));
create policy staff on help_desks for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on help_desks for all to cagri_system using (true) with check (true);
alter table history_marks enable row level security;
create policy change on history_marks for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role)) with check (true);
create policy plan on history_marks for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role));
create policy staff on history_marks for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on history_marks for all to cagri_system using (true) with check (true);
alter table identification_checks enable row level security;
create policy follow on identification_checks for all to cagri_app using ((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = identification_checks.contact_id)))) with check ((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = identification_checks.contact_id))));
create policy system on identification_checks for all to cagri_system using (true) with check (true);
alter table information_requests enable row level security;
create policy centre on information_requests for select to cagri_app using (
CASE
    WHEN (case_id IS NOT NULL) THEN (EXISTS ( SELECT
       FROM cases c
      WHERE (c.id = information_requests.case_id)))
    ELSE (( SELECT oversees() AS oversees) OR (drafted_by = ( SELECT current_person() AS current_person)))
END);
create policy draft on information_requests for insert to cagri_app with check (((drafted_by = ( SELECT current_person() AS current_person)) AND ((case_id IS NULL) OR (EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = information_requests.case_id))))));
create policy go_on on information_requests for update to cagri_app using (((drafted_by = ( SELECT current_person() AS current_person)) OR ( SELECT has_role(VARIADIC ARRAY['head'::text, 'deputy'::text, 'manager'::text]) AS has_role) OR ((state = 'sent'::text) AND (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))))) with check (true);
create policy structure on information_requests for select to cagri_app using (((state = ANY (ARRAY['sent'::text, 'answered'::text])) AND (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))));
create policy system on information_requests for all to cagri_system using (true) with check (true);
alter table invitations enable row level security;
create policy centre on invitations for all to cagri_app using ((centre_id = ANY (( SELECT my_service_centres() AS my_service_centres)::uuid[]))) with check ((centre_id = ANY (( SELECT my_service_centres() AS my_service_centres)::uuid[])));
create policy follow on invitations for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = invitations.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = invitations.case_id))));
create policy system on invitations for all to cagri_system using (true) with check (true);
alter table law_draft_opinions enable row level security;
create policy staff on law_draft_opinions for all to cagri_app using (( SELECT in_the_centre() AS in_the_centre)) with check (( SELECT in_the_centre() AS in_the_centre));
create policy system on law_draft_opinions for all to cagri_system using (true) with check (true);
alter table law_draft_remarks enable row level security;
create policy staff on law_draft_remarks for all to cagri_app using (( SELECT in_the_centre() AS in_the_centre)) with check (( SELECT in_the_centre() AS in_the_centre));
create policy system on law_draft_remarks for all to cagri_system using (true) with check (true);
alter table law_draft_versions enable row level security;
create policy bring on law_draft_versions for insert to cagri_app with check ((EXISTS ( SELECT
   FROM law_drafts d
  WHERE ((d.id = law_draft_versions.draft_id) AND (d.brought_by = ( SELECT current_person() AS current_person))))));
create policy brought on law_draft_versions for select to cagri_app using ((EXISTS ( SELECT
   FROM law_drafts d
  WHERE (d.id = law_draft_versions.draft_id))));
create policy staff on law_draft_versions for all to cagri_app using (( SELECT in_the_centre() AS in_the_centre)) with check (( SELECT in_the_centre() AS in_the_centre));
create policy system on law_draft_versions for all to cagri_system using (true) with check (true);
alter table law_drafts enable row level security;
create policy bring on law_drafts for insert to cagri_app with check (((kind = 'process'::text) AND (state = 'open'::text) AND (brought_by = ( SELECT current_person() AS current_person)) AND (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text, 'expert'::text]) AS structures_of)::uuid[]))));
create policy brought on law_drafts for select to cagri_app using (((structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text, 'expert'::text]) AS structures_of)::uuid[])) AND (kind = 'process'::text)));
create policy staff on law_drafts for all to cagri_app using (( SELECT in_the_centre() AS in_the_centre)) with check (( SELECT in_the_centre() AS in_the_centre));
create policy system on law_drafts for all to cagri_system using (true) with check (true);
alter table law_plan_answers enable row level security;
create policy staff on law_plan_answers for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on law_plan_answers for all to cagri_system using (true) with check (true);
alter table law_plan_attempts enable row level security;
create policy seen on law_plan_attempts for select to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT has_role(VARIADIC ARRAY['quality'::text, 'manager'::text, 'head'::text, 'deputy'::text, 'analyst'::text]) AS has_role)));
create policy sit on law_plan_attempts for insert to cagri_app with check ((person_id = ( SELECT current_person() AS current_person)));
create policy system on law_plan_attempts for all to cagri_system using (true) with check (true);
alter table law_plan_overrides enable row level security;
create policy allow on law_plan_overrides for insert to cagri_app with check ((( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role) AND (by_id = ( SELECT current_person() AS current_person))));
create policy staff on law_plan_overrides for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on law_plan_overrides for all to cagri_system using (true) with check (true);
alter table law_plan_questions enable row level security;
create policy keep on law_plan_questions for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['quality'::text]) AS has_role));
create policy retire on law_plan_questions for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['quality'::text]) AS has_role)) with check (true);
create policy staff on law_plan_questions for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on law_plan_questions for all to cagri_system using (true) with check (true);
alter table law_plans enable row level security;
create policy keep on law_plans for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['quality'::text, 'manager'::text, 'head'::text, 'deputy'::text]) AS has_role)) with check (true);
create policy staff on law_plans for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on law_plans for all to cagri_system using (true) with check (true);
alter table law_tasks enable row level security;
create policy staff on law_tasks for all to cagri_app using (( SELECT in_the_centre() AS in_the_centre)) with check (( SELECT in_the_centre() AS in_the_centre));
create policy system on law_tasks for all to cagri_system using (true) with check (true);
alter table leaves enable row level security;
create policy own on leaves for select to cagri_app using ((person_id = ( SELECT current_person() AS current_person)));
create policy record on leaves for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'manager'::text]) AS has_role));
create policy staff on leaves for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on leaves for all to cagri_system using (true) with check (true);
create policy withdraw on leaves for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'manager'::text]) AS has_role)) with check (true);
alter table leg_segments enable row level security;
create policy seen on leg_segments for select to cagri_app using ((EXISTS ( SELECT
   FROM legs l
  WHERE (l.id = leg_segments.leg_id))));
create policy system on leg_segments for all to cagri_system using (true) with check (true);
alter table legs enable row level security;
create policy seen on legs for select to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR (EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = legs.contact_id))) OR ((contact_id IS NULL) AND ( SELECT oversees() AS oversees))));
create policy system on legs for all to cagri_system using (true) with check (true);
alter table matters enable row level security;
create policy follow on matters for all to cagri_app using ((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = matters.contact_id)))) with check ((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = matters.contact_id))));
create policy system on matters for all to cagri_system using (true) with check (true);
alter table menu_visits enable row level security;
create policy seen on menu_visits for select to cagri_app using (( SELECT oversees() AS oversees));
create policy system on menu_visits for all to cagri_system using (true) with check (true);
alter table number_marks enable row level security;
create policy change on number_marks for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role));
create policy mark on number_marks for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role));
create policy seen on number_marks for select to cagri_app using (( SELECT works_floor() AS works_floor));
create policy system on number_marks for all to cagri_system using (true) with check (true);
alter table official_holders enable row level security;
create policy keeper on official_holders for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM officials o
  WHERE ((o.id = official_holders.official_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))))))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM officials o
  WHERE ((o.id = official_holders.official_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))))));
create policy staff on official_holders for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on official_holders for all to cagri_system using (true) with check (true);
alter table officials enable row level security;
create policy keeper on officials for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))));
create policy staff on officials for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on officials for all to cagri_system using (true) with check (true);
alter table opinion_answers enable row level security;
create policy decide on opinion_answers for update to cagri_app using ((EXISTS ( SELECT
   FROM (opinions o
     JOIN cases c ON ((c.id = o.case_id)))
  WHERE (o.id = opinion_answers.opinion_id)))) with check (true);
create policy follow on opinion_answers for select to cagri_app using ((EXISTS ( SELECT
   FROM opinions o
  WHERE (o.id = opinion_answers.opinion_id))));
create policy system on opinion_answers for all to cagri_system using (true) with check (true);
create policy write on opinion_answers for insert to cagri_app with check ((EXISTS ( SELECT
   FROM (opinions o
     JOIN cases c ON ((c.id = o.case_id)))
  WHERE (o.id = opinion_answers.opinion_id))));
alter table opinion_deadlines enable row level security;
create policy follow on opinion_deadlines for select to cagri_app using ((EXISTS ( SELECT
   FROM opinions o
  WHERE (o.id = opinion_deadlines.opinion_id))));
create policy system on opinion_deadlines for all to cagri_system using (true) with check (true);
create policy write on opinion_deadlines for insert to cagri_app with check ((EXISTS ( SELECT
   FROM (opinions o
     JOIN cases c ON ((c.id = o.case_id)))
  WHERE (o.id = opinion_deadlines.opinion_id))));
alter table opinion_reminders enable row level security;
create policy follow on opinion_reminders for select to cagri_app using ((EXISTS ( SELECT
   FROM opinions o
  WHERE (o.id = opinion_reminders.opinion_id))));
create policy system on opinion_reminders for all to cagri_system using (true) with check (true);
create policy write on opinion_reminders for insert to cagri_app with check ((EXISTS ( SELECT
   FROM (opinions o
     JOIN cases c ON ((c.id = o.case_id)))
  WHERE (o.id = opinion_reminders.opinion_id))));
alter table opinions enable row level security;
create policy ask on opinions for insert to cagri_app with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = opinions.case_id))));
create policy change on opinions for update to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = opinions.case_id)))) with check (true);
create policy seen on opinions for select to cagri_app using (((((expert_id = ( SELECT current_person() AS current_person)) OR (expert_id = ANY (( SELECT stood_in_for() AS stood_in_for)::uuid[])) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))) AND (concerns_person_id IS DISTINCT FROM ( SELECT current_person() AS current_person))) OR (EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = opinions.case_id)))));
create policy system on opinions for all to cagri_system using (true) with check (true);
alter table outgoing_messages enable row level security;
create policy send on outgoing_messages for insert to cagri_app with check ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on outgoing_messages for all to cagri_system using (true) with check (true);
alter table people enable row level security;
create policy keeper on people for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['administrator'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text]) AS has_role));
create policy staff on people for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on people for all to cagri_system using (true) with check (true);
alter table planning_events enable row level security;
create policy change on planning_events for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role)) with check (true);
create policy plan on planning_events for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role));
create policy staff on planning_events for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on planning_events for all to cagri_system using (true) with check (true);
alter table posts enable row level security;
create policy keeper on posts for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['administrator'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text]) AS has_role));
create policy staff on posts for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on posts for all to cagri_system using (true) with check (true);
alter table promises enable row level security;
create policy mine on promises for all to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR (stand_in_id = ( SELECT current_person() AS current_person)) OR ( SELECT oversees() AS oversees) OR ((applicant_id IS NOT NULL) AND (applicant_id = ANY (( SELECT live_applicants() AS live_applicants)::uuid[]))))) with check ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on promises for all to cagri_system using (true) with check (true);
alter table queue_entries enable row level security;
create policy change on queue_entries for update to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM queue_offers o
  WHERE ((o.entry_id = queue_entries.id) AND (o.person_id = ( SELECT current_person() AS current_person)) AND (o.outcome IS NULL)))))) with check (true);
create policy seen on queue_entries for select to cagri_app using ((( SELECT oversees() AS oversees) OR (person_id = ( SELECT current_person() AS current_person)) OR (EXISTS ( SELECT
   FROM queue_offers o
  WHERE ((o.entry_id = queue_entries.id) AND (o.person_id = ( SELECT current_person() AS current_person)))))));
create policy system on queue_entries for all to cagri_system using (true) with check (true);
alter table queue_measures enable row level security;
create policy change on queue_measures for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role));
create policy seen on queue_measures for select to cagri_app using (( SELECT works_floor() AS works_floor));
create policy system on queue_measures for all to cagri_system using (true) with check (true);
create policy take on queue_measures for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role));
alter table queue_offers enable row level security;
create policy own on queue_offers for update to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role))) with check (true);
create policy seen on queue_offers for select to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT oversees() AS oversees)));
create policy system on queue_offers for all to cagri_system using (true) with check (true);
alter table reads enable row level security;
create policy reviewed on reads for select to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['head'::text, 'quality'::text]) AS has_role) OR (person_id = ( SELECT current_person() AS current_person))));
create policy system on reads for all to cagri_system using (true) with check (true);
create policy write on reads for insert to cagri_app with check ((person_id = ( SELECT current_person() AS current_person)));
alter table reception_hours enable row level security;
create policy keeper on reception_hours for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM officials o
  WHERE ((o.id = reception_hours.official_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))))))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM officials o
  WHERE ((o.id = reception_hours.official_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))))));
create policy staff on reception_hours for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on reception_hours for all to cagri_system using (true) with check (true);
alter table receptions enable row level security;
create policy book on receptions for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'specialist'::text, 'manager'::text]) AS has_role));
create policy change on receptions for update to cagri_app using (((booked_by = ( SELECT current_person() AS current_person)) OR ( SELECT has_role(VARIADIC ARRAY['manager'::text, 'head'::text, 'deputy'::text, 'specialist'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM official_holders h
  WHERE ((h.id = receptions.holder_id) AND (h.person_id = ( SELECT current_person() AS current_person))))) OR (EXISTS ( SELECT
   FROM officials o
  WHERE ((o.id = receptions.official_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))))) OR ((applicant_id IS NOT NULL) AND (applicant_id = ANY (( SELECT live_applicants() AS live_applicants)::uuid[]))))) with check (true);
create policy seen on receptions for select to cagri_app using ((( SELECT oversees() AS oversees) OR ( SELECT has_role(VARIADIC ARRAY['specialist'::text]) AS has_role) OR (booked_by = ( SELECT current_person() AS current_person)) OR (EXISTS ( SELECT
   FROM official_holders h
  WHERE ((h.id = receptions.holder_id) AND (h.person_id = ( SELECT current_person() AS current_person))))) OR (EXISTS ( SELECT
   FROM officials o
  WHERE ((o.id = receptions.official_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))))) OR ((applicant_id IS NOT NULL) AND (applicant_id = ANY (( SELECT live_applicants() AS live_applicants)::uuid[])))));
create policy system on receptions for all to cagri_system using (true) with check (true);
alter table recording_copies enable row level security;
create policy ask on recording_copies for insert to cagri_app with check ((taken_by = ( SELECT current_person() AS current_person)));
create policy decide on recording_copies for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['manager'::text, 'head'::text, 'deputy'::text]) AS has_role)) with check (true);
create policy seen on recording_copies for select to cagri_app using (((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = recording_copies.contact_id))) AND ((taken_by = ( SELECT current_person() AS current_person)) OR ( SELECT has_role(VARIADIC ARRAY['manager'::text, 'head'::text, 'deputy'::text]) AS has_role))));
create policy system on recording_copies for all to cagri_system using (true) with check (true);
alter table recording_holds enable row level security;
create policy lift on recording_holds for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['head'::text, 'deputy'::text, 'quality'::text]) AS has_role)) with check (true);
create policy place on recording_holds for insert to cagri_app with check (((placed_by = ( SELECT current_person() AS current_person)) AND ( SELECT has_role(VARIADIC ARRAY['head'::text, 'deputy'::text, 'quality'::text]) AS has_role)));
create policy seen on recording_holds for select to cagri_app using ((EXISTS ( SELECT
   FROM recordings r
  WHERE (r.leg_id = recording_holds.leg_id))));
create policy system on recording_holds for all to cagri_system using (true) with check (true);
alter table recording_passages enable row level security;
create policy close on recording_passages for update to cagri_app using ((marked_by = ( SELECT current_person() AS current_person))) with check ((marked_by = ( SELECT current_person() AS current_person)));
create policy mark on recording_passages for insert to cagri_app with check ((marked_by = ( SELECT current_person() AS current_person)));
create policy seen on recording_passages for select to cagri_app using ((EXISTS ( SELECT
   FROM legs l
  WHERE (l.id = recording_passages.leg_id))));
create policy system on recording_passages for all to cagri_system using (true) with check (true);
alter table recordings enable row level security;
create policy lock on recordings for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['head'::text, 'deputy'::text, 'quality'::text]) AS has_role)) with check (false);
create policy seen on recordings for select to cagri_app using (((NOT sealed) AND (EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = recordings.contact_id)))));
create policy system on recordings for all to cagri_system using (true) with check (true);
alter table roster_amendments enable row level security;
create policy change on roster_amendments for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'manager'::text]) AS has_role)) with check (true);
create policy own on roster_amendments for select to cagri_app using ((EXISTS ( SELECT
   FROM amended_cells c
  WHERE ((c.amendment_id = roster_amendments.id) AND (c.person_id = ( SELECT current_person() AS current_person))))));
create policy run on roster_amendments for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'manager'::text]) AS has_role));
create policy staff on roster_amendments for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on roster_amendments for all to cagri_system using (true) with check (true);
alter table roster_cells enable row level security;
create policy change on roster_cells for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role)) with check (true);
create policy own on roster_cells for select to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) AND (EXISTS ( SELECT
   FROM rosters r
  WHERE ((r.id = roster_cells.roster_id) AND (r.state = 'approved'::text))))));
create policy plan on roster_cells for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role));
create policy staff on roster_cells for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on roster_cells for all to cagri_system using (true) with check (true);
alter table roster_people enable row level security;
create policy plan on roster_people for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role));
create policy staff on roster_people for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on roster_people for all to cagri_system using (true) with check (true);
alter table rosters enable row level security;
create policy decide on rosters for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role)) with check (true);
create policy own on rosters for select to cagri_app using (((state = 'approved'::text) AND (( SELECT current_person() AS current_person) IS NOT NULL)));
create policy plan on rosters for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['analyst'::text]) AS has_role));
create policy staff on rosters for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on rosters for all to cagri_system using (true) with check (true);
alter table search_synonyms enable row level security;
create policy edit on search_synonyms for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['quality'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['quality'::text]) AS has_role));
create policy open on search_synonyms for select to cagri_app using (true);
create policy system on search_synonyms for all to cagri_system using (true) with check (true);
alter table sending_alarms enable row level security;
create policy follow on sending_alarms for select to cagri_app using ((EXISTS ( SELECT
   FROM structure_sendings s
  WHERE (s.id = sending_alarms.sending_id))));
create policy system on sending_alarms for all to cagri_system using (true) with check (true);
alter table service_card_versions enable row level security;
create policy keeper on service_card_versions for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['quality'::text, 'administrator'::text]) AS has_role));
create policy staff on service_card_versions for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on service_card_versions for all to cagri_system using (true) with check (true);
alter table service_cards enable row level security;
create policy ending on service_cards for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['quality'::text, 'administrator'::text]) AS has_role)) with check (true);
create policy keeper on service_cards for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['quality'::text, 'administrator'::text]) AS has_role));
create policy staff on service_cards for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on service_cards for all to cagri_system using (true) with check (true);
alter table service_centre_topics enable row level security;
create policy keeper on service_centre_topics for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM service_centres o
  WHERE ((o.id = service_centre_topics.centre_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))))))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (EXISTS ( SELECT
   FROM service_centres o
  WHERE ((o.id = service_centre_topics.centre_id) AND (o.structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))))));
create policy staff on service_centre_topics for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on service_centre_topics for all to cagri_system using (true) with check (true);
alter table service_centres enable row level security;
create policy keeper on service_centres for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[])))) with check ((( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))));
create policy staff on service_centres for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on service_centres for all to cagri_system using (true) with check (true);
alter table service_runs enable row level security;
create policy follow on service_runs for select to cagri_app using ((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = service_runs.contact_id))));
create policy give on service_runs for insert to cagri_app with check ((person_id = ( SELECT current_person() AS current_person)));
create policy go_on on service_runs for update to cagri_app using ((person_id = ( SELECT current_person() AS current_person))) with check ((person_id = ( SELECT current_person() AS current_person)));
create policy system on service_runs for all to cagri_system using (true) with check (true);
alter table sessions enable row level security;
create policy system on sessions for all to cagri_system using (true) with check (true);
alter table settings enable row level security;
create policy keeper on settings for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text, 'head'::text]) AS has_role));
create policy open on settings for select to cagri_app using (true);
create policy system on settings for all to cagri_system using (true) with check (true);
alter table sheet_holds enable row level security;
create policy seen on sheet_holds for select to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT oversees() AS oversees)));
create policy system on sheet_holds for all to cagri_system using (true) with check (true);
alter table shift_templates enable row level security;
create policy everyone on shift_templates for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy staff on shift_templates for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on shift_templates for all to cagri_system using (true) with check (true);
alter table signed_documents enable row level security;
create policy seen on signed_documents for select to cagri_app using ((((kind = 'dailyInformation'::text) AND (( SELECT current_person() AS current_person) IS NOT NULL)) OR (EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = signed_documents.subject_id)))));
create policy sign on signed_documents for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on signed_documents for all to cagri_system using (true) with check (true);
alter table structure_queries enable row level security;
create policy ask on structure_queries for insert to cagri_app with check ((asked_by = ( SELECT current_person() AS current_person)));
create policy follow on structure_queries for select to cagri_app using ((EXISTS ( SELECT
   FROM contacts c
  WHERE (c.id = structure_queries.contact_id))));
create policy settle on structure_queries for update to cagri_app using ((asked_by = ( SELECT current_person() AS current_person))) with check ((asked_by = ( SELECT current_person() AS current_person)));
create policy system on structure_queries for all to cagri_system using (true) with check (true);
alter table structure_sendings enable row level security;
create policy change on structure_sendings for update to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = structure_sendings.case_id)))) with check (true);
create policy seen on structure_sendings for select to cagri_app using (((((expert_id = ( SELECT current_person() AS current_person)) OR (expert_id = ANY (( SELECT stood_in_for() AS stood_in_for)::uuid[])) OR (structure_id = ANY (( SELECT structures_of(VARIADIC ARRAY['coordinator'::text]) AS structures_of)::uuid[]))) AND (concerns_person_id IS DISTINCT FROM ( SELECT current_person() AS current_person))) OR (EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = structure_sendings.case_id)))));
create policy send on structure_sendings for insert to cagri_app with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = structure_sendings.case_id))));
create policy system on structure_sendings for all to cagri_system using (true) with check (true);
alter table structures enable row level security;
create policy editor on structures for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role));
create policy open on structures for select to cagri_app using (true);
create policy system on structures for all to cagri_system using (true) with check (true);
alter table tacit_certificates enable row level security;
create policy follow on tacit_certificates for select to cagri_app using ((EXISTS ( SELECT
   FROM opinions o
  WHERE (o.id = tacit_certificates.opinion_id))));
create policy system on tacit_certificates for all to cagri_system using (true) with check (true);
alter table tickets enable row level security;
create policy desk on tickets for all to cagri_app using ((desk_id = ANY (( SELECT my_help_desks() AS my_help_desks)::uuid[]))) with check ((desk_id = ANY (( SELECT my_help_desks() AS my_help_desks)::uuid[])));
create policy follow on tickets for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = tickets.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = tickets.case_id))));
create policy system on tickets for all to cagri_system using (true) with check (true);
alter table topic_routes enable row level security;
create policy editor on topic_routes for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role));
create policy open on topic_routes for select to cagri_app using (true);
create policy system on topic_routes for all to cagri_system using (true) with check (true);
alter table topics enable row level security;
create policy editor on topics for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['administrator'::text, 'quality'::text]) AS has_role));
create policy open on topics for select to cagri_app using (true);
create policy system on topics for all to cagri_system using (true) with check (true);
alter table trackings enable row level security;
create policy give on trackings for insert to cagri_app with check ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on trackings for all to cagri_system using (true) with check (true);
alter table urgency_alarms enable row level security;
create policy follow on urgency_alarms for all to cagri_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = urgency_alarms.case_id)))) with check ((EXISTS ( SELECT
   FROM cases c
  WHERE (c.id = urgency_alarms.case_id))));
create policy system on urgency_alarms for all to cagri_system using (true) with check (true);
alter table violation_alarms enable row level security;
create policy follow on violation_alarms for all to cagri_app using ((EXISTS ( SELECT
   FROM violations v
  WHERE (v.id = violation_alarms.violation_id)))) with check ((EXISTS ( SELECT
   FROM violations v
  WHERE (v.id = violation_alarms.violation_id))));
create policy system on violation_alarms for all to cagri_system using (true) with check (true);
alter table violation_steps enable row level security;
create policy follow on violation_steps for all to cagri_app using ((EXISTS ( SELECT
   FROM violations v
  WHERE (v.id = violation_steps.violation_id)))) with check ((EXISTS ( SELECT
   FROM violations v
  WHERE (v.id = violation_steps.violation_id))));
create policy system on violation_steps for all to cagri_system using (true) with check (true);
alter table violations enable row level security;
create policy alarmed on violations for all to cagri_app using ((id = ANY (( SELECT my_alarms() AS my_alarms)::uuid[]))) with check ((id = ANY (( SELECT my_alarms() AS my_alarms)::uuid[])));
create policy centre on violations for all to cagri_app using ((( SELECT has_role(VARIADIC ARRAY['manager'::text, 'deputy'::text, 'head'::text, 'quality'::text]) AS has_role) OR (registered_by = ( SELECT current_person() AS current_person)))) with check (( SELECT has_role(VARIADIC ARRAY['representative'::text, 'outbound'::text, 'specialist'::text, 'manager'::text, 'deputy'::text, 'head'::text, 'quality'::text]) AS has_role));
create policy system on violations for all to cagri_system using (true) with check (true);
alter table visit_submissions enable row level security;
create policy count on visit_submissions for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy note on visit_submissions for insert to cagri_app with check (true);
create policy system on visit_submissions for all to cagri_system using (true) with check (true);
alter table voice_devices enable row level security;
create policy system on voice_devices for all to cagri_system using (true) with check (true);
alter table voice_engines enable row level security;
create policy seen on voice_engines for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on voice_engines for all to cagri_system using (true) with check (true);
alter table voice_menus enable row level security;
create policy design on voice_menus for all to cagri_app using (( SELECT has_role(VARIADIC ARRAY['manager'::text, 'administrator'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['manager'::text, 'administrator'::text]) AS has_role));
create policy seen on voice_menus for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on voice_menus for all to cagri_system using (true) with check (true);
alter table voice_prompts enable row level security;
create policy change on voice_prompts for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['manager'::text, 'administrator'::text]) AS has_role)) with check (true);
create policy keep on voice_prompts for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['manager'::text, 'administrator'::text]) AS has_role));
create policy seen on voice_prompts for select to cagri_app using ((( SELECT current_person() AS current_person) IS NOT NULL));
create policy system on voice_prompts for all to cagri_system using (true) with check (true);
alter table work_history enable row level security;
create policy staff on work_history for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on work_history for all to cagri_system using (true) with check (true);
alter table work_history_days enable row level security;
create policy staff on work_history_days for select to cagri_app using (( SELECT has_role(VARIADIC ARRAY['analyst'::text, 'head'::text, 'deputy'::text, 'manager'::text]) AS has_role));
create policy system on work_history_days for all to cagri_system using (true) with check (true);
alter table work_sheets enable row level security;
create policy change on work_sheets for update to cagri_app using (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role)) with check (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role));
create policy keep on work_sheets for insert to cagri_app with check (( SELECT has_role(VARIADIC ARRAY['manager'::text]) AS has_role));
create policy seen on work_sheets for select to cagri_app using (((person_id = ( SELECT current_person() AS current_person)) OR ( SELECT oversees() AS oversees)));
create policy system on work_sheets for all to cagri_system using (true) with check (true);

-- Grants

grant insert, select, update on absences to cagri_app;
grant insert, select, update on absences to cagri_system;
grant insert, select on act_articles to cagri_app;
grant insert, select on act_articles to cagri_system;
grant insert, select, update on act_subscriptions to cagri_app;
grant insert, select, update on act_subscriptions to cagri_system;
grant insert, select on act_versions to cagri_app;
grant insert, select on act_versions to cagri_system;
grant insert, select, update on acting_heads to cagri_app;
grant insert, select, update on acting_heads to cagri_system;
grant insert, select, update on acts to cagri_app;
grant insert, select, update on acts to cagri_system;
grant execute on function acts_on(ids uuid[], on_day date) to cagri_app;
grant execute on function acts_on(ids uuid[], on_day date) to cagri_system;
grant insert, select, update on adherence_exceptions to cagri_app;
grant insert, select, update on adherence_exceptions to cagri_system;
grant insert, select, update on agent_periods to cagri_app;
grant insert, select, update on agent_periods to cagri_system;
grant insert, select, update on agent_sessions to cagri_app;
grant insert, select, update on agent_sessions to cagri_system;
grant insert, select, update on amended_cells to cagri_app;
grant insert, select, update on amended_cells to cagri_system;
grant insert, select, update on applicant_merges to cagri_app;
grant insert, select, update on applicant_merges to cagri_system;
grant insert, select, update on applicants to cagri_app;
grant insert, select, update on applicants to cagri_system;
grant insert, select, update on appointments to cagri_app;
grant insert, select, update on appointments to cagri_system;
grant insert, select, update on authorised_persons to cagri_app;
grant insert, select, update on authorised_persons to cagri_system;
grant insert, select, update on authorities to cagri_app;
grant insert, select, update on authorities to cagri_system;
grant execute on function base_changes(since xid8) to cagri_app;
grant execute on function base_changes(since xid8) to cagri_system;
grant insert, select, update on buildings to cagri_app;
grant insert, select, update on buildings to cagri_system;
grant insert, select, update on calendar_versions to cagri_app;
grant insert, select, update on calendar_versions to cagri_system;
grant usage on calendar_versions_version_seq to cagri_app;
grant usage on calendar_versions_version_seq to cagri_system;
grant insert, select, update on callback_attempts to cagri_app;
grant insert, select, update on callback_attempts to cagri_system;
grant insert, select, update on callback_causes to cagri_app;
grant insert, select, update on callback_causes to cagri_system;
grant insert, select, update on callbacks to cagri_app;
grant insert, select, update on callbacks to cagri_system;
grant insert, select, update on case_clarifications to cagri_app;
grant insert, select, update on case_clarifications to cagri_system;
grant insert, select, update on case_deadlines to cagri_app;
grant insert, select, update on case_deadlines to cagri_system;
grant insert, select, update on case_drafts to cagri_app;
grant insert, select, update on case_drafts to cagri_system;
grant insert, select, update on case_extensions to cagri_app;
grant insert, select, update on case_extensions to cagri_system;
grant insert, select, update on case_measures to cagri_app;
grant insert, select, update on case_measures to cagri_system;
grant insert, select, update on case_merges to cagri_app;
grant insert, select, update on case_merges to cagri_system;
grant insert, select, update on case_notes to cagri_app;
grant insert, select, update on case_notes to cagri_system;
grant insert, select, update on case_returns to cagri_app;
grant insert, select, update on case_returns to cagri_system;
grant insert, select, update on case_signatories to cagri_app;
grant insert, select, update on case_signatories to cagri_system;
grant insert, select, update on case_specialists to cagri_app;
grant insert, select, update on case_specialists to cagri_system;
grant insert, select, update on case_urgency to cagri_app;
grant insert, select, update on case_urgency to cagri_system;
grant insert, select, update on cases to cagri_app;
grant insert, select, update on cases to cagri_system;
grant execute on function close_sessions(of_person uuid, at timestamp with time zone) to cagri_app;
grant insert, select, update on contact_segments to cagri_app;
grant insert, select, update on contact_segments to cagri_system;
grant insert, select, update on contacts to cagri_app;
grant insert, select, update on contacts to cagri_system;
grant insert, select, update on credentials to cagri_system;
grant insert, select, update on daily_report_notes to cagri_app;
grant insert, select, update on daily_report_notes to cagri_system;
grant delete, insert, select, update on daily_report_rows to cagri_system;
grant insert, select, update on daily_report_rows to cagri_app;
grant insert, select, update on daily_reports to cagri_app;
grant insert, select, update on daily_reports to cagri_system;
grant insert, select, update on delegations to cagri_app;
grant insert, select, update on delegations to cagri_system;
grant insert, select, update on dispatches to cagri_app;
grant insert, select, update on dispatches to cagri_system;
grant delete, insert, select, update on engine_commands to cagri_system;
grant insert on engine_commands to cagri_app;
grant execute on function enqueue(task text, payload jsonb, job_key text, run_at timestamp with time zone) to cagri_app;
grant execute on function enqueue(task text, payload jsonb, job_key text, run_at timestamp with time zone) to cagri_system;
grant insert, select, update on entries to cagri_app;
grant insert, select, update on entries to cagri_system;
grant delete, insert, select on entry_favourites to cagri_app;
grant insert, select on entry_favourites to cagri_system;
grant insert, select on entry_opinions to cagri_app;
grant insert, select on entry_opinions to cagri_system;
grant select on entry_periods to cagri_app;
grant select on entry_periods to cagri_system;
grant insert, select on entry_readings to cagri_app;
grant insert, select on entry_readings to cagri_system;
grant insert, select on entry_reads to cagri_system;
grant insert, select, update on entry_reads to cagri_app;
grant insert, select, update on entry_suggestions to cagri_app;
grant insert, select, update on entry_suggestions to cagri_system;
grant insert, select, update on entry_uses to cagri_app;
grant insert, select, update on entry_uses to cagri_system;
grant insert, select, update on entry_versions to cagri_app;
grant insert, select, update on entry_versions to cagri_system;
grant delete, insert, select, update on event_consumed to cagri_system;
grant select on event_consumed to cagri_app;
grant delete, insert, select, update on event_cursors to cagri_system;
grant select on event_cursors to cagri_app;
grant insert, select on events to cagri_app;
grant insert, select on events to cagri_system;
grant insert, select, update on files to cagri_app;
grant insert, select, update on files to cagri_system;
grant execute on function find_applicants(folded text, exact_phone text, exact_fin text, exact_voen text, most integer) to cagri_app;
grant execute on function find_applicants(folded text, exact_phone text, exact_fin text, exact_voen text, most integer) to cagri_system;
grant execute on function find_cases(folded text, most integer) to cagri_app;
grant execute on function find_cases(folded text, most integer) to cagri_system;
grant insert, select, update on floor_cards to cagri_app;
grant insert, select, update on floor_cards to cagri_system;
grant insert, select, update on forecast_corrections to cagri_app;
grant insert, select, update on forecast_corrections to cagri_system;
grant delete, insert, select, update on forecast_days to cagri_system;
grant insert, select, update on forecast_days to cagri_app;
grant delete, insert, select, update on forecast_intervals to cagri_system;
grant insert, select, update on forecast_intervals to cagri_app;
grant insert, select, update on forecasts to cagri_app;
grant insert, select, update on forecasts to cagri_system;
grant execute on function give_password(to_person uuid, hash text) to cagri_app;
grant delete, insert, select, update on help_desk_topics to cagri_app;
grant delete, insert, select, update on help_desk_topics to cagri_system;
grant insert, select, update on help_desks to cagri_app;
grant insert, select, update on help_desks to cagri_system;
grant insert, select, update on history_marks to cagri_app;
grant insert, select, update on history_marks to cagri_system;
grant insert, select, update on identification_checks to cagri_app;
grant insert, select, update on identification_checks to cagri_system;
grant execute on function identification_misses(applicant uuid, since timestamp with time zone) to cagri_app;
grant execute on function identification_misses(applicant uuid, since timestamp with time zone) to cagri_system;
grant insert, select, update on information_requests to cagri_app;
grant insert, select, update on information_requests to cagri_system;
grant insert, select, update on invitations to cagri_app;
grant insert, select, update on invitations to cagri_system;
grant execute on function invited_cases() to cagri_app;
grant insert, select, update on law_draft_opinions to cagri_app;
grant insert, select, update on law_draft_opinions to cagri_system;
grant insert, select, update on law_draft_remarks to cagri_app;
grant insert, select, update on law_draft_remarks to cagri_system;
grant insert, select, update on law_draft_versions to cagri_app;
grant insert, select, update on law_draft_versions to cagri_system;
grant insert, select, update on law_drafts to cagri_app;
grant insert, select, update on law_drafts to cagri_system;
grant insert, select on law_plan_answers to cagri_app;
grant insert, select on law_plan_answers to cagri_system;
grant insert, select on law_plan_attempts to cagri_app;
grant insert, select on law_plan_attempts to cagri_system;
grant insert, select on law_plan_overrides to cagri_app;
grant insert, select on law_plan_overrides to cagri_system;
grant insert, select, update on law_plan_questions to cagri_app;
grant insert, select, update on law_plan_questions to cagri_system;
grant insert, select, update on law_plans to cagri_app;
grant insert, select, update on law_plans to cagri_system;
grant insert, select, update on law_tasks to cagri_app;
grant insert, select, update on law_tasks to cagri_system;
grant insert, select, update on leaves to cagri_app;
grant insert, select, update on leaves to cagri_system;
grant insert, select, update on leg_segments to cagri_system;
grant select on leg_segments to cagri_app;
grant insert, select, update on legs to cagri_system;
grant select on legs to cagri_app;
grant insert, select, update on matters to cagri_app;
grant insert, select, update on matters to cagri_system;
grant insert, select, update on menu_visits to cagri_system;
grant select on menu_visits to cagri_app;
grant insert, select, update on meta to cagri_system;
grant select on meta to cagri_app;
grant execute on function my_alarms() to cagri_app;
grant execute on function my_alarms() to cagri_system;
grant execute on function my_help_desks() to cagri_app;
grant execute on function my_help_desks() to cagri_system;
grant execute on function my_service_centres() to cagri_app;
grant execute on function my_service_centres() to cagri_system;
grant execute on function note_search(kind_of text, words text, folded_words text, of_contact uuid) to cagri_app;
grant execute on function note_search(kind_of text, words text, folded_words text, of_contact uuid) to cagri_system;
grant insert, select, update on number_marks to cagri_app;
grant insert, select, update on number_marks to cagri_system;
grant insert, select, update on official_holders to cagri_app;
grant insert, select, update on official_holders to cagri_system;
grant insert, select, update on officials to cagri_app;
grant insert, select, update on officials to cagri_system;
grant insert, select, update on opinion_answers to cagri_app;
grant insert, select, update on opinion_answers to cagri_system;
grant insert, select on opinion_deadlines to cagri_app;
grant insert, select on opinion_deadlines to cagri_system;
grant insert, select on opinion_reminders to cagri_app;
grant insert, select on opinion_reminders to cagri_system;
grant insert, select, update on opinions to cagri_app;
grant insert, select, update on opinions to cagri_system;
grant insert on outgoing_messages to cagri_app;
grant insert, select, update on outgoing_messages to cagri_system;
grant insert, select, update on people to cagri_app;
grant insert, select, update on people to cagri_system;
grant insert, select, update on planning_events to cagri_app;
grant insert, select, update on planning_events to cagri_system;
grant insert, select, update on posts to cagri_app;
grant insert, select, update on posts to cagri_system;
grant insert, select, update on promises to cagri_app;
grant insert, select, update on promises to cagri_system;
grant insert, select, update on queue_entries to cagri_app;
grant insert, select, update on queue_entries to cagri_system;
grant insert, select, update on queue_measures to cagri_app;
grant insert, select, update on queue_measures to cagri_system;
grant insert, select, update on queue_offers to cagri_app;
grant insert, select, update on queue_offers to cagri_system;
grant insert, select on reads to cagri_app;
grant insert, select on reads to cagri_system;
grant insert, select, update on reception_hours to cagri_app;
grant insert, select, update on reception_hours to cagri_system;
grant insert, select, update on receptions to cagri_app;
grant insert, select, update on receptions to cagri_system;
grant insert, select, update on recording_copies to cagri_app;
grant insert, select, update on recording_copies to cagri_system;
grant usage on recording_copy_numbers to cagri_app;
grant usage on recording_copy_numbers to cagri_system;
grant insert, select, update on recording_holds to cagri_app;
grant insert, select, update on recording_holds to cagri_system;
grant insert, select, update on recording_passages to cagri_app;
grant insert, select, update on recording_passages to cagri_system;
grant insert, select, update on recordings to cagri_system;
grant select on recordings to cagri_app;
grant update (sealed) on recordings to cagri_app;
grant insert, select, update on roster_amendments to cagri_app;
grant insert, select, update on roster_amendments to cagri_system;
grant delete, insert, select, update on roster_cells to cagri_system;
grant insert, select, update on roster_cells to cagri_app;
grant insert, select, update on roster_people to cagri_app;
grant insert, select, update on roster_people to cagri_system;
grant insert, select, update on rosters to cagri_app;
grant insert, select, update on rosters to cagri_system;
grant insert, select, update on search_synonyms to cagri_app;
grant insert, select, update on search_synonyms to cagri_system;
grant insert, select on sending_alarms to cagri_system;
grant select on sending_alarms to cagri_app;
grant insert, select on service_card_versions to cagri_app;
grant insert, select, update on service_card_versions to cagri_system;
grant insert, select, update on service_cards to cagri_app;
grant insert, select, update on service_cards to cagri_system;
grant delete, insert, select, update on service_centre_topics to cagri_app;
grant delete, insert, select, update on service_centre_topics to cagri_system;
grant insert, select, update on service_centres to cagri_app;
grant insert, select, update on service_centres to cagri_system;
grant insert, select, update on service_runs to cagri_app;
grant insert, select, update on service_runs to cagri_system;
grant insert, select, update on sessions to cagri_system;
grant insert, select, update on settings to cagri_app;
grant insert, select, update on settings to cagri_system;
grant insert, select, update on sheet_holds to cagri_system;
grant select on sheet_holds to cagri_app;
grant insert, select, update on shift_templates to cagri_app;
grant insert, select, update on shift_templates to cagri_system;
grant insert, select, update on signed_documents to cagri_app;
grant insert, select, update on signed_documents to cagri_system;
grant execute on function stood_in_for() to cagri_app;
grant execute on function stood_in_for() to cagri_system;
grant execute on function structure_people() to cagri_app;
grant execute on function structure_people() to cagri_system;
grant insert, select, update on structure_queries to cagri_app;
grant insert, select, update on structure_queries to cagri_system;
grant insert, select, update on structure_sendings to cagri_app;
grant insert, select, update on structure_sendings to cagri_system;
grant insert, select, update on structures to cagri_app;
grant insert, select, update on structures to cagri_system;
grant execute on function structures_of(VARIADIC wanted text[]) to cagri_app;
grant execute on function structures_of(VARIADIC wanted text[]) to cagri_system;
grant insert, select on tacit_certificates to cagri_system;
grant select on tacit_certificates to cagri_app;
grant delete, insert, select, update on throttles to cagri_system;
grant insert, select, update on tickets to cagri_app;
grant insert, select, update on tickets to cagri_system;
grant insert, select, update on topic_routes to cagri_app;
grant insert, select, update on topic_routes to cagri_system;
grant insert, select, update on topics to cagri_app;
grant insert, select, update on topics to cagri_system;
grant delete, insert, select, update on trackings to cagri_system;
grant insert on trackings to cagri_app;
grant insert, select, update on urgency_alarms to cagri_app;
grant insert, select, update on urgency_alarms to cagri_system;
grant insert, select, update on violation_alarms to cagri_app;
grant insert, select, update on violation_alarms to cagri_system;
grant insert, select, update on violation_steps to cagri_app;
grant insert, select, update on violation_steps to cagri_system;
grant insert, select, update on violations to cagri_app;
grant insert, select, update on violations to cagri_system;
grant insert, select on visit_submissions to cagri_app;
grant insert, select on visit_submissions to cagri_system;
grant delete, insert, select, update on voice_devices to cagri_system;
grant insert, select, update on voice_engines to cagri_system;
grant select on voice_engines to cagri_app;
grant delete, insert, select, update on voice_menus to cagri_app;
grant delete, insert, select, update on voice_menus to cagri_system;
grant insert, select, update on voice_prompts to cagri_app;
grant insert, select, update on voice_prompts to cagri_system;
grant delete, insert, select, update on work_history to cagri_system;
grant insert, select, update on work_history to cagri_app;
grant insert, select, update on work_history_days to cagri_app;
grant insert, select, update on work_history_days to cagri_system;
grant insert, select, update on work_sheets to cagri_app;
grant insert, select, update on work_sheets to cagri_system;
