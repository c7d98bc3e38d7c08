-- What happens to a recording after the call: protected passages (R16), legal hold, deletion by age, the caller's copy.

/* A stretch with secrets, marked while the call goes on. Its sound is sealed apart; the recording itself holds silence there. */
create table recording_passages (
  id uuid primary key default uuidv7(),
  leg_id uuid not null references legs,
  started_at timestamptz not null,
  /* Open until the representative says so, or the call ends. */
  ended_at timestamptz check (ended_at >= started_at),
  marked_by uuid not null references people,
  /* Set when the sound is brought in. */
  sha256 text,
  from_ms int,
  until_ms int
);
create index recording_passages_leg on recording_passages (leg_id);
create unique index one_open_passage on recording_passages (leg_id) where ended_at is null;

/* Kept from deletion: who, why, by which act; lifted by a person too. */
create table recording_holds (
  id uuid primary key default uuidv7(),
  leg_id uuid not null references recordings (leg_id),
  act text not null,
  reason text not null,
  placed_by uuid not null references people,
  placed_at timestamptz not null,
  lifted_by uuid references people,
  lifted_at timestamptz,
  lift_reason text,
  check ((lifted_at is null) = (lifted_by is null))
);
create index recording_holds_leg on recording_holds (leg_id);
create unique index one_open_hold on recording_holds (leg_id) where lifted_at is null;

/* The row says deleted first; the content goes after that, and is said to be gone. */
alter table recordings add column erased_at timestamptz;
alter table recordings drop column held_by;
create index recordings_to_erase on recordings (deleted_at) where deleted_at is not null and erased_at is null;
create index recordings_by_content on recordings (sha256) where sha256 is not null;

do $$ declare t text; begin
  foreach t in array array['recording_passages','recording_holds'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_system', t);
  end loop;
end $$;
grant select, insert, update on recording_passages, recording_holds to cagri_app;

create policy seen on recording_passages for select to cagri_app using (exists (select from legs l where l.id = recording_passages.leg_id));
create policy mark on recording_passages for insert to cagri_app with check (marked_by = (select current_person()));
create policy close on recording_passages for update to cagri_app using (marked_by = (select current_person())) with check (marked_by = (select current_person()));
create policy seen on recording_holds for select to cagri_app using (exists (select from recordings r where r.leg_id = recording_holds.leg_id));
create policy place on recording_holds for insert to cagri_app
  with check (placed_by = (select current_person()) and (select has_role('head', 'deputy', 'quality')));
create policy lift on recording_holds for update to cagri_app using ((select has_role('head', 'deputy', 'quality'))) with check (true);
/* A hold and a deletion must not pass each other: who places one locks the recording. */
grant update (sealed) on recordings to cagri_app;
create policy lock on recordings for update to cagri_app using ((select has_role('head', 'deputy', 'quality'))) with check (false);
