-- What came, interval by interval; what is expected; what the planner knows that the past does not (6.9.1).

/* One row an interval of a closed day. Ours are counted from contacts once the day is over; others came by import. */
create table work_history (
  stream text not null check (stream in ('phone', 'visit', 'written')),
  starts_at timestamptz not null,
  offered int not null check (offered >= 0),
  handled int not null default 0 check (handled >= 0),
  handle_seconds bigint not null default 0 check (handle_seconds >= 0),
  source text not null check (source in ('ours', 'import')),
  primary key (stream, starts_at)
);
/* Days that are over and have been counted, also those with nothing in them. */
create table work_history_days (
  day date primary key,
  counted_at timestamptz not null default now()
);
/* An outage, a wrong export, a strike: the day stays, and the forecast learns nothing from it. */
create table history_marks (
  id uuid primary key default uuidv7(),
  stream text not null check (stream in ('phone', 'visit', 'written')),
  day date not null,
  reason text not null check (length(trim(reason)) between 3 and 500),
  marked_by uuid not null references people,
  marked_at timestamptz not null default now(),
  lifted_by uuid references people,
  lifted_at timestamptz
);
create unique index history_marks_day on history_marks (stream, day) where lifted_at is null;

/* A law that takes effect, a campaign: how many times the usual is expected on its days. */
create table planning_events (
  id uuid primary key default uuidv7(),
  stream text not null check (stream in ('phone', 'visit', 'written')),
  name text not null check (length(trim(name)) between 3 and 200),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  factor numeric(5, 3) not null check (factor between 0.05 and 20),
  added_by uuid not null references people,
  added_at timestamptz not null default now(),
  withdrawn_by uuid references people,
  withdrawn_at timestamptz
);
create index planning_events_days on planning_events (stream, until_day) where withdrawn_at is null;

create table forecasts (
  id uuid primary key default uuidv7(),
  stream text not null check (stream in ('phone', 'visit', 'written')),
  state text not null check (state in ('computing', 'draft', 'frozen', 'failed')),
  history_until date not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  method text,
  error text,
  asked_by uuid not null references people,
  asked_at timestamptz not null default now(),
  computed_at timestamptz,
  frozen_by uuid references people,
  frozen_at timestamptz,
  check ((state = 'frozen') = (frozen_at is not null))
);
create index forecasts_stream on forecasts (stream, id desc);
create table forecast_intervals (
  forecast_id uuid not null references forecasts,
  starts_at timestamptz not null,
  expected double precision not null check (expected >= 0),
  lower80 double precision not null, upper80 double precision not null,
  lower95 double precision not null, upper95 double precision not null,
  handle_seconds double precision not null check (handle_seconds > 0),
  primary key (forecast_id, starts_at)
);
create table forecast_days (
  forecast_id uuid not null references forecasts,
  day date not null,
  expected double precision not null,
  lower80 double precision not null, upper80 double precision not null,
  lower95 double precision not null, upper95 double precision not null,
  event text,
  event_factor double precision not null default 1,
  primary key (forecast_id, day)
);
/* A person's word against the model's: never over it, beside it, with a reason. */
create table forecast_corrections (
  id uuid primary key default uuidv7(),
  forecast_id uuid not null references forecasts,
  day date not null,
  factor numeric(5, 3) not null check (factor between 0.05 and 20),
  reason text not null check (length(trim(reason)) between 3 and 500),
  made_by uuid not null references people,
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create unique index forecast_corrections_day on forecast_corrections (forecast_id, day) where withdrawn_at is null;

create function forbid_frozen_forecast() returns trigger language plpgsql as $$
begin
  if (select state from forecasts where id = coalesce(old.forecast_id, new.forecast_id)) = 'frozen' then
    raise exception 'a frozen forecast is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before insert or update or delete on forecast_intervals for each row execute function forbid_frozen_forecast();
create trigger frozen before insert or update or delete on forecast_days for each row execute function forbid_frozen_forecast();
create trigger frozen before insert or update or delete on forecast_corrections for each row execute function forbid_frozen_forecast();

do $$ declare t text; begin
  foreach t in array array['work_history', 'work_history_days', 'history_marks', 'planning_events', 'forecasts', 'forecast_intervals', 'forecast_days', 'forecast_corrections'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to cagri_app, cagri_system', t);
    execute format('create policy staff on %I for select to cagri_app using ((select has_role(''analyst'', ''head'', ''deputy'', ''manager'')))', t);
  end loop;
  foreach t in array array['history_marks', 'planning_events', 'forecasts', 'forecast_corrections'] loop
    execute format('create policy plan on %I for insert to cagri_app with check ((select has_role(''analyst'')))', t);
    execute format('create policy change on %I for update to cagri_app using ((select has_role(''analyst''))) with check (true)', t);
  end loop;
end $$;
grant delete on forecast_intervals, forecast_days, work_history to cagri_system;
