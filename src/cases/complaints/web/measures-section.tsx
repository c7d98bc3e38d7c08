import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useLiveOf } from '#ui/live.ts';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import css from '../../opinions/web/opinions.module.css';
import { useOpinionDeed } from '../../opinions/web/queries.ts';
import * as wire from '../contract.ts';
import { byOrder, type MeasureKind, measureKinds } from '../measure.ts';
import { words } from '../words.ts';

type Props = { readonly caseId: string; readonly mine: boolean; readonly sectionClass: string | undefined };

/** On a sealed complaint: what was done, about whom, when, by which order; and the way to the Ministry (R15, R28). */
export function MeasuresSection({ caseId, mine, sectionClass }: Props) {
  const w = useWords(words);
  const [may, mayTake] = [useMay('complaints.register'), useMay('complaints.measure')];
  useLiveOf(['cases'], ['complaint.']);
  const [dialog, setDialog] = useState<'measure' | 'ministry' | null>(null);
  const found = useQuery({
    queryKey: ['cases', 'measures', caseId],
    queryFn: ({ signal }) => call(wire.measuresOfCase, { params: { id: caseId } }, { signal }),
    enabled: may,
  });
  const view = found.data;
  if (!view) return null;
  return (
    <section className={sectionClass} aria-labelledby="case-measures">
      <div className="spread">
        <h2 id="case-measures">{w('measures')}</h2>
        {mayTake && (
          <span className="rowLine">
            <Button variant="quiet" onClick={() => setDialog('measure')}>
              {w('add')}
            </Button>
            {mine && (
              <Button variant="quiet" onClick={() => setDialog('ministry')}>
                {w('toMinistry')}
              </Button>
            )}
          </span>
        )}
      </div>
      {view.concernsName && <p className="secondary">{`${w('concerns')}: ${view.concernsName}`}</p>}
      {view.items.length === 0 && <p className="secondary">{w('noMeasures')}</p>}
      <ul className={css['items']}>
        {view.items.map((one) => (
          <li key={one.id} className={css['item']}>
            <div className={css['line']}>
              <Chip>{w(`kind_${one.kind}`)}</Chip>
              <span className="secondary">
                {[formatDate(one.takenOn), one.personName, one.order && w('orderLine', { order: one.order }), one.byName].filter(Boolean).join(' · ')}
              </span>
            </div>
            <p className={css['text']}>{one.what}</p>
          </li>
        ))}
      </ul>
      {dialog === 'measure' && <MeasureDialog caseId={caseId} view={view} onClose={() => setDialog(null)} />}
      {dialog === 'ministry' && <MinistryDialog caseId={caseId} onClose={() => setDialog(null)} />}
    </section>
  );
}

type View = {
  readonly concernsId: string | null;
  readonly mayOrder: boolean;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};
function MeasureDialog({ caseId, view, onClose }: { readonly caseId: string; readonly view: View; readonly onClose: () => void }) {
  const w = useWords(words);
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<MeasureKind>('talk');
  const [personId, setPerson] = useState(view.concernsId ?? '');
  const [what, setWhat] = useState('');
  const [order, setOrder] = useState('');
  const [takenOn, setTakenOn] = useState(officeDay(new Date()));
  const deed = useOpinionDeed(
    () => call(wire.takeMeasure, { params: { id: caseId }, body: { id, kind, personId: personId || null, what, order, takenOn } }),
    () => w('done'),
    onClose,
  );
  const needsOrder = byOrder(kind);
  return (
    <ConfirmDialog
      open
      title={w('add')}
      confirmLabel={w('save')}
      busy={deed.isPending}
      refusal={what.trim().length < 5 ? w('what') : needsOrder && (!personId || !order.trim()) ? w('orderMissing') : null}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p className="secondary">{w('onlyHeadHint')}</p>
        <SelectField
          label={w('kind')}
          value={kind}
          onChange={(next) => setKind(next as MeasureKind)}
          options={measureKinds.filter((one) => view.mayOrder || !byOrder(one)).map((one) => ({ value: one, label: w(`kind_${one}`) }))}
        />
        <SelectField
          label={w('person')}
          value={personId}
          onChange={setPerson}
          options={[{ value: '', label: w('nobody') }, ...view.people.map((one) => ({ value: one.id, label: one.name }))]}
        />
        <TextArea label={w('what')} value={what} onChange={setWhat} maxLength={2000} rows={3} />
        <TextField label={w('order')} optional={!needsOrder} value={order} onChange={setOrder} maxLength={100} />
        <TextField label={w('takenOn')} type="date" value={takenOn} onChange={setTakenOn} />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}

function MinistryDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const deed = useOpinionDeed(
    () => call(wire.toMinistry, { params: { id: caseId }, body: { reason } }),
    () => w('done'),
    onClose,
  );
  return (
    <ConfirmDialog
      open
      title={w('toMinistry')}
      confirmLabel={w('toMinistry')}
      busy={deed.isPending}
      refusal={reason.trim().length < 5 ? w('reason') : null}
      onConfirm={() => deed.mutate({})}
      onClose={onClose}
    >
      <div className="stack16">
        <p>{w('toMinistryText')}</p>
        <TextArea label={w('reason')} value={reason} onChange={setReason} maxLength={2000} rows={4} autoFocus />
        <ProblemNotice error={deed.error} />
      </div>
    </ConfirmDialog>
  );
}
