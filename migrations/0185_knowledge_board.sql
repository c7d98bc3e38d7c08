-- Deflection (issue 5, 8): a citizen who read an answer on the portal and did not write. A visit is a random mark of a browser for a day; nobody is named.

create table entry_readings (
  visit uuid not null,
  entry_id uuid not null references entries,
  at timestamptz not null default now(),
  primary key (visit, entry_id)
);
create index entry_readings_at on entry_readings (at);
create table visit_submissions (
  visit uuid primary key,
  at timestamptz not null default now()
);
do $$ declare t text; begin
  foreach t in array array['entry_readings','visit_submissions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('create policy count on %I for select to cagri_app using ((select current_person()) is not null)', t);
    execute format('grant select, insert on %I to cagri_app, cagri_system', t);
  end loop;
end $$;
create policy note on entry_readings for insert to cagri_app with check (exists (select from entries e where e.id = entry_readings.entry_id and e.state = 'published'));
create policy note on visit_submissions for insert to cagri_app with check (true);
