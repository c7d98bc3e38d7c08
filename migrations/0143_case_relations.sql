-- Merging of one applicant's appeals on one matter (R7), and information that would lose its importance (R6: 24 clock hours).

alter table cases
  add merged_into uuid references cases,
  /* The day the clock of a merged case counts from: the earliest of those merged into it. */
  add clock_from date,
  add due_at timestamptz,
  add constraint not_into_itself check (merged_into is null or merged_into <> id);
create index cases_merged on cases (merged_into) where merged_into is not null;
create table case_merges (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  into_case_id uuid not null references cases,
  reason text not null check (length(trim(reason)) > 0),
  by_person uuid not null references people,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid references people,
  undone_reason text,
  check ((undone_at is null) = (undone_reason is null))
);
create index case_merges_case on case_merges (case_id, id);
create unique index case_merges_once on case_merges (case_id) where undone_at is null;
grant select, insert, update on case_merges to cagri_app, cagri_system;
alter table case_merges enable row level security;
create policy system on case_merges for all to cagri_system using (true) with check (true);
create policy follow on case_merges for all to cagri_app using (exists (select from cases c where c.id = case_merges.case_id))
  with check (exists (select from cases c where c.id = case_merges.case_id));
