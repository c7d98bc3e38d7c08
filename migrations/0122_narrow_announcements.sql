/* An announcement names the kinds that were written, and whom a state or an offer concerns: who is not concerned sleeps on.
   Empty where it would be too long: then it concerns everybody. */
create or replace function announce_event() returns trigger language plpgsql as $$
declare said text;
begin
  select string_agg(distinct case when subject_kind in ('agentSession', 'queueEntry') then kind || '@' || coalesce(data->>'personId', '') else kind end, ' ')
    into said from written;
  if said is not null then perform pg_notify('cagri_events', case when length(said) < 7900 then said else '' end); end if;
  return null;
end $$;
drop trigger events_announced on events;
create trigger events_announced after insert on events referencing new table as written for each statement execute function announce_event();
