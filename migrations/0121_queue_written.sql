-- The matcher asks at every tick whether anything new waits in writing: callers on the line do not stand in its way.
create index contacts_waiting_written on contacts (received_at) where state = 'waiting' and not live and not sealed;
create index queue_entries_waiting on queue_entries (entered_at) where state = 'waiting';
create index queue_entries_written on queue_entries (contact_id) where state <> 'ended' and leg_id is null;
