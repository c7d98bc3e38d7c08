import { useState } from 'react';
import { call, Problem } from '#platform/call.ts';
import { suggest } from '#knowledge/contract.ts';
import * as q from '#queue/contract.ts';
import { words } from '#queue/words.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useSession } from '#ui/session.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { usePeople } from './queries.ts';
import { useBarDeed } from './use-agent.ts';

export type BarDialog = 'help' | 'abuse' | 'threat' | 'endShift';
type Hand = { readonly device: string; readonly epoch: number };

export function CallBarDialog(props: { readonly kind: BarDialog; readonly contactId: string | null; readonly hand: Hand; readonly onClose: () => void }) {
  return props.kind === 'endShift' ? <EndShift hand={props.hand} onClose={props.onClose} /> : <Card {...props} kind={props.kind} />;
}

/** One key calls for help, tells of abuse or of a threat (R21, R22); the words to say stand in the dialog. */
function Card({ kind, contactId, onClose }: { readonly kind: 'help' | 'abuse' | 'threat'; readonly contactId: string | null; readonly onClose: () => void }) {
  const w = useWords(words);
  const toast = useToast();
  const [text, setText] = useState('');
  // One id for the whole dialog: pressing again after a lost answer raises one card.
  const [id] = useState(() => crypto.randomUUID());
  const raise = useBarDeed(
    async () => {
      await call(q.raiseCard, { body: { id, kind, contactId, text } });
      // R21: what had to be asked is missing in the base; the editors see it, whether or not that word arrives.
      if (kind === 'help' && text.trim().length >= 3)
        await call(suggest, { body: { contactId, question: text.trim().slice(0, 500), note: '', kind: 'help' } }).catch(() => {});
    },
    () => {
      toast.say(w(kind === 'help' ? 'helpSent' : 'cardSent'));
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={w(`${kind}Ask`)}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          raise.mutate(undefined);
        }}
      >
        {kind !== 'help' && <Notice tone={kind === 'threat' ? 'late' : 'soon'}>{w(`${kind}Warning`)}</Notice>}
        <TextArea
          label={w(kind === 'help' ? 'helpText' : 'whatHappened')}
          value={text}
          onChange={setText}
          maxLength={1000}
          autoFocus
          optional={kind !== 'help'}
        />
        <ProblemNotice error={raise.error} />
        <div>
          <Button type="submit" variant={kind === 'threat' ? 'danger' : 'primary'} busy={raise.isPending}>
            {w('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** R20: what is unfinished is said, and open promises go to a named colleague. */
function EndShift({ hand, onClose }: { readonly hand: Hand; readonly onClose: () => void }) {
  const w = useWords(words);
  const me = useSession().data?.person?.id;
  const people = usePeople('representative');
  const [handTo, setHandTo] = useState<string | null>(null);
  const end = useBarDeed(() => call(q.endShift, { body: { ...hand, handTo } }), onClose);
  const needsName = handTo !== null || (end.error instanceof Problem && end.error.code === 'queue.handOverNeeded');
  return (
    <Dialog
      open
      onClose={onClose}
      title={w('endShiftTitle')}
      actions={
        <Button variant="primary" busy={end.isPending} onClick={() => end.mutate(undefined)}>
          {w('endShift')}
        </Button>
      }
    >
      <div className="stack16">
        <p>{w('endShiftText')}</p>
        {needsName && (
          <Combobox
            label={w('handTo')}
            value={handTo}
            onChange={setHandTo}
            options={(people.data?.items ?? []).filter((one) => one.id !== me).map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <ProblemNotice error={end.error} />
      </div>
    </Dialog>
  );
}
