-- Content waits in quarantine until it was scanned: 'stored' is not given out. Without a scanner it becomes 'unscanned'
-- and is given out with that said. What a citizen took back before sending is 'removed', no longer 'quarantined'.
alter table files drop constraint files_state_check;
alter table files add constraint files_state_check
  check (state in ('pending', 'stored', 'clean', 'unscanned', 'quarantined', 'removed'));
alter table files add column scanned_at timestamptz;
-- What the scanner called it, or why it could not be looked through; for whoever runs the system, never for a page.
alter table files add column scan_finding text check (length(scan_finding) between 1 and 200);
update files set state = 'removed' where state = 'quarantined';
update files set state = 'unscanned' where state = 'stored';
create index files_unscanned on files (created_at) where state in ('stored', 'unscanned');
