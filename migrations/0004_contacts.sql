-- Applicants, contacts with 1..n matters (R17), promises (R19), tracking by number and secret code (R3).

create table applicants (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('person', 'entrepreneur', 'legalEntity', 'foreigner')),
  full_name text collate "az-x-icu" not null check (length(full_name) between 1 and 300),
  fin text check (fin ~ '^[0-9A-HJ-NP-Z]{7}$'),
  voen text check (voen ~ '^[0-9]{10}$'),
  phone text check (phone ~ '^\+?[0-9]{3,15}$'),
  other_phones text[] not null default '{}',
  email text,
  address text,
  lang text not null default 'az' check (lang in ('az', 'ru', 'en')),
  hearing_mark boolean not null default false,
  servicemen_mark boolean not null default false,
  name_folded text not null,
  note text,
  merged_into uuid references applicants,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index applicants_phone on applicants (phone);
create index applicants_fin on applicants (fin);
create index applicants_voen on applicants (voen);
create index applicants_email on applicants (lower(email));
create index applicants_name on applicants using gin (name_folded gin_trgm_ops);

/* R18: who speaks for a legal entity is a dated authority. */
create table authorities (
  id uuid primary key default uuidv7(),
  applicant_id uuid not null references applicants,
  speaker_id uuid not null references applicants,
  basis text not null,
  scope text not null,
  valid_from date not null,
  valid_until date,
  recorded_by uuid references people,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  check (applicant_id <> speaker_id),
  check (valid_until is null or valid_until >= valid_from)
);
create index authorities_applicant on authorities (applicant_id);
create table applicant_merges (
  id uuid primary key default uuidv7(),
  kept_id uuid not null references applicants,
  merged_id uuid not null references applicants,
  reason text not null,
  moved jsonb not null,
  merged_by uuid references people,
  merged_at timestamptz not null default now(),
  split_by uuid references people,
  split_at timestamptz
);

create table contacts (
  id uuid primary key default uuidv7(),
  number text not null unique,
  channel text not null check (channel in ('phone', 'visit', 'portal', 'email', 'post')),
  state text not null check (state in ('waiting', 'open', 'ended')),
  lang text not null check (lang in ('az', 'ru', 'en')),
  applicant_id uuid references applicants,
  speaker_id uuid references applicants,
  phone text,
  subject text,
  body text,
  identification_level int not null default 0 check (identification_level between 0 and 3),
  received_at timestamptz not null,
  taken_at timestamptz,
  ended_at timestamptz,
  ended_as text check (ended_as in ('completed', 'wrongNumber', 'silent', 'dropped', 'otherBody')),
  owner_id uuid references people,
  sector text check (sector in ('s1', 's2', 's3', 's4', 's5')),
  lease_until timestamptz,
  epoch int not null default 0,
  has_case boolean not null default false,
  sealed boolean not null default false,
  concerns_person_id uuid references people,
  rating int check (rating between 1 and 5),
  rating_comment text,
  rated_at timestamptz,
  created_at timestamptz not null default now(),
  check ((state = 'ended') = (ended_at is not null)),
  check (state <> 'open' or owner_id is not null)
);
create index contacts_waiting on contacts (received_at, id) where state = 'waiting';
create index contacts_leases on contacts (lease_until) where state = 'open';
create index contacts_owner on contacts (owner_id, state);
create index contacts_applicant on contacts (applicant_id, id);
create index contacts_received on contacts (received_at);

create table matters (
  id uuid primary key default uuidv7(),
  contact_id uuid not null references contacts,
  position int not null,
  kind text check (kind in ('question', 'eService', 'proposal', 'application', 'complaint', 'information')),
  structure_id uuid references structures,
  topic_id uuid references topics,
  note text not null default '',
  steps_tried text,
  disposition text check (disposition in ('answered', 'investigation', 'appeal', 'forwarded', 'none')),
  answer_text text,
  entry_id uuid,
  entry_version int,
  case_id uuid,
  forwarded_to uuid references structures,
  disposed_by uuid references people,
  disposed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (contact_id, position) deferrable initially deferred,
  check ((disposition is null) = (disposed_at is null))
);
create index matters_contact on matters (contact_id);
create index matters_disposed on matters (disposed_at);

/* One row a stretch of time, written once it ends; the base of every duration reported. */
create table contact_segments (
  id uuid primary key default uuidv7(),
  contact_id uuid not null references contacts,
  kind text not null check (kind in ('queue', 'work')),
  person_id uuid references people,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  check (ended_at >= started_at)
);
create index contact_segments_contact on contact_segments (contact_id);

create table promises (
  id uuid primary key default uuidv7(),
  contact_id uuid not null references contacts,
  applicant_id uuid references applicants,
  what text not null check (length(what) between 1 and 500),
  how text not null check (how in ('call', 'sms', 'mail')),
  due_at timestamptz not null,
  person_id uuid not null references people,
  stand_in_id uuid references people,
  state text not null default 'open' check (state in ('open', 'kept', 'handed')),
  alarmed_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references people,
  created_at timestamptz not null default now()
);
create index promises_open on promises (due_at) where state <> 'kept';
create index promises_person on promises (person_id) where state <> 'kept';

/* The number is public, the code is not: 100 bits and more, hashed, attempts limited. */
create table trackings (
  id uuid primary key default uuidv7(),
  number text not null unique,
  code_hash text not null,
  contact_id uuid not null references contacts,
  case_id uuid,
  failed int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);

/* R14: three misses lock disclosure for the subject for 24 hours. */
create table identification_checks (
  id uuid primary key default uuidv7(),
  contact_id uuid not null references contacts,
  applicant_id uuid not null references applicants,
  fact text not null check (fact in ('fin', 'voen', 'phone', 'email', 'address', 'caseNumber')),
  matched boolean not null,
  by_person uuid references people,
  at timestamptz not null default now()
);
create index identification_checks_applicant on identification_checks (applicant_id, at);

/* R13: applicants whose history a live contact of mine opens. Asked once a query. */
create function live_applicants() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(a), '{}') from (
    select applicant_id a from contacts where owner_id = current_person() and state = 'open' and applicant_id is not null
    union select speaker_id from contacts where owner_id = current_person() and state = 'open' and speaker_id is not null) live
$$;

do $$ declare t text; begin
  foreach t in array array['applicants','authorities','applicant_merges','contacts','matters','contact_segments','promises',
    'trackings','identification_checks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_system', t);
    if t <> 'trackings' then execute format('grant select, insert, update on %I to cagri_app', t); end if;
  end loop;
end $$;
grant insert, delete on trackings to cagri_system;
grant insert on trackings to cagri_app;
create policy give on trackings for insert to cagri_app with check ((select current_person()) is not null);

create policy seen on contacts for select to cagri_app using (
  case when sealed then (select sealed_open(contacts.concerns_person_id))
  else owner_id = (select current_person())
    or (select oversees())
    or (state = 'waiting' and (select has_role('representative', 'outbound')))
    or (has_case and (select has_role('specialist')))
    or (applicant_id is not null and applicant_id = any ((select live_applicants())::uuid[]))
  end);
create policy work on contacts for update to cagri_app
  using (not sealed and (owner_id = (select current_person()) or (state = 'waiting' and (select has_role('representative', 'outbound')))
    or (select has_role('manager')) or (has_case and (select has_role('specialist')))))
  with check (true);
create policy log on contacts for insert to cagri_app with check ((select has_role('representative', 'outbound', 'manager', 'specialist')));

/* A contact is visible or it is not; what hangs on it follows. */
create policy follow on matters for all to cagri_app
  using (exists (select from contacts c where c.id = matters.contact_id))
  with check (exists (select from contacts c where c.id = matters.contact_id));
create policy follow on contact_segments for all to cagri_app
  using (exists (select from contacts c where c.id = contact_segments.contact_id))
  with check (exists (select from contacts c where c.id = contact_segments.contact_id));
create policy follow on identification_checks for all to cagri_app
  using (exists (select from contacts c where c.id = identification_checks.contact_id))
  with check (exists (select from contacts c where c.id = identification_checks.contact_id));
create policy mine on promises for all to cagri_app
  using (person_id = (select current_person()) or stand_in_id = (select current_person()) or (select oversees())
    or (applicant_id is not null and applicant_id = any ((select live_applicants())::uuid[])))
  with check ((select current_person()) is not null);

create policy seen on applicants for select to cagri_app using (
  (select oversees()) or id = any ((select live_applicants())::uuid[])
  or exists (select from contacts c where c.applicant_id = applicants.id or c.speaker_id = applicants.id));
create index contacts_speaker on contacts (speaker_id) where speaker_id is not null;
create policy keep on applicants for update to cagri_app using (
  (select has_role('representative', 'outbound', 'specialist', 'manager'))
  and ((select oversees()) or id = any ((select live_applicants())::uuid[])
    or exists (select from contacts c where c.applicant_id = applicants.id))) with check (true);
create policy enter on applicants for insert to cagri_app with check ((select has_role('representative', 'outbound', 'specialist', 'manager')));
create policy follow on authorities for all to cagri_app
  using (exists (select from applicants a where a.id = authorities.applicant_id or a.id = authorities.speaker_id))
  with check (exists (select from applicants a where a.id = authorities.applicant_id));
create policy seen on applicant_merges for all to cagri_app
  using ((select has_role('representative', 'outbound', 'manager', 'specialist', 'head')))
  with check ((select has_role('representative', 'outbound', 'manager', 'specialist')));

/* RLS turns trigram indexes off, so the candidates come from here: ids only, under the desk's own rule that an
   applicant is looked up while a contact of yours is live, or by those who oversee. The card itself opens by R13. */
create function find_applicants(folded text, exact_phone text, exact_fin text, exact_voen text, most int)
returns table (id uuid, score real, kind text, full_name text, phone_tail text) language sql stable security definer set search_path = public as $$
  select a.id,
    case when a.fin = exact_fin or a.voen = exact_voen then 1.0::real
         when a.phone = exact_phone or exact_phone = any (a.other_phones) then 0.95::real
         else similarity(a.name_folded, folded) end as score,
    a.kind, a.full_name, right(a.phone, 4)
  from applicants a
  where a.merged_into is null
    and (has_role('representative', 'outbound', 'specialist') or oversees())
    and (a.fin = exact_fin or a.voen = exact_voen or a.phone = exact_phone or exact_phone = any (a.other_phones)
      or (length(folded) >= 3 and a.name_folded % folded))
  order by score desc, a.id limit least(most, 50)
$$;
revoke all on function find_applicants from public;
grant execute on function find_applicants to cagri_app, cagri_system;
