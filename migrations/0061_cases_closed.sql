-- The list of closed cases and the dispatch register are read newest first, whatever their length.
create index cases_closed on cases (closed_at desc, id) where closed_at is not null;
create index dispatches_state on dispatches (state, id);

/* A case's id may be made by whoever sends it, so its order is the day of registration. */
create or replace function find_cases(folded text, most int) returns setof uuid language sql stable security definer set search_path = public as $$
  select c.id from cases c
  where c.subject_folded like '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    and case when c.sealed then sealed_open(c.concerns_person_id)
      else oversees() or has_role('specialist') or c.accepted_by = current_person() end
  order by c.registered_at desc limit least(most, 500)
$$;
