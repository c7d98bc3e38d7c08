import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { people } from '#access/contract.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useSession } from '#ui/session.tsx';
import { useToast } from '#ui/toast.tsx';
import { words } from '../../words.ts';
import { usePassOn } from './use-phone.ts';

/** R20: the call goes to a colleague by name, with its matters, notes and identification; the caller is first in line. */
export function PassOn({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const me = useSession().data?.person?.id;
  const list = useQuery({
    queryKey: ['access', 'people', 'representative'],
    queryFn: ({ signal }) => call(people, { query: { role: 'representative' } }, { signal }),
    staleTime: 300_000,
  });
  const [to, setTo] = useState<string | null>(null);
  const pass = usePassOn(() => {
    toast.say(w('passed'));
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={w('passTitle')}
      actions={
        <Button variant="primary" busy={pass.isPending} disabled={to === null} onClick={() => to && pass.mutate({ toPersonId: to })}>
          {w('pass')}
        </Button>
      }
    >
      <div className="stack16">
        <p>{w('passText')}</p>
        <Combobox
          label={w('colleague')}
          value={to}
          onChange={setTo}
          options={(list.data?.items ?? []).filter((one) => one.id !== me).map((one) => ({ value: one.id, label: one.name }))}
        />
        <ProblemNotice error={pass.error} />
      </div>
    </Dialog>
  );
}
