import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { giveToExpert, structurePeople, type WorkItem } from '../contract.ts';
import { words } from '../words.ts';
import { useOpinionDeed } from './queries.ts';

/** The coordinator gives an item to a named expert of the structure. */
export function GiveToExpert({ item }: { readonly item: WorkItem }) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  const [personId, setPersonId] = useState('');
  const found = useQuery({ queryKey: ['cases', 'structurePeople'], queryFn: ({ signal }) => call(structurePeople, {}, { signal }), enabled: open });
  const deed = useOpinionDeed(
    () => call(giveToExpert, { params: { id: item.id }, body: { personId } }),
    () => w('done_change'),
    () => setOpen(false),
  );
  const experts = (found.data?.people ?? []).filter((one) => one.role === 'expert' && one.standsInFor === null && one.personId !== item.expertId);
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{w('giveTo')}</Button>
      {open && (
        <ConfirmDialog
          open
          title={w('giveTo')}
          confirmLabel={w('giveTo')}
          busy={deed.isPending}
          refusal={personId ? null : w('expert')}
          onConfirm={() => deed.mutate({})}
          onClose={() => setOpen(false)}
        >
          <div className="stack16">
            <SelectField
              label={w('expert')}
              value={personId}
              onChange={setPersonId}
              options={experts.map((one) => ({ value: one.personId, label: one.name }))}
            />
            <ProblemNotice error={deed.error ?? found.error} />
          </div>
        </ConfirmDialog>
      )}
    </div>
  );
}
