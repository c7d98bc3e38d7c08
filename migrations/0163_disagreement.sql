-- A written appeal of who does not agree with the answer follows the case that was answered (R4).
alter table cases drop constraint cases_follow_reason_check,
  add constraint cases_follow_reason_check check (follow_reason in ('letter', 'repeat', 'disagreement'));
