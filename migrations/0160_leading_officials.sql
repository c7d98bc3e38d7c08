-- Leading officials and their reception hours (4.0.22), service centres (4.0.25), help desks (4.0.24), buildings and the
-- persons authorised in them (4.0.26): the structures' own data, dated, current at once.

create table officials (
  id uuid primary key default uuidv7(),
  code text not null unique,
  structure_id uuid not null references structures,
  title_az text collate "az-x-icu" not null, title_ru text not null, title_en text not null,
  place_az text not null default '', place_ru text not null default '', place_en text not null default '',
  valid_from date not null,
  valid_until date,
  confirmed_at timestamptz not null default now(),
  check (valid_until is null or valid_until > valid_from)
);
/* Who holds the post when: two persons never hold it on one day. */
create table official_holders (
  id uuid primary key default uuidv7(),
  official_id uuid not null references officials,
  full_name text collate "az-x-icu" not null check (length(trim(full_name)) > 0),
  person_id uuid references people,
  phone text,
  email text,
  valid_from date not null,
  valid_until date,
  during daterange not null generated always as (daterange(valid_from, valid_until)) stored,
  basis text not null check (length(trim(basis)) > 0),
  recorded_by uuid references people,
  recorded_at timestamptz not null default now(),
  constraint one_holder_a_day unique (official_id, during without overlaps)
);
create index official_holders_person on official_holders (person_id) where person_id is not null;
/* weekday 1 is Monday; the minutes of an office day. */
create table reception_hours (
  id uuid primary key default uuidv7(),
  official_id uuid not null references officials,
  weekday int not null check (weekday between 1 and 7),
  starts_minute int not null check (starts_minute between 0 and 1439),
  ends_minute int not null check (ends_minute between 1 and 1440),
  slot_minutes int not null check (slot_minutes between 5 and 240),
  valid_from date not null,
  valid_until date,
  check (ends_minute > starts_minute)
);
create index reception_hours_official on reception_hours (official_id);

create table service_centres (
  id uuid primary key default uuidv7(),
  code text not null unique,
  structure_id uuid not null references structures,
  name_az text collate "az-x-icu" not null, name_ru text not null, name_en text not null,
  address_az text not null, address_ru text not null, address_en text not null,
  phone text,
  opens_minute int not null default 540,
  closes_minute int not null default 1080,
  valid_from date not null,
  valid_until date,
  confirmed_at timestamptz not null default now()
);
/* Which services a centre gives: topics of the directory. */
create table service_centre_topics (
  centre_id uuid not null references service_centres,
  topic_id uuid not null references topics,
  primary key (centre_id, topic_id)
);
create table help_desks (
  id uuid primary key default uuidv7(),
  code text not null unique,
  structure_id uuid not null references structures,
  name_az text collate "az-x-icu" not null, name_ru text not null, name_en text not null,
  email text,
  phone text,
  valid_from date not null,
  valid_until date,
  confirmed_at timestamptz not null default now()
);
create table help_desk_topics (
  desk_id uuid not null references help_desks,
  topic_id uuid not null references topics,
  primary key (desk_id, topic_id)
);
create table buildings (
  id uuid primary key default uuidv7(),
  code text not null unique,
  structure_id uuid not null references structures,
  name_az text collate "az-x-icu" not null, name_ru text not null, name_en text not null,
  address_az text not null, address_ru text not null, address_en text not null,
  valid_from date not null,
  valid_until date
);
/* rank 1 is on duty, 2 and further stand in, in this order. */
create table authorised_persons (
  id uuid primary key default uuidv7(),
  building_id uuid not null references buildings,
  rank int not null check (rank between 1 and 9),
  full_name text collate "az-x-icu" not null check (length(trim(full_name)) > 0),
  post_title text not null,
  person_id uuid references people,
  phone text not null,
  email text,
  valid_from date not null,
  valid_until date,
  during daterange not null generated always as (daterange(valid_from, valid_until)) stored,
  basis text not null default '',
  recorded_by uuid references people,
  recorded_at timestamptz not null default now(),
  constraint one_of_a_rank unique (building_id, rank, during without overlaps)
);
create index authorised_persons_person on authorised_persons (person_id) where person_id is not null;
/* A person works in one centre or answers for one help desk: the post says which. */
alter table posts add centre_id uuid references service_centres, add desk_id uuid references help_desks;

do $$ declare t text; owner text; begin
  foreach t in array array['officials', 'official_holders', 'reception_hours', 'service_centres', 'service_centre_topics', 'help_desks',
    'help_desk_topics', 'buildings', 'authorised_persons'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('create policy staff on %I for select to cagri_app using ((select current_person()) is not null)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
    owner := case
      when t in ('official_holders', 'reception_hours') then format('exists (select from officials o where o.id = %I.official_id and o.structure_id = any ((select structures_of(''coordinator''))::uuid[]))', t)
      when t = 'service_centre_topics' then 'exists (select from service_centres o where o.id = service_centre_topics.centre_id and o.structure_id = any ((select structures_of(''coordinator''))::uuid[]))'
      when t = 'help_desk_topics' then 'exists (select from help_desks o where o.id = help_desk_topics.desk_id and o.structure_id = any ((select structures_of(''coordinator''))::uuid[]))'
      when t = 'authorised_persons' then 'exists (select from buildings o where o.id = authorised_persons.building_id and o.structure_id = any ((select structures_of(''coordinator''))::uuid[]))'
      else format('%I.structure_id = any ((select structures_of(''coordinator''))::uuid[])', t) end;
    execute format('create policy keeper on %I for all to cagri_app using ((select has_role(''administrator'', ''quality'')) or %s) with check ((select has_role(''administrator'', ''quality'')) or %s)', t, owner, owner);
  end loop;
end $$;
grant delete on service_centre_topics, help_desk_topics to cagri_app, cagri_system;
