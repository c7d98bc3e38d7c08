-- A letter is an answer, a forwarding or a refusal, all signed alike (R1, R6, R8); subjects are found by folded words.

alter table case_drafts
  add kind text not null default 'reply' check (kind in ('reply', 'forwarding', 'refusal')),
  add forward_to uuid references structures,
  add ground text check (ground in ('anonymous', 'otherProcedure', 'formalRequirements', 'courtDecision', 'threeReplies', 'insufficientData')),
  add constraint draft_has_its_end check ((kind = 'forwarding') = (forward_to is not null) and (kind = 'refusal') = (ground is not null));

alter table cases add subject_folded text not null default '';
create index cases_subject on cases using gin (subject_folded gin_trgm_ops);
create index dispatches_message on dispatches (message_id) where state in ('queued', 'unknown', 'failed');
create index case_drafts_case on case_drafts (case_id, version desc);

/* Trigram operators are not leakproof, so RLS would turn their index off: ids come from here, behind the same rule as
   the policy `seen` on cases, and the caller joins them under it once more. */
create function find_cases(folded text, most int) returns setof uuid language sql stable security definer set search_path = public as $$
  select c.id from cases c
  where c.subject_folded like '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    and case when c.sealed then sealed_open(c.concerns_person_id)
      else oversees() or has_role('specialist') or c.accepted_by = current_person() end
  order by c.id desc limit least(most, 500)
$$;
revoke all on function find_cases from public;
grant execute on function find_cases to cagri_app, cagri_system;
