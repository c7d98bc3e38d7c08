-- People, posts and who holds them when; sessions; who acts as head; what was read. Statute 5.2–5.8, map §2–§3.

create table people (
  id uuid primary key default uuidv7(),
  full_name text collate "az-x-icu" not null,
  initials text not null,
  login text not null unique check (login = lower(login)),
  lang text not null default 'az' check (lang in ('az', 'ru', 'en')),
  email text,
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create table credentials (
  person_id uuid primary key references people,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
create table posts (
  id uuid primary key default uuidv7(),
  code text not null unique,
  role text not null check (role in ('head', 'deputy', 'manager', 'representative', 'outbound', 'specialist', 'quality',
    'analyst', 'helper', 'expert', 'coordinator', 'helpDesk', 'serviceCentre', 'official', 'administrator')),
  sector text check (sector in ('s1', 's2', 's3', 's4', 's5')),
  title_az text not null, title_ru text not null, title_en text not null
);
create table appointments (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  post_id uuid not null references posts,
  valid_from timestamptz not null,
  valid_until timestamptz,
  basis text not null,
  check (valid_until is null or valid_until > valid_from)
);
create index appointments_person on appointments (person_id);

/* Presence decides who may sign: an absent head passes his powers to one person only (5.6). */
create table absences (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  during tstzrange not null,
  reason text not null,
  recorded_by uuid references people,
  recorded_at timestamptz not null default now()
);
create table acting_heads (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  during tstzrange not null check (not isempty(during)),
  basis text not null,
  recorded_by uuid references people,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint one_acting_head exclude using gist (during with &&) where (ended_at is null)
);
/* 5.7.8: signing right, deputies only; 5.5: duties of a deputy. scope: 'signing' or a duty in words. */
create table delegations (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  scope text not null check (scope in ('signReplies', 'signReports', 'duty')),
  duty text,
  during tstzrange not null check (not isempty(during)),
  basis text not null,
  recorded_by uuid references people,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint no_overlapping_delegation exclude using gist (person_id with =, scope with =, during with &&)
    where (ended_at is null and scope <> 'duty')
);
create table sessions (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  person_id uuid not null references people,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  address text,
  agent text
);
create index sessions_person on sessions (person_id) where revoked_at is null;

/* Reads of protected content, with their purpose (design principle 5, 3.0.8). */
create table reads (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  person_id uuid not null,
  purpose text not null,
  subject_kind text not null,
  subject_id uuid not null,
  contact_id uuid
);
create index reads_subject on reads (subject_id, id);
create trigger reads_written_once before update or delete on reads for each row execute function forbid_change();

create function has_role(variadic wanted text[]) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from appointments a join posts p on p.id = a.post_id
    where a.person_id = current_person() and p.role = any (wanted)
      and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now()))
  or ('head' = any (wanted) and exists (
    select from acting_heads h where h.person_id = current_person() and h.ended_at is null and h.during @> now()))
$$;
/* Whoever answers for the whole floor sees unsealed contacts and cases of every sector. */
create function oversees() returns boolean language sql stable
  return has_role('head', 'deputy', 'manager', 'quality', 'analyst');

/* R15: past the person concerned, past their manager; about a deputy only the head; about the head nobody inside. */
create function sealed_open(concerns uuid) returns boolean language sql stable security definer set search_path = public as $$
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
$$;

grant select on people, posts, appointments, absences, acting_heads, delegations to cagri_app;
grant insert, update on absences, acting_heads, delegations, appointments, people, posts to cagri_app;
grant insert on reads to cagri_app;
grant select on reads to cagri_app;
grant select, insert, update on people, credentials, posts, appointments, absences, acting_heads, delegations, sessions to cagri_system;
grant select, insert on reads to cagri_system;

alter table people enable row level security;
alter table posts enable row level security;
alter table appointments enable row level security;
alter table absences enable row level security;
alter table acting_heads enable row level security;
alter table delegations enable row level security;
alter table credentials enable row level security;
alter table sessions enable row level security;
alter table reads enable row level security;
create policy staff on people for select to cagri_app using ((select current_person()) is not null);
create policy staff on posts for select to cagri_app using ((select current_person()) is not null);
create policy staff on appointments for select to cagri_app using ((select current_person()) is not null);
create policy staff on absences for select to cagri_app using ((select current_person()) is not null);
create policy staff on acting_heads for select to cagri_app using ((select current_person()) is not null);
create policy staff on delegations for select to cagri_app using ((select current_person()) is not null);
create policy keeper on people for all to cagri_app using ((select has_role('administrator'))) with check ((select has_role('administrator')));
create policy keeper on posts for all to cagri_app using ((select has_role('administrator'))) with check ((select has_role('administrator')));
create policy keeper on appointments for all to cagri_app using ((select has_role('administrator'))) with check ((select has_role('administrator')));
create policy keeper on absences for all to cagri_app using ((select has_role('head', 'manager', 'analyst'))) with check ((select has_role('head', 'manager', 'analyst')));
create policy keeper on acting_heads for all to cagri_app using ((select has_role('head', 'administrator', 'analyst'))) with check ((select has_role('head', 'administrator', 'analyst')));
create policy keeper on delegations for all to cagri_app using ((select has_role('head'))) with check ((select has_role('head')));
create policy write on reads for insert to cagri_app with check (person_id = (select current_person()));
create policy reviewed on reads for select to cagri_app using ((select has_role('head', 'quality')) or person_id = (select current_person()));
do $$ declare t text; begin
  foreach t in array array['people','credentials','posts','appointments','absences','acting_heads','delegations','sessions','reads'] loop
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
  end loop;
end $$;
