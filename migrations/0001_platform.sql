-- The ground every room stands on: roles of the database, who is asking, events, files, outgoing messages, counters.
-- Design: requests run as cagri_app under row-level security, jobs and official totals as cagri_system.

do $$ begin
  if not exists (select from pg_roles where rolname = 'cagri_app') then create role cagri_app login noinherit; end if;
  if not exists (select from pg_roles where rolname = 'cagri_system') then create role cagri_system login noinherit; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to cagri_app, cagri_system;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

/* '' on a reused connection means nobody; a bare current_setting would be asked once a row. */
create function current_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('cagri.person', true), '')::uuid;

/* The least uuidv7 of an instant: the bounds of partitions by time. */
create function uuidv7_floor(instant timestamptz) returns uuid language sql immutable parallel safe as $$
  select (lpad(to_hex((extract(epoch from instant) * 1000)::bigint), 12, '0') || '7000' || '8000' || '000000000000')::uuid
$$;

create table events (
  id uuid not null default uuidv7() primary key,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  kind text not null check (kind ~ '^[a-z]+\.[a-zA-Z]+$'),
  version int not null default 1,
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
  data jsonb not null default '{}'
) partition by range (id);
create table events_default partition of events default;
create index events_cursor on events (tx, id);
create index events_subject on events (subject_id, id);
create index events_contact on events (contact_id, id) where contact_id is not null;

create function forbid_change() returns trigger language plpgsql as $$
begin raise exception '% is written once', tg_table_name using errcode = 'integrity_constraint_violation'; end $$;
create trigger events_written_once before update or delete on events for each row execute function forbid_change();

create function announce_event() returns trigger language plpgsql as $$
begin perform pg_notify('cagri_events', ''); return null; end $$;
create trigger events_announced after insert on events for each statement execute function announce_event();

create table event_cursors (
  consumer text primary key,
  tx xid8 not null,
  event_id uuid not null
);
create table event_consumed (
  consumer text not null,
  event_id uuid not null,
  at timestamptz not null default now(),
  primary key (consumer, event_id)
);

/* Monthly partitions from `first` to `last`; called at start and by a daily job. */
create function ensure_partitions(parent text, first date, last date) returns int language plpgsql as $$
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
end $$;

create table counters (
  kind text not null,
  year int not null,
  last bigint not null default 0,
  primary key (kind, year)
);

/* Gapless: the row stays locked until commit, so take the number last in a transaction. */
create function next_number(kind_ text, year_ int) returns text language plpgsql security definer set search_path = public as $$
declare n bigint;
begin
  insert into counters (kind, year, last) values (kind_, year_, 1)
    on conflict (kind, year) do update set last = counters.last + 1 returning last into n;
  return kind_ || '-' || year_ || '-' || lpad(n::text, 6, '0');
end $$;

/* Throttles live here and not in memory: a second node must know them. */
create table throttles (
  key text primary key,
  window_started_at timestamptz not null,
  hits int not null,
  locked_until timestamptz
);

create table files (
  id uuid primary key default uuidv7(),
  owner_kind text not null check (owner_kind in ('contact', 'case', 'report')),
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  content_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text,
  state text not null default 'pending' check (state in ('pending', 'stored', 'clean', 'quarantined')),
  created_at timestamptz not null default now(),
  created_by uuid
);
create index files_owner on files (owner_id);

create table outgoing_messages (
  id uuid primary key default uuidv7(),
  channel text not null check (channel in ('mail', 'sms')),
  recipient text not null,
  lang text not null,
  subject text,
  body text not null,
  attachments jsonb not null default '[]',
  subject_kind text not null,
  subject_id uuid not null,
  purpose text not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'unknown')),
  attempts int not null default 0,
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index outgoing_messages_subject on outgoing_messages (subject_id);
create index outgoing_messages_open on outgoing_messages (state, id) where state in ('queued', 'sending', 'unknown');

create table meta (key text primary key, value jsonb not null);

grant select, insert on events to cagri_app, cagri_system;
grant select on event_cursors, event_consumed to cagri_app;
grant select, insert, update, delete on event_cursors, event_consumed, throttles to cagri_system;
grant select, insert, update on files to cagri_app, cagri_system;
grant insert on outgoing_messages to cagri_app;
grant select, insert, update on outgoing_messages, meta to cagri_system;
grant select on meta to cagri_app;
