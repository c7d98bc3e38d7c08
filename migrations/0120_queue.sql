-- Who answers what (5.8, R25), agent sessions and states, entries and offers, callbacks (6.1.7, R24), the floor's measures.

/* A call waits on the line: nobody takes such a contact from a list, it is offered. */
alter table contacts add column live boolean not null default false;
create index contacts_phone on contacts (phone, received_at) where phone is not null;

/* Segments of a leg beside those of the contact: menu, queue, ring, talk, hold, wrap (R23). */
alter table contact_segments drop constraint contact_segments_kind_check;
alter table contact_segments add constraint contact_segments_kind_check check (kind in ('menu', 'queue', 'ring', 'talk', 'hold', 'wrap', 'work'));
alter table contact_segments add column leg_id uuid;

create table work_sheets (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  valid_from date not null,
  valid_until date,
  channels text[] not null check (channels <@ array['phone', 'portal', 'email', 'post'] and cardinality(channels) > 0),
  langs text[] not null check (langs <@ array['az', 'ru', 'en'] and cardinality(langs) > 0),
  level int not null check (level between 1 and 3),
  /* Empty: every topic. */
  topic_ids uuid[] not null default '{}',
  reason text not null,
  set_by uuid references people,
  set_at timestamptz not null default now(),
  replaced_at timestamptz,
  check (valid_until is null or valid_until >= valid_from),
  constraint one_sheet_a_day exclude using gist (person_id with =, daterange(valid_from, valid_until, '[]') with &&) where (replaced_at is null)
);

create table agent_sessions (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  sector text check (sector in ('s1', 's2', 's3', 's4', 's5')),
  /* The page that holds the person's one place; another page takes it over with a greater epoch. */
  device text not null,
  epoch int not null default 1,
  lease_until timestamptz not null,
  state text not null check (state in ('ready', 'notReady', 'offered', 'talking', 'writing', 'wrapUp', 'break')),
  reason text,
  state_since timestamptz not null,
  /* When the state ends by itself (an offer) or should end (a break, a wrap-up). */
  state_until timestamptz,
  next_state text check (next_state in ('notReady', 'break')),
  next_reason text,
  idle_since timestamptz not null,
  entry_id uuid,
  contact_id uuid references contacts,
  leg_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz
);
create unique index one_live_session on agent_sessions (person_id) where ended_at is null;
create index agent_sessions_live on agent_sessions (state) where ended_at is null;
create index agent_sessions_contact on agent_sessions (contact_id) where contact_id is not null and ended_at is null;

/* One row a stretch of a state, written when it ends: the base of adherence and occupancy. */
create table agent_periods (
  id uuid primary key default uuidv7(),
  session_id uuid not null references agent_sessions,
  person_id uuid not null references people,
  state text not null,
  reason text,
  contact_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  check (ended_at >= started_at)
);
create index agent_periods_person on agent_periods (person_id, started_at);

create table queue_entries (
  id uuid primary key default uuidv7(),
  contact_id uuid not null references contacts,
  /* The caller's leg; null for what waits in writing. */
  leg_id uuid,
  channel text not null check (channel in ('phone', 'visit', 'portal', 'email', 'post')),
  lang text not null check (lang in ('az', 'ru', 'en')),
  level int not null default 1 check (level between 1 and 3),
  topic_id uuid references topics,
  sector text not null default 's1' check (sector in ('s1', 's2', 's3', 's4', 's5')),
  urgent boolean not null default false,
  /* Requeued through no fault of the caller's: first in line. */
  first_in_line boolean not null default false,
  last_person_id uuid references people,
  /* Only this person may have it: a transfer to a name. */
  only_person_id uuid references people,
  cause text not null default 'arrival' check (cause in ('arrival', 'transfer', 'language', 'lost', 'returned')),
  state text not null default 'waiting' check (state in ('waiting', 'offered', 'ended')),
  outcome text check (outcome in ('answered', 'abandoned', 'short', 'callOrder', 'engineLost', 'closed')),
  /* The wait is counted from here over all overflows, the menu left out (R24). */
  entered_at timestamptz not null,
  ended_at timestamptz,
  person_id uuid references people,
  offers int not null default 0,
  path text,
  check ((state = 'ended') = (outcome is not null)),
  check ((state = 'ended') = (ended_at is not null))
);
create unique index one_open_entry on queue_entries (contact_id) where state <> 'ended';
create index queue_entries_open on queue_entries (entered_at) where state <> 'ended';
create index queue_entries_leg on queue_entries (leg_id) where leg_id is not null;
create index queue_entries_entered on queue_entries (entered_at);

create table queue_offers (
  id uuid primary key default uuidv7(),
  entry_id uuid not null references queue_entries,
  session_id uuid not null references agent_sessions,
  person_id uuid not null references people,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  outcome text check (outcome in ('accepted', 'missed', 'declined', 'withdrawn', 'lost')),
  ended_at timestamptz,
  /* Why this person and this contact: what the rule saw. */
  why jsonb not null,
  check ((outcome is null) = (ended_at is null))
);
create unique index one_offer_an_entry on queue_offers (entry_id) where outcome is null;
create unique index one_offer_a_session on queue_offers (session_id) where outcome is null;
create index queue_offers_expiring on queue_offers (expires_at) where outcome is null;
create index queue_offers_entry on queue_offers (entry_id);

/* What the voice room is asked to do with legs; carried out once, in order, by whoever owns the engine. */
create table engine_commands (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  kind text not null,
  data jsonb not null,
  taken_at timestamptz,
  done_at timestamptz,
  error text
);
create index engine_commands_open on engine_commands (id) where done_at is null;

create table callbacks (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('abandoned', 'order')),
  phone text,
  lang text not null check (lang in ('az', 'ru', 'en')),
  level int not null default 1,
  topic_id uuid references topics,
  switchboard boolean not null default false,
  hearing_mark boolean not null default false,
  state text not null default 'open' check (state in ('open', 'claimed', 'calling', 'done')),
  outcome text check (outcome in ('informed', 'investigation', 'appeal', 'unreachable', 'gotThrough', 'unusable')),
  first_at timestamptz not null,
  due_at timestamptz not null,
  /* Not before: after a failed attempt, or while it is night where the number rings. */
  next_at timestamptz not null,
  attempts int not null default 0,
  claimed_by uuid references people,
  claimed_until timestamptz,
  contact_id uuid references contacts,
  done_at timestamptz,
  done_by uuid references people,
  note text,
  check ((state = 'done') = (outcome is not null))
);
create unique index one_callback_a_number on callbacks (phone) where state <> 'done' and not switchboard and phone is not null;
create index callbacks_open on callbacks (next_at) where state <> 'done';
create index callbacks_contact on callbacks (contact_id) where contact_id is not null;
create index callbacks_phone on callbacks (phone);

/* Each call that asks to be called back: the first makes the entry, the others join it (R24). */
create table callback_causes (
  id uuid primary key default uuidv7(),
  callback_id uuid not null references callbacks,
  contact_id uuid references contacts,
  entry_id uuid references queue_entries,
  at timestamptz not null,
  wait_seconds numeric(10, 3),
  path text
);
create index callback_causes_callback on callback_causes (callback_id);
create unique index callback_causes_entry on callback_causes (entry_id) where entry_id is not null;

create table callback_attempts (
  id uuid primary key default uuidv7(),
  callback_id uuid not null references callbacks,
  person_id uuid not null references people,
  at timestamptz not null,
  result text not null check (result in ('reached', 'noAnswer', 'busy', 'unusable')),
  contact_id uuid references contacts,
  note text
);
create index callback_attempts_callback on callback_attempts (callback_id);

/* Numbers behind which many people sit: every attempt stays its own entry. */
create table number_marks (
  phone text primary key,
  switchboard boolean not null,
  note text,
  set_by uuid references people,
  set_at timestamptz not null default now()
);

/* What the floor's managers did, with whom they agreed, until when (6.3.1, 6.10.1). */
create table queue_measures (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('overflow', 'menuMessage', 'broadcast', 'callbackShare', 'callOrderOffer', 'moved')),
  started_at timestamptz not null,
  until timestamptz,
  ended_at timestamptz,
  by_person uuid not null references people,
  agreed_with uuid references people,
  ended_by uuid references people,
  data jsonb not null default '{}'
);
create index queue_measures_open on queue_measures (kind) where ended_at is null;
create index queue_measures_started on queue_measures (started_at);

/* R21, R22: abuse, threat to life, a call for help; seen and closed by name. */
create table floor_cards (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('abuse', 'threat', 'help')),
  contact_id uuid references contacts,
  person_id uuid not null references people,
  at timestamptz not null,
  text text not null default '',
  taken_by uuid references people,
  taken_at timestamptz,
  answer text,
  closed_at timestamptz,
  closed_by uuid references people
);
create index floor_cards_open on floor_cards (at) where closed_at is null;

do $$ declare t text; begin
  foreach t in array array['work_sheets','agent_sessions','agent_periods','queue_entries','queue_offers','engine_commands','callbacks',
    'callback_causes','callback_attempts','number_marks','queue_measures','floor_cards'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_system', t);
  end loop;
end $$;
grant delete on engine_commands to cagri_system;
grant select, insert, update on work_sheets, agent_sessions, agent_periods, queue_offers, queue_entries, callbacks, callback_causes, callback_attempts,
  number_marks, queue_measures, floor_cards to cagri_app;
grant insert on engine_commands to cagri_app;

create function works_floor() returns boolean language sql stable
  return has_role('representative', 'outbound') or oversees();

create policy seen on work_sheets for select to cagri_app using (person_id = (select current_person()) or (select oversees()));
create policy keep on work_sheets for insert to cagri_app with check ((select has_role('manager')));
create policy change on work_sheets for update to cagri_app using ((select has_role('manager'))) with check ((select has_role('manager')));
create policy seen on agent_sessions for select to cagri_app using ((select works_floor()));
create policy own on agent_sessions for insert to cagri_app with check (person_id = (select current_person()));
create policy change on agent_sessions for update to cagri_app using (person_id = (select current_person()) or (select has_role('manager'))) with check (true);
create policy seen on agent_periods for select to cagri_app using (person_id = (select current_person()) or (select oversees()));
create policy own on agent_periods for insert to cagri_app with check (person_id = (select current_person()) or (select has_role('manager')));
/* Callers' numbers hang on the contact: an entry is seen by whoever it was offered to, and by those who oversee. */
create policy seen on queue_entries for select to cagri_app using ((select oversees())
  or person_id = (select current_person())
  or exists (select from queue_offers o where o.entry_id = queue_entries.id and o.person_id = (select current_person())));
create policy change on queue_entries for update to cagri_app using ((select has_role('manager'))
  or exists (select from queue_offers o where o.entry_id = queue_entries.id and o.person_id = (select current_person()) and o.outcome is null)) with check (true);
create policy seen on queue_offers for select to cagri_app using (person_id = (select current_person()) or (select oversees()));
create policy own on queue_offers for update to cagri_app using (person_id = (select current_person()) or (select has_role('manager'))) with check (true);
create policy ask on engine_commands for insert to cagri_app with check ((select has_role('representative', 'outbound', 'manager')));
create policy seen on callbacks for select to cagri_app using ((select works_floor()));
create policy work on callbacks for update to cagri_app using ((select has_role('representative', 'outbound', 'manager'))) with check (true);
create policy seen on callback_causes for select to cagri_app using ((select works_floor()));
create policy seen on callback_attempts for select to cagri_app using ((select works_floor()));
create policy own on callback_attempts for insert to cagri_app with check (person_id = (select current_person()));
create policy seen on number_marks for select to cagri_app using ((select works_floor()));
create policy mark on number_marks for insert to cagri_app with check ((select has_role('manager')));
create policy change on number_marks for update to cagri_app using ((select has_role('manager'))) with check ((select has_role('manager')));
create policy seen on queue_measures for select to cagri_app using ((select works_floor()));
create policy take on queue_measures for insert to cagri_app with check ((select has_role('manager')));
create policy change on queue_measures for update to cagri_app using ((select has_role('manager'))) with check ((select has_role('manager')));
create policy seen on floor_cards for select to cagri_app using (person_id = (select current_person()) or taken_by = (select current_person())
  or (select has_role('manager', 'helper', 'quality')));
create policy raise on floor_cards for insert to cagri_app with check (person_id = (select current_person()));
create policy take on floor_cards for update to cagri_app using ((select has_role('manager', 'helper', 'quality')) or person_id = (select current_person())) with check (true);
