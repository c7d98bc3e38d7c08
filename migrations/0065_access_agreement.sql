/* A person is added with their password in one deed, and the acting head of the policies is the acting head of the rule of signing (5.6; map §3). */

/* Whoever stands in for the head counts only at the post they were chosen by and while at work, as `whoMaySign` and
   `rolesAt` say. An absent head keeps what the post may read and can end the absence; signing asks `whoMaySign`. */
create or replace function has_role(variadic wanted text[]) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from appointments a join posts p on p.id = a.post_id
    where a.person_id = current_person() and p.role = any (wanted)
      and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now()))
  or ('head' = any (wanted)
    and exists (select from acting_heads h where h.person_id = current_person() and h.ended_at is null and h.during @> now())
    and exists (
      select from appointments a join posts p on p.id = a.post_id
      where a.person_id = current_person() and p.role in ('deputy', 'manager')
        and a.valid_from <= now() and (a.valid_until is null or a.valid_until > now()))
    and not exists (select from absences b where b.person_id = current_person() and b.during @> now()))
$$;

/* Credentials and sessions stay closed to the app role; these two deeds of the administrator are its only way in, so
   that they share the transaction of the event that tells of them. */
create function close_sessions(of_person uuid, at timestamptz) returns integer
  language plpgsql security definer set search_path = public as $$
declare closed integer;
begin
  if not has_role('administrator') then raise insufficient_privilege using message = 'only the administrator closes the sessions of others'; end if;
  update sessions set revoked_at = at where person_id = of_person and revoked_at is null;
  get diagnostics closed = row_count;
  return closed;
end $$;

/* `changed_at` at the epoch: given, not chosen; nothing but a new password can be done with it. */
create function give_password(to_person uuid, hash text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not has_role('administrator') or to_person = current_person() then
    raise insufficient_privilege using message = 'only the administrator gives a password, and to others';
  end if;
  insert into credentials (person_id, password_hash, changed_at) values (to_person, hash, 'epoch')
  on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at;
end $$;

revoke execute on function close_sessions(uuid, timestamptz), give_password(uuid, text) from public;
grant execute on function close_sessions(uuid, timestamptz), give_password(uuid, text) to cagri_app;
