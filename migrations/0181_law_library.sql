-- The law library (1.2, 4.0.27): versions of acts with their articles, each from its day; who is told of a change.

create table act_versions (
  act_id uuid not null references acts,
  version int not null check (version > 0),
  in_force_from date not null,
  amended_by text,
  origin text not null check (origin in ('typed', 'akn', 'html', 'docx')),
  created_by uuid references people,
  created_at timestamptz not null default now(),
  primary key (act_id, version),
  unique (act_id, in_force_from)
);
create table act_articles (
  act_id uuid not null,
  version int not null,
  key text not null check (length(key) between 1 and 40),
  heading text not null default '',
  body text not null,
  position int not null,
  primary key (act_id, version, key),
  foreign key (act_id, version) references act_versions
);
create table act_subscriptions (
  act_id uuid not null references acts,
  person_id uuid not null references people,
  since timestamptz not null default now(),
  ended_at timestamptz,
  primary key (act_id, person_id)
);
do $$ declare t text; begin
  foreach t in array array['act_versions','act_articles','act_subscriptions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system on %I for all to cagri_system using (true) with check (true)', t);
  end loop;
  foreach t in array array['act_versions','act_articles'] loop
    execute format('create policy open on %I for select to cagri_app using (true)', t);
    execute format('create policy keeper on %I for insert to cagri_app with check ((select has_role(''quality'', ''administrator'')))', t);
    /* Written once: a change is the next version. */
    execute format('grant select, insert on %I to cagri_app, cagri_system', t);
  end loop;
end $$;
create policy own on act_subscriptions for all to cagri_app using (person_id = (select current_person())) with check (person_id = (select current_person()));
grant select, insert, update on act_subscriptions to cagri_app, cagri_system;

/* The text of acts on a day: of each act the version that had come into force last. */
create function acts_on(ids uuid[], on_day date) returns table (act_id uuid, version int, in_force_from date, key text, heading text, body text, "position" int)
language sql stable set search_path = public as $$
  with newest as (
    select distinct on (v.act_id) v.act_id, v.version, v.in_force_from from act_versions v join acts a on a.id = v.act_id
    where v.act_id = any (ids) and v.in_force_from <= on_day and (a.in_force_until is null or a.in_force_until > on_day)
    order by v.act_id, v.in_force_from desc)
  select n.act_id, n.version, n.in_force_from, a.key, a.heading, a.body, a.position
  from newest n join act_articles a on a.act_id = n.act_id and a.version = n.version order by n.act_id, a.position
$$;
grant execute on function acts_on(uuid[], date) to cagri_app, cagri_system;
