-- Before an act enters into force (4.0.23, R29): what has to change, who trains, who passed, and the skills withheld at 00:00 of the day.

create table law_plans (
  id uuid primary key default uuidv7(),
  act_id uuid not null references acts,
  /* Null: the act loses its force on the day. */
  act_version int,
  day date not null,
  topic_ids uuid[] not null default '{}',
  structure_id uuid references structures,
  request_text text,
  request_by uuid references people,
  request_number text,
  signed_by uuid references people,
  signed_at timestamptz,
  capacity text,
  capacity_basis text,
  training_on date,
  training_place text,
  training_held_at timestamptz,
  training_note text,
  switched_at timestamptz,
  created_at timestamptz not null default now(),
  unique (act_id, day),
  constraint request_is_signed_whole check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (request_number is null)
    and (signed_by is null or (request_text is not null and structure_id is not null)))
);
create index law_plans_open on law_plans (day) where switched_at is null;

create table law_plan_answers (
  plan_id uuid not null references law_plans,
  entry_id uuid not null references entries,
  articles text[] not null,
  primary key (plan_id, entry_id)
);
/* The test: a question is taken out, never changed, so that what was answered stays readable. */
create table law_plan_questions (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references law_plans,
  question text not null,
  options text[] not null check (cardinality(options) between 2 and 6),
  right_option int not null check (right_option between 1 and cardinality(options)),
  added_by uuid references people,
  removed_at timestamptz
);
create index law_plan_questions_plan on law_plan_questions (plan_id, id);
create table law_plan_attempts (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references law_plans,
  person_id uuid not null references people,
  at timestamptz not null,
  answers jsonb not null,
  percent int not null check (percent between 0 and 100),
  passed boolean not null
);
create index law_plan_attempts_person on law_plan_attempts (plan_id, person_id);
create table law_plan_overrides (
  plan_id uuid not null references law_plans,
  person_id uuid not null references people,
  by_id uuid not null references people,
  reason text not null check (length(reason) >= 3),
  at timestamptz not null,
  primary key (plan_id, person_id)
);
do $$ declare t text; begin
  foreach t in array array['law_plans','law_plan_answers','law_plan_questions','law_plan_attempts','law_plan_overrides'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to cagri_app, cagri_system', t);
  end loop;
  foreach t in array array['law_plans','law_plan_answers','law_plan_questions','law_plan_overrides'] loop
    execute format('create policy staff on %I for select to cagri_app using ((select current_person()) is not null)', t);
  end loop;
end $$;
grant update on law_plans, law_plan_questions to cagri_app, cagri_system;
create policy keep on law_plans for update to cagri_app using ((select has_role('quality', 'manager', 'head', 'deputy'))) with check (true);
create policy keep on law_plan_questions for insert to cagri_app with check ((select has_role('quality')));
create policy retire on law_plan_questions for update to cagri_app using ((select has_role('quality'))) with check (true);
create policy sit on law_plan_attempts for insert to cagri_app with check (person_id = (select current_person()));
create policy seen on law_plan_attempts for select to cagri_app using (
  person_id = (select current_person()) or (select has_role('quality', 'manager', 'head', 'deputy', 'analyst')));
create policy allow on law_plan_overrides for insert to cagri_app with check ((select has_role('manager')) and by_id = (select current_person()));

/* Topics withheld from a person's sheet from a day until a test is passed or a supervisor decides (R29, 5.8): apart from the
   sheet, so that a sheet set meanwhile does not lift them unseen. */
create table sheet_holds (
  person_id uuid not null references people,
  topic_id uuid not null references topics,
  cause_id uuid not null,
  reason text not null,
  from_day date not null,
  set_at timestamptz not null default now(),
  lifted_at timestamptz,
  primary key (person_id, topic_id, cause_id)
);
create index sheet_holds_now on sheet_holds (person_id) where lifted_at is null;
alter table sheet_holds enable row level security;
create policy system on sheet_holds for all to cagri_system using (true) with check (true);
create policy seen on sheet_holds for select to cagri_app using (person_id = (select current_person()) or (select oversees()));
grant select on sheet_holds to cagri_app;
grant select, insert, update on sheet_holds to cagri_system;
