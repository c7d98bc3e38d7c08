-- Experts, their stand-ins and coordinators of the Ministry's structures (4.0.3, R12): posts tied to a structure.

alter table posts add structure_id uuid references structures,
  add constraint structure_posts check (structure_id is null or role in ('expert', 'coordinator', 'helpDesk', 'serviceCentre', 'official'));
create index posts_structure on posts (structure_id) where structure_id is not null;

/* Whoever stands in holds the post for a named colleague and sees that colleague's work only while they are absent. */
alter table appointments add stands_in_for uuid references people,
  add constraint not_for_oneself check (stands_in_for is null or stands_in_for <> person_id);
create index appointments_stand_in on appointments (person_id) where stands_in_for is not null;

/* The structures whose post of one of these roles the person holds now; a stand-in's post is not counted. */
create function structures_of(variadic wanted text[]) returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(p.structure_id), '{}') from appointments a join posts p on p.id = a.post_id
  where a.person_id = current_person() and p.structure_id is not null and p.role = any (wanted) and a.stands_in_for is null
    and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
$$;
/* Those absent now whom the person stands in for (R12: the clock runs on). */
create function stood_in_for() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(a.stands_in_for), '{}') from appointments a
  where a.person_id = current_person() and a.stands_in_for is not null
    and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())
    and exists (select from absences b where b.person_id = a.stands_in_for and b.during @> now())
$$;
/* People of the structures the person coordinates. */
create function structure_people() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct a.person_id), '{}') from appointments a join posts p on p.id = a.post_id
  where p.structure_id = any (structures_of('coordinator')) and (a.valid_until is null or a.valid_until > now())
$$;
revoke all on function structures_of, stood_in_for, structure_people from public;
grant execute on function structures_of, stood_in_for, structure_people to cagri_app, cagri_system;

/* A coordinator keeps the absences of the own structure's people, and an expert one's own. */
create policy structure_keeper on absences for all to cagri_app
  using (person_id = any ((select structure_people())::uuid[]) or (person_id = (select current_person()) and (select has_role('expert'))))
  with check (person_id = any ((select structure_people())::uuid[]) or (person_id = (select current_person()) and (select has_role('expert'))));
