import { useState } from 'react';
import { formatFullDate } from '#language/format.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { CheckField, SelectField } from '#ui/select-field.tsx';
import type { RosterCell, RosterView } from '../../roster/contract.ts';
import { words } from '../../roster/words.ts';
import { type CellChange, clock } from './board.tsx';

type Props = {
  readonly view: RosterView;
  readonly person: RosterView['people'][number];
  readonly cell: RosterCell | undefined;
  readonly leave: string | undefined;
  readonly day: string;
  readonly editable: boolean;
  readonly onClose: () => void;
  readonly onSave: (change: Partial<CellChange>) => void;
};

/** One person's day: shift, lunch, breaks; a hand on it locks it against the next solving. */
export function CellDialog({ view, person, cell, leave, day, editable, onClose, onSave }: Props) {
  const w = useWords(words);
  const { lang } = useLang();
  const [templateId, setTemplate] = useState(cell?.templateId ?? 'off');
  const [lunch, setLunch] = useState(String(cell?.lunchAt ?? ''));
  const [locked, setLocked] = useState(true);
  const template = view.templates.find((one) => one.id === templateId);
  const lunches =
    template && template.lunchMinutes > 0
      ? Array.from({ length: (template.lunchTo - template.lunchFrom) / 30 + 1 }, (_, at) => template.lunchFrom + at * 30)
      : [];
  const may = editable && !leave && cell !== undefined;
  return (
    <Dialog open onClose={onClose} title={`${person.name}, ${formatFullDate(day, lang)}`}>
      <form
        className="stack16"
        onSubmit={(event) => {
          event.preventDefault();
          onSave({
            templateId: templateId === 'off' ? null : templateId,
            lunchAt: lunches.includes(Number(lunch)) ? Number(lunch) : (lunches[0] ?? null),
            locked,
          });
        }}
      >
        {leave ? (
          <p>{w(`leave_${leave}` as 'leave_yearly')}</p>
        ) : (
          <>
            <SelectField
              label={w('shift')}
              placeholder={null}
              disabled={!may}
              value={templateId}
              onChange={setTemplate}
              options={[
                ...view.templates.map((one) => ({ value: one.id, label: `${one.name[lang]} ${clock(one.startMinute)}–${clock(one.endMinute)}` })),
                { value: 'off', label: w('dayOff') },
              ]}
            />
            {lunches.length > 0 && (
              <SelectField
                label={w('lunch')}
                placeholder={null}
                disabled={!may}
                value={lunches.includes(Number(lunch)) ? lunch : String(lunches[0])}
                onChange={setLunch}
                options={lunches.map((minute) => ({ value: String(minute), label: `${clock(minute)}–${clock(minute + (template?.lunchMinutes ?? 0))}` }))}
              />
            )}
            {cell && cell.breaks.length > 0 && (
              <p className="secondary">{`${w('breaks')}: ${cell.breaks.map((pause) => `${clock(pause.startMinute)}–${clock(pause.startMinute + pause.minutes)}`).join(', ')}`}</p>
            )}
            {may && <CheckField label={w('lock')} checked={locked} onChange={setLocked} />}
          </>
        )}
        {may && (
          <div>
            <Button type="submit" variant="primary">
              {w('save')}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}
