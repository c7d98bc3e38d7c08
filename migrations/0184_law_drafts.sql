-- Draft documents (3.0.4 and the sectors' clauses, 4.0.20), tasks from adopted acts (3.0.13), documents brought by structures (4.0.27).

create table law_drafts (
  id uuid primary key default uuidv7(),
  /* incoming: asked for an opinion; own: drafted here; process: a structure's document of internal procedure. */
  kind text not null check (kind in ('incoming', 'own', 'process')),
  title text not null check (length(title) >= 3),
  structure_id uuid references structures,
  sender text not null default '',
  incoming_number text,
  received_on date not null,
  justification text,
  due_on date,
  state text not null check (state in ('open', 'consolidated', 'sent', 'taken', 'returned')),
  consolidated text,
  consolidated_by uuid references people,
  signed_by uuid references people,
  signed_at timestamptz,
  capacity text,
  capacity_basis text,
  outgoing_number text,
  act_id uuid references acts,
  settled_note text,
  brought_by uuid not null references people,
  created_at timestamptz not null default now(),
  constraint sent_is_signed check ((state = 'sent') = (signed_at is not null) and (signed_at is null) = (outgoing_number is null))
);
create index law_drafts_state on law_drafts (state, due_on);
/* Written once; an own draft goes on in its next version. */
create table law_draft_versions (
  draft_id uuid not null references law_drafts,
  version int not null check (version > 0),
  articles jsonb not null,
  by_id uuid not null references people,
  at timestamptz not null,
  primary key (draft_id, version)
);
/* The sectors are asked in parallel; each gives one opinion. */
create table law_draft_opinions (
  draft_id uuid not null references law_drafts,
  sector text not null check (sector in ('s1', 's2', 's3', 's4', 's5')),
  stance text check (stance in ('agree', 'remarks', 'against')),
  body text,
  by_id uuid references people,
  at timestamptz,
  primary key (draft_id, sector),
  constraint opinion_is_whole check ((stance is null) = (by_id is null) and (stance is null) = (at is null))
);
create table law_draft_remarks (
  id uuid primary key default uuidv7(),
  draft_id uuid not null references law_drafts,
  sector text not null check (sector in ('s1', 's2', 's3', 's4', 's5')),
  article text not null,
  remark text not null,
  proposal text not null default '',
  by_id uuid not null references people,
  at timestamptz not null,
  decision text check (decision in ('taken', 'partly', 'left')),
  decision_note text,
  decided_by uuid references people
);
create index law_draft_remarks_draft on law_draft_remarks (draft_id, id);
create table law_tasks (
  id uuid primary key default uuidv7(),
  act_id uuid not null references acts,
  sector text not null check (sector in ('s1', 's2', 's3', 's4', 's5')),
  task text not null,
  due_on date not null,
  set_by uuid not null references people,
  set_at timestamptz not null,
  done_by uuid references people,
  done_at timestamptz,
  done_note text
);
create index law_tasks_open on law_tasks (due_on) where done_at is null;
/* The five sectors and the leadership; a structure's coordinator sees what the own structure brought. */
create function in_the_centre() returns boolean language sql stable
  return has_role('head', 'deputy', 'manager', 'representative', 'outbound', 'specialist', 'quality', 'analyst');
do $$ declare t text; begin
  foreach t in array array['law_drafts','law_draft_versions','law_draft_opinions','law_draft_remarks','law_tasks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('create policy staff on %I for all to cagri_app using ((select in_the_centre())) with check ((select in_the_centre()))', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
  end loop;
end $$;
create policy brought on law_drafts for select to cagri_app using (structure_id = any ((select structures_of('coordinator', 'expert'))::uuid[]) and kind = 'process');
create policy bring on law_drafts for insert to cagri_app with check (
  kind = 'process' and state = 'open' and brought_by = (select current_person()) and structure_id = any ((select structures_of('coordinator', 'expert'))::uuid[]));
create policy brought on law_draft_versions for select to cagri_app using (exists (select from law_drafts d where d.id = law_draft_versions.draft_id));
create policy bring on law_draft_versions for insert to cagri_app with check (
  exists (select from law_drafts d where d.id = law_draft_versions.draft_id and d.brought_by = (select current_person())));
