-- Acts, dated settings and calendars (1.2); structures, topics and who answers for what, when (1.1, 3.0.1).

create table acts (
  id uuid primary key default uuidv7(),
  code text not null unique,
  kind text not null,
  number text,
  adopted_on date,
  title_az text not null, title_ru text not null, title_en text not null,
  in_force_from date,
  in_force_until date,
  note text
);
create table settings (
  id uuid primary key default uuidv7(),
  key text not null,
  value jsonb not null,
  valid_from date not null,
  act_id uuid references acts,
  clause text,
  certainty text not null check (certainty in ('statute', 'law', 'rules', 'assumed')),
  reason text,
  set_by uuid references people,
  set_at timestamptz not null default now(),
  unique (key, valid_from, set_at)
);
create table calendar_versions (
  version serial primary key,
  years jsonb not null,
  act_id uuid references acts,
  act_text text,
  reason text not null,
  set_by uuid references people,
  set_at timestamptz not null default now()
);
create table structures (
  id uuid primary key default uuidv7(),
  code text not null unique,
  kind text not null check (kind in ('apparatus', 'service', 'otherBody')),
  name_az text collate "az-x-icu" not null, name_ru text not null, name_en text not null,
  valid_from date not null,
  valid_until date,
  successor_id uuid references structures,
  basis text,
  email text,
  check (valid_until is null or valid_until > valid_from)
);
create table topics (
  id uuid primary key default uuidv7(),
  code text not null unique,
  name_az text collate "az-x-icu" not null, name_ru text not null, name_en text not null
);
create table topic_routes (
  topic_id uuid not null references topics,
  structure_id uuid not null references structures,
  valid_from date not null,
  valid_until date,
  primary key (topic_id, structure_id, valid_from)
);

grant select on acts, settings, calendar_versions, structures, topics, topic_routes to cagri_app, cagri_system;
grant insert, update on acts, settings, calendar_versions, structures, topics, topic_routes to cagri_app, cagri_system;
grant usage on sequence calendar_versions_version_seq to cagri_app, cagri_system;
do $$ declare t text; begin
  foreach t in array array['acts','settings','calendar_versions','structures','topics','topic_routes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy open on %I for select to cagri_app using (true)', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
  end loop;
  foreach t in array array['acts','settings','calendar_versions'] loop
    execute format('create policy keeper on %I for insert to cagri_app with check ((select has_role(''administrator'', ''quality'', ''head'')))', t);
  end loop;
  foreach t in array array['acts','structures','topics','topic_routes'] loop
    execute format('create policy editor on %I for all to cagri_app using ((select has_role(''administrator'', ''quality''))) with check ((select has_role(''administrator'', ''quality'')))', t);
  end loop;
end $$;
