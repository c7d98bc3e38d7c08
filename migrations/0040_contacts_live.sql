-- R13: an applicant opens by a live contact or an open promise, and closes with it; the look-up asks for one too.

create or replace function live_applicants() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(a), '{}') from (
    select applicant_id a from contacts where owner_id = current_person() and state = 'open' and applicant_id is not null
    union select speaker_id from contacts where owner_id = current_person() and state = 'open' and speaker_id is not null
    union select applicant_id from promises where person_id = current_person() and state <> 'kept' and applicant_id is not null) live
$$;

drop policy seen on applicants;
create policy seen on applicants for select to cagri_app using (
  (select oversees()) or id = any ((select live_applicants())::uuid[])
  or ((select has_role('specialist')) and exists (select from cases k where k.applicant_id = applicants.id)));
drop policy keep on applicants;
create policy keep on applicants for update to cagri_app using (
  (select has_role('representative', 'outbound', 'specialist', 'manager'))
  and ((select oversees()) or id = any ((select live_applicants())::uuid[])
    or ((select has_role('specialist')) and exists (select from cases k where k.applicant_id = applicants.id)))) with check (true);

create or replace function find_applicants(folded text, exact_phone text, exact_fin text, exact_voen text, most int)
returns table (id uuid, score real, kind text, full_name text, phone_tail text) language sql stable security definer set search_path = public as $$
  select a.id,
    case when a.fin = exact_fin or a.voen = exact_voen then 1.0::real
         when a.phone = exact_phone or exact_phone = any (a.other_phones) then 0.95::real
         else similarity(a.name_folded, folded) end as score,
    a.kind, a.full_name, right(a.phone, 4)
  from applicants a
  where a.merged_into is null
    and (oversees() or (has_role('representative', 'outbound', 'specialist')
      and exists (select from contacts c where c.owner_id = current_person() and c.state = 'open')))
    and (a.fin = exact_fin or a.voen = exact_voen or a.phone = exact_phone or exact_phone = any (a.other_phones)
      or (length(folded) >= 3 and a.name_folded % folded))
  order by score desc, a.id limit least(most, 50)
$$;

-- R14: misses are counted for the subject, whoever's contact they happened in.
create function identification_misses(applicant uuid, since timestamptz) returns setof timestamptz
language sql stable security definer set search_path = public as $$
  select k.at from identification_checks k where k.applicant_id = applicant and not k.matched and k.at > since
    and (oversees() or applicant = any (live_applicants()))
$$;
revoke all on function identification_misses from public;
grant execute on function identification_misses to cagri_app, cagri_system;

-- A number's beginning is searched by a range on the unique index; the text pattern needs its own order.
create index contacts_number_prefix on contacts (number collate "C");
create index contacts_ended on contacts (owner_id, ended_at) where state = 'ended';
