-- Calls: the engine's one owner, legs and their segments, menus by version, prompts, recordings (6.1.1, 6.9.2, R16, R23).

/* One controller an engine: the lease says who, the epoch keeps a node that slept from acting after another took over. */
create table voice_engines (
  name text primary key,
  node text not null,
  epoch int not null default 1,
  lease_until timestamptz not null,
  /* The engine's own start: another value means that nothing of before lives on. */
  boot text,
  version text,
  /* Where browsers' SIP is passed on to. */
  sip_url text,
  up boolean not null default false,
  why text,
  checked_at timestamptz,
  unexplained int not null default 0
);

create table voice_menus (
  id uuid primary key default uuidv7(),
  number int not null unique,
  tree jsonb not null,
  state text not null check (state in ('draft', 'published', 'retired')),
  note text not null default '',
  made_by uuid references people,
  made_at timestamptz not null default now(),
  published_by uuid references people,
  published_at timestamptz,
  retired_at timestamptz
);
create unique index one_published_menu on voice_menus (state) where state = 'published';

/* A sound of a sentence in one language: uploaded, or spoken by a machine until somebody records it. */
create table voice_prompts (
  lang text not null check (lang in ('az', 'ru', 'en')),
  sentence text not null,
  source text not null check (source in ('uploaded', 'spoken')),
  sound bytea not null,
  made_by uuid references people,
  made_at timestamptz not null default now(),
  primary key (lang, sentence)
);

create table legs (
  id uuid primary key default uuidv7(),
  engine_leg text not null unique,
  boot text not null,
  role text not null check (role in ('caller', 'agent', 'outside', 'supervisor')),
  state text not null check (state in ('ringing', 'menu', 'queue', 'up', 'ended')),
  contact_id uuid references contacts,
  person_id uuid references people,
  session_id uuid,
  offer_id uuid,
  callback_id uuid,
  phone text,
  dialled text,
  lang text check (lang in ('az', 'ru', 'en')),
  /* What is to be done once it answers. */
  purpose jsonb not null default '{}',
  menu_id uuid references voice_menus,
  menu_place jsonb,
  room text,
  announced_at timestamptz,
  arrived_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  ended_as text,
  /* R23, for callers who never reached a queue. */
  outcome text check (outcome in ('menuEnded', 'callOrderInMenu', 'engineLost')),
  queued boolean not null default false,
  check ((state = 'ended') = (ended_at is not null))
);
create index legs_living on legs (role) where state <> 'ended';
create index legs_contact on legs (contact_id) where contact_id is not null;
create index legs_offer on legs (offer_id) where offer_id is not null;
create index legs_arrived on legs (arrived_at) where role = 'caller';

create table leg_segments (
  id uuid primary key default uuidv7(),
  leg_id uuid not null references legs,
  contact_id uuid references contacts,
  kind text not null check (kind in ('menu', 'queue', 'ring', 'talk', 'hold', 'wrap')),
  person_id uuid references people,
  started_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at >= started_at)
);
create unique index one_open_segment on leg_segments (leg_id) where ended_at is null;
create index leg_segments_leg on leg_segments (leg_id);

/* Use of the menu, node by node. */
create table menu_visits (
  id uuid primary key default uuidv7(),
  leg_id uuid not null references legs,
  menu_id uuid not null references voice_menus,
  node text not null,
  at timestamptz not null
);
create index menu_visits_menu on menu_visits (menu_id, node);

create table recordings (
  leg_id uuid primary key references legs,
  contact_id uuid references contacts,
  sha256 text,
  size_bytes bigint,
  duration_ms int,
  /* Loudness of both tracks in equal steps, for the drawing. */
  waveform jsonb,
  started_at timestamptz not null,
  imported_at timestamptz,
  sealed boolean not null default false,
  held_by text,
  deleted_at timestamptz
);
create index recordings_contact on recordings (contact_id) where contact_id is not null;
create index recordings_kept on recordings (started_at) where deleted_at is null;

/* A device's secret lasts a login; the engine forgets it with every start and is told again. */
create table voice_devices (
  person_id uuid primary key references people,
  secret text not null,
  given_at timestamptz not null,
  until timestamptz not null,
  /* Whose controller told the engine; empty until one has. */
  told_epoch int
);

do $$ declare t text; begin
  foreach t in array array['voice_engines','voice_menus','voice_prompts','legs','leg_segments','menu_visits','recordings','voice_devices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_system', t);
  end loop;
end $$;
grant delete on voice_devices, voice_menus to cagri_system;
grant select on voice_engines, voice_menus, voice_prompts, legs, leg_segments, menu_visits, recordings to cagri_app;
grant insert, update, delete on voice_menus to cagri_app;
grant insert, update on voice_prompts to cagri_app;

create policy seen on voice_engines for select to cagri_app using ((select current_person()) is not null);
create policy seen on voice_menus for select to cagri_app using ((select current_person()) is not null);
create policy design on voice_menus for all to cagri_app using ((select has_role('manager', 'administrator'))) with check ((select has_role('manager', 'administrator')));
create policy seen on voice_prompts for select to cagri_app using ((select current_person()) is not null);
create policy keep on voice_prompts for insert to cagri_app with check ((select has_role('manager', 'administrator')));
create policy change on voice_prompts for update to cagri_app using ((select has_role('manager', 'administrator'))) with check (true);
create policy seen on menu_visits for select to cagri_app using ((select oversees()));
/* A leg, its segments and its sound are seen with the contact they belong to: what is sealed stays sealed (R15). */
create policy seen on legs for select to cagri_app using (person_id = (select current_person())
  or exists (select from contacts c where c.id = legs.contact_id) or (contact_id is null and (select oversees())));
create policy seen on leg_segments for select to cagri_app using (exists (select from legs l where l.id = leg_segments.leg_id));
create policy seen on recordings for select to cagri_app using (not sealed and exists (select from contacts c where c.id = recordings.contact_id));
