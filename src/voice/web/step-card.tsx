import { IconX } from '@tabler/icons-react';
import { Button, IconButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { CheckField, SelectField } from '#ui/select-field.tsx';
import { digits, type MenuNode } from '../menu.ts';
import { words } from '../words.ts';
import { type Recorded, SentenceFields } from './sentence-fields.tsx';
import css from './voice.module.css';

/** One step of the tree: what is heard, and where the keys lead. */
export function StepCard({
  name,
  node,
  names,
  first,
  uses,
  recorded,
  locked,
  onChange,
  onRemove,
}: {
  readonly name: string;
  readonly node: MenuNode;
  readonly names: readonly string[];
  readonly first: boolean;
  readonly uses: number;
  readonly recorded: Recorded;
  readonly locked: boolean;
  readonly onChange: (node: MenuNode) => void;
  readonly onRemove: () => void;
}) {
  const w = useWords(words);
  const others = names.map((other) => ({ value: other, label: other }));
  const free = node.kind === 'choice' ? digits.find((digit) => node.choices.every((choice) => choice.digit !== digit)) : undefined;
  return (
    <section className={css['step']} aria-label={name}>
      <div className="spread">
        <h3>{name}</h3>
        <div className={css['spoken']}>
          {first && <Chip tone="done">{w('first')}</Chip>}
          <Chip>{w(`kind_${node.kind}`)}</Chip>
          <span className="secondary">{w('uses', { n: uses })}</span>
          {!locked && !first && (
            <Button variant="quiet" onClick={onRemove}>
              {w('removeStep')}
            </Button>
          )}
        </div>
      </div>
      {'prompt' in node && (
        <SentenceFields
          label={w(`kind_${node.kind}`)}
          value={node.prompt}
          recorded={recorded}
          locked={locked}
          onChange={(prompt) => onChange({ ...node, prompt })}
        />
      )}
      {node.kind === 'choice' &&
        node.choices.map((choice, n) => {
          const put = (over: Partial<typeof choice>): void =>
            onChange({ ...node, choices: node.choices.map((one, at) => (at === n ? { ...one, ...over } : one)) });
          return (
            <div key={choice.digit} className={css['choice']}>
              <SelectField
                label={w('key')}
                value={choice.digit}
                placeholder={null}
                disabled={locked}
                onChange={(digit) => put({ digit })}
                options={digits.map((digit) => ({ value: digit as string, label: digit }))}
              />
              <SelectField label={w('goesTo')} value={choice.to} placeholder={null} disabled={locked} onChange={(to) => put({ to })} options={others} />
              {!locked && (
                <IconButton
                  icon={IconX}
                  label={w('removeChoice', { digit: choice.digit })}
                  onClick={() => onChange({ ...node, choices: node.choices.filter((_, at) => at !== n) })}
                />
              )}
            </div>
          );
        })}
      {node.kind === 'choice' && !locked && free && (
        <div>
          <Button variant="quiet" onClick={() => onChange({ ...node, choices: [...node.choices, { digit: free, to: names[0] ?? name }] })}>
            {w('addChoice')}
          </Button>
        </div>
      )}
      {node.kind === 'say' && (
        <SelectField label={w('goesTo')} value={node.to} placeholder={null} disabled={locked} onChange={(to) => onChange({ ...node, to })} options={others} />
      )}
      {node.kind === 'queue' && (
        <div className={css['fields']}>
          <SelectField
            label={w('level')}
            value={String(node.level)}
            placeholder={null}
            disabled={locked}
            onChange={(level) => onChange({ ...node, level: Number(level) as 1 })}
            options={['1', '2', '3'].map((level) => ({ value: level, label: level }))}
          />
          <CheckField label={w('urgent')} checked={node.urgent} disabled={locked} onChange={(urgent) => onChange({ ...node, urgent })} />
        </div>
      )}
    </section>
  );
}
