-- The daily information (6.9.3, R30): a dated form over a frozen table of facts; corrections are notes.

create table daily_reports (
  id uuid primary key default uuidv7(),
  day date not null unique,
  number text unique,
  form_version int not null,
  state text not null check (state in ('draft', 'frozen', 'signed')),
  cut_off_at timestamptz,
  opening jsonb not null default '{}',
  note text not null default '',
  prepared_by uuid references people,
  prepared_at timestamptz,
  document_id uuid references signed_documents,
  created_at timestamptz not null default now()
);
/* What was counted, row by row: a figure and the list it opens are the same rows. */
create table daily_report_rows (
  report_id uuid not null references daily_reports,
  position int not null,
  unit text not null check (unit in ('contact', 'matter', 'case')),
  subject_id uuid not null,
  contact_id uuid,
  number text not null,
  at timestamptz,
  channel text, kind text, structure_id uuid, topic_id uuid, sector text, person_id uuid,
  outcome text,
  wait_seconds int, work_seconds int,
  primary key (report_id, position)
);
create table daily_report_notes (
  id uuid primary key default uuidv7(),
  report_id uuid not null references daily_reports,
  body text not null check (length(trim(body)) > 0),
  by_person uuid not null references people,
  at timestamptz not null default now()
);
create trigger notes_written_once before update or delete on daily_report_notes for each row execute function forbid_change();
create function forbid_frozen_change() returns trigger language plpgsql as $$
begin
  if (select state from daily_reports where id = coalesce(old.report_id, new.report_id)) <> 'draft' then
    raise exception 'a frozen report is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before insert or update or delete on daily_report_rows for each row execute function forbid_frozen_change();

do $$ declare t text; begin
  foreach t in array array['daily_reports','daily_report_rows','daily_report_notes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
    execute format('create policy staff on %I for select to cagri_app using ((select has_role(''analyst'', ''head'', ''deputy'', ''manager'')))', t);
  end loop;
end $$;
grant delete on daily_report_rows to cagri_system;
create policy prepare on daily_reports for update to cagri_app using ((select has_role('analyst', 'head', 'deputy', 'manager'))) with check (true);
create policy begin on daily_reports for insert to cagri_app with check ((select has_role('analyst')));
create policy note on daily_report_notes for insert to cagri_app with check ((select has_role('analyst', 'head', 'deputy')));
