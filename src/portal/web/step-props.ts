import type { FieldErrors, FieldName } from './checks.ts';
import type { Draft } from './draft.ts';
import type { ChangeDraft } from './use-draft.ts';

/** What every step of the appeal is given. `errorOf` is the sentence beside a field, once it has been asked for. */
export type StepProps = {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly errorOf: (field: FieldName) => string | undefined;
};
export type { FieldErrors };
