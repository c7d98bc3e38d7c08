-- Booking of a reception with a leading official (4.0.22): no slot is given twice, whoever books at the same instant.

create table receptions (
  id uuid primary key default uuidv7(),
  number text not null unique,
  official_id uuid not null references officials,
  /* Whom it was booked with; after a change of persons the new holder, and the applicant is asked. */
  holder_id uuid not null references official_holders,
  state text not null check (state in ('booked', 'toConfirm', 'cancelled', 'held', 'noShow')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  applicant_id uuid references applicants,
  contact_id uuid references contacts,
  full_name text not null,
  phone text,
  email text,
  lang text not null check (lang in ('az', 'ru', 'en')),
  subject text not null check (length(trim(subject)) > 0),
  via text not null check (via in ('desk', 'portal')),
  booked_by uuid references people,
  booked_at timestamptz not null,
  replaced_at timestamptz,
  kept_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('applicant', 'centre')),
  cancel_reason text,
  settled_at timestamptz,
  settled_by uuid references people,
  outcome text check (outcome in ('explained', 'control', 'appeal')),
  outcome_text text,
  control_due_on date,
  control_text text,
  control_done_at timestamptz,
  control_done_text text,
  case_id uuid references cases,
  check (ends_at > starts_at),
  constraint reachable check (phone is not null or email is not null),
  constraint control_is_whole check ((outcome is distinct from 'control') or (control_due_on is not null and length(trim(control_text)) > 0)),
  constraint appeal_has_case check ((outcome is distinct from 'appeal') or case_id is not null),
  constraint no_double_booking exclude using gist (official_id with =, (tstzrange(starts_at, ends_at)) with &&) where (state <> 'cancelled')
);
create index receptions_official on receptions (official_id, starts_at);
create index receptions_holder on receptions (holder_id, starts_at);
create index receptions_open on receptions (starts_at) where state in ('booked', 'toConfirm');
create index receptions_control on receptions (control_due_on) where outcome = 'control' and control_done_at is null;
create index receptions_applicant on receptions (applicant_id) where applicant_id is not null;
create index receptions_contact on receptions (contact_id) where contact_id is not null;
/* One open booking an official for one telephone: a slot is for one matter of one person. */
create unique index receptions_once on receptions (official_id, phone) where state in ('booked', 'toConfirm') and phone is not null;

alter table receptions enable row level security;
grant select, insert, update on receptions to cagri_app, cagri_system;
create policy system on receptions for all to cagri_system using (true) with check (true);
/* The official sees the own list, the coordinator the structure's; the desk what it booked or has on the line. */
create policy seen on receptions for select to cagri_app using (
  (select oversees()) or (select has_role('specialist')) or booked_by = (select current_person())
  or exists (select from official_holders h where h.id = receptions.holder_id and h.person_id = (select current_person()))
  or exists (select from officials o where o.id = receptions.official_id and o.structure_id = any ((select structures_of('coordinator'))::uuid[]))
  or (applicant_id is not null and applicant_id = any ((select live_applicants())::uuid[])));
create policy book on receptions for insert to cagri_app with check ((select has_role('representative', 'outbound', 'specialist', 'manager')));
create policy change on receptions for update to cagri_app using (
  booked_by = (select current_person()) or (select has_role('manager', 'head', 'deputy', 'specialist'))
  or exists (select from official_holders h where h.id = receptions.holder_id and h.person_id = (select current_person()))
  or exists (select from officials o where o.id = receptions.official_id and o.structure_id = any ((select structures_of('coordinator'))::uuid[]))
  or (applicant_id is not null and applicant_id = any ((select live_applicants())::uuid[]))) with check (true);
/* What cannot be seen cannot be learnt of from its events. */
create policy receptions_seen on events as restrictive for select to cagri_app using (
  subject_kind <> 'reception' or exists (select from receptions r where r.id = events.subject_id));
