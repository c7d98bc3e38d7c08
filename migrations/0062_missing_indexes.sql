-- Rows that are read by what they belong to. Without the first, each submission read the whole table of numbers.
create index trackings_contact on trackings (contact_id);
create index trackings_case on trackings (case_id) where case_id is not null;
create index case_notes_case on case_notes (case_id);
create index case_returns_case on case_returns (case_id);
create index promises_contact on promises (contact_id);
create index promises_applicant on promises (applicant_id);
create index matters_case on matters (case_id) where case_id is not null;
create index identification_checks_contact on identification_checks (contact_id);
create index authorities_speaker on authorities (speaker_id);
create index applicant_merges_kept on applicant_merges (kept_id);
create index applicant_merges_merged on applicant_merges (merged_id);
create index applicants_merged_into on applicants (merged_into) where merged_into is not null;
create index daily_report_notes_report on daily_report_notes (report_id);
