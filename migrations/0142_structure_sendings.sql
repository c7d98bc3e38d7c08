-- Appeals sent to a structure of the Ministry to be worked on there (3.0.2, R8): the applicant's clock runs on; apart from forwarding.

create table structure_sendings (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases,
  structure_id uuid not null references structures,
  expert_id uuid references people,
  note text not null default '',
  /* Who answers the applicant: the Centre with what the structure found, or the structure itself with a copy back. */
  replies_by text not null check (replies_by in ('centre', 'structure')),
  state text not null check (state in ('sent', 'accepted', 'notOurs', 'answered', 'withdrawn')),
  sent_by uuid not null references people,
  sent_at timestamptz not null,
  accept_by date not null,
  due_on date not null,
  accepted_by uuid references people,
  accepted_at timestamptz,
  returned_reason text,
  answer text,
  answered_by uuid references people,
  answered_at timestamptz,
  person_name text,
  person_post text,
  letter_number text,
  letter_on date,
  concerns_person_id uuid references people,
  constraint answer_is_whole check ((state = 'answered') = (answer is not null) and (answer is null) = (answered_at is null)),
  constraint copy_names_its_letter check (state <> 'answered' or replies_by = 'centre' or (letter_number is not null and letter_on is not null)),
  constraint return_has_its_reason check ((state = 'notOurs') = (returned_reason is not null))
);
create index structure_sendings_case on structure_sendings (case_id, id);
create index structure_sendings_expert on structure_sendings (expert_id, state);
create index structure_sendings_structure on structure_sendings (structure_id, state);
create index structure_sendings_open on structure_sendings (due_on, id) where state in ('sent', 'accepted');
create unique index structure_sendings_once on structure_sendings (case_id, structure_id) where state in ('sent', 'accepted');

/* Steps of the ladder, each once for a date: the expert, the head of the structure, the Centre's leadership. */
create table sending_alarms (
  sending_id uuid not null references structure_sendings,
  step int not null check (step between 1 and 3),
  due_on date not null,
  at timestamptz not null,
  primary key (sending_id, step, due_on)
);

grant select, insert, update on structure_sendings to cagri_app, cagri_system;
grant select on sending_alarms to cagri_app;
grant select, insert on sending_alarms to cagri_system;
alter table structure_sendings enable row level security;
alter table sending_alarms enable row level security;
create policy system on structure_sendings for all to cagri_system using (true) with check (true);
create policy system on sending_alarms for all to cagri_system using (true) with check (true);
create policy seen on structure_sendings for select to cagri_app using (
  (expert_id = (select current_person()) or expert_id = any ((select stood_in_for())::uuid[]) or structure_id = any ((select structures_of('coordinator'))::uuid[]))
    and concerns_person_id is distinct from (select current_person())
  or exists (select from cases c where c.id = structure_sendings.case_id));
create policy send on structure_sendings for insert to cagri_app with check (exists (select from cases c where c.id = structure_sendings.case_id));
create policy change on structure_sendings for update to cagri_app using (exists (select from cases c where c.id = structure_sendings.case_id)) with check (true);
create policy follow on sending_alarms for select to cagri_app using (exists (select from structure_sendings s where s.id = sending_alarms.sending_id));
