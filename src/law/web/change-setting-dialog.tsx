import { useState } from 'react';
import { formatDate, officeDay } from '#language/format.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import { fieldErrorOf, ProblemNotice } from '#ui/problem-notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { certainties, changeSetting, type SettingView } from '../contract.ts';
import { words } from '../words.ts';
import css from './law.module.css';
import { useActs, useLawDeed } from './queries.ts';
import { isShare } from './shown-value.tsx';

/** A number may be typed with a comma, as people here write it. */
const readValue = (typed: string, like: SettingView['value']): number | string | null => {
  if (typeof like !== 'number') return typed.trim() || null;
  const number = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(number) ? null : number;
};

type Props = { readonly setting: SettingView; readonly name: string; readonly onClose: () => void };

/** The next value of a setting with its day, act, clause and reason. */
export function ChangeSettingDialog({ setting, name, onClose }: Props) {
  const w = useWords(words);
  const { lang } = useLang();
  const { say } = useToast();
  const acts = useActs();
  const [typed, setTyped] = useState(String(setting.value).replace('.', typeof setting.value === 'number' && lang !== 'en' ? ',' : '.'));
  const [validFrom, setValidFrom] = useState(officeDay(new Date()));
  const [actId, setActId] = useState<string | null>(setting.actId);
  const [clause, setClause] = useState(setting.clause ?? '');
  const [certainty, setCertainty] = useState(setting.certainty);
  const [reason, setReason] = useState('');
  const value = readValue(typed, setting.value);
  const save = useLawDeed(
    () => call(changeSetting, { body: { key: setting.key, value: value ?? '', validFrom, actId, clause, certainty, reason } }),
    () => {
      say(w('settingChanged', { day: formatDate(validFrom) }));
      onClose();
    },
  );
  return (
    <Dialog
      open
      wide
      title={w('changeSetting', { name })}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          busy={save.isPending}
          disabled={value === null || validFrom === '' || reason.trim().length < 3}
          onClick={() => save.mutate({})}
        >
          {w('save')}
        </Button>
      }
    >
      <div className={css['form']}>
        <TextField
          label={w('value')}
          value={typed}
          onChange={setTyped}
          inputMode={typeof setting.value === 'number' ? 'decimal' : 'text'}
          hint={isShare(setting.value) ? w('percentHint') : undefined}
          error={fieldErrorOf(save.error, 'value')}
        />
        <TextField label={w('validFrom')} type="date" value={validFrom} onChange={setValidFrom} error={fieldErrorOf(save.error, 'validFrom')} />
        <Combobox
          label={w('act')}
          optional
          className={css['full']}
          value={actId}
          onChange={setActId}
          options={(acts.data?.items ?? []).map((act) => ({ value: act.id, label: act.title[lang], ...(act.number && { hint: act.number }) }))}
        />
        <TextField label={w('clause')} optional value={clause} onChange={setClause} error={fieldErrorOf(save.error, 'clause')} />
        <SelectField
          label={w('certainty')}
          placeholder={null}
          value={certainty}
          onChange={setCertainty}
          options={certainties.map((one) => ({ value: one, label: w(`certainty_${one}`) }))}
        />
        <TextField label={w('reason')} className={css['full']} value={reason} onChange={setReason} error={fieldErrorOf(save.error, 'reason')} />
        <div className={css['full']}>
          <ProblemNotice error={save.error} />
        </div>
      </div>
    </Dialog>
  );
}
