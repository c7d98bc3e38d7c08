-- The caller's copy of a recording (the Rules: to be asked for within three months): asked, identified, decided, fetched with a code.
create sequence recording_copy_numbers;
create table recording_copies (
  id uuid primary key default uuidv7(),
  number text not null unique,
  leg_id uuid not null references recordings (leg_id),
  contact_id uuid not null references contacts,
  asked_via text not null check (asked_via in ('desk', 'portal')),
  asker_name text not null,
  /* How surely the asker is the caller (0–3), and what that rests on. */
  level int not null check (level between 0 and 3),
  basis text not null,
  asked_at timestamptz not null,
  taken_by uuid references people,
  state text not null check (state in ('asked', 'granted', 'refused', 'fetched', 'expired')),
  /* `tooLate` and `gone` are found when it is asked for; otherwise the reason of whoever refused. */
  refusal text,
  decided_by uuid references people,
  decided_at timestamptz,
  left_out int,
  sha256 text,
  code_hash text,
  until timestamptz,
  failed int not null default 0,
  locked_until timestamptz,
  fetched_at timestamptz,
  check ((state = 'refused') = (refusal is not null)),
  check (state not in ('granted', 'fetched') or sha256 is not null)
);
create index recording_copies_leg on recording_copies (leg_id);
create index recording_copies_contact on recording_copies (contact_id);
create index recording_copies_open on recording_copies (asked_at) where state = 'asked';
create index recording_copies_content on recording_copies (sha256) where sha256 is not null;

alter table recording_copies enable row level security;
create policy system on recording_copies for all to cagri_system using (true) with check (true);
grant select, insert, update on recording_copies to cagri_system, cagri_app;
grant usage on sequence recording_copy_numbers to cagri_system, cagri_app;
create policy seen on recording_copies for select to cagri_app
  using (exists (select from contacts c where c.id = recording_copies.contact_id) and (taken_by = (select current_person()) or (select has_role('manager', 'head', 'deputy'))));
create policy ask on recording_copies for insert to cagri_app with check (taken_by = (select current_person()));
create policy decide on recording_copies for update to cagri_app using ((select has_role('manager', 'head', 'deputy'))) with check (true);
