import { useDirectory } from '#directory/web/queries.ts';
import { Chip } from '#ui/chip.tsx';
import { Combobox } from '#ui/combobox.tsx';
import { IconButton } from '#ui/button.tsx';
import { IconX } from '@tabler/icons-react';
import { useLang, useWords } from '#ui/i18n.tsx';
import { CheckField, RadioField } from '#ui/select-field.tsx';
import { levels, type Level, sheetChannels, type SheetChannel } from '../sheet.ts';
import { words } from '../words.ts';
import css from './queue.module.css';

export type Skills = {
  readonly channels: readonly SheetChannel[];
  readonly langs: readonly ('az' | 'ru' | 'en')[];
  readonly level: Level;
  readonly topicIds: readonly string[];
};
const langs = ['az', 'ru', 'en'] as const;
const toggled = <T,>(all: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one);

/** What somebody may be given: channels, languages, level, topics. */
export function SkillFields({ value, onChange }: { readonly value: Skills; readonly onChange: (next: Skills) => void }) {
  const w = useWords(words);
  const { lang } = useLang();
  const directory = useDirectory();
  const topics = directory.data?.topics ?? [];
  const structures = new Map((directory.data?.structures ?? []).map((one) => [one.id, one.name[lang]]));
  return (
    <>
      <fieldset className={css['choices']}>
        <legend>{w('channels')}</legend>
        {sheetChannels.map((channel) => (
          <CheckField
            key={channel}
            label={w(`channel_${channel}`)}
            checked={value.channels.includes(channel)}
            onChange={(on) => onChange({ ...value, channels: toggled(value.channels, channel, on) })}
          />
        ))}
      </fieldset>
      <fieldset className={css['choices']}>
        <legend>{w('languages')}</legend>
        {langs.map((one) => (
          <CheckField
            key={one}
            label={w(`lang_${one}`)}
            checked={value.langs.includes(one)}
            onChange={(on) => onChange({ ...value, langs: toggled(value.langs, one, on) })}
          />
        ))}
      </fieldset>
      <RadioField
        label={w('level')}
        value={String(value.level)}
        onChange={(level) => onChange({ ...value, level: Number(level) as Level })}
        options={levels.map((level) => ({ value: String(level), label: w(`level_${level}`) }))}
      />
      <Combobox
        label={w('addTopic')}
        value={null}
        onChange={(id) => id && onChange({ ...value, topicIds: toggled(value.topicIds, id, true) })}
        options={topics
          .filter((topic) => !value.topicIds.includes(topic.id))
          .map((topic) => ({ value: topic.id, label: topic.name[lang], ...(topic.structureId && { hint: structures.get(topic.structureId) ?? '' }) }))}
      />
      <div className={css['chips']}>
        {value.topicIds.length === 0 && <span className="secondary">{w('noTopicChosen')}</span>}
        {value.topicIds.map((id) => {
          const name = topics.find((topic) => topic.id === id)?.name[lang] ?? '';
          return (
            <Chip key={id}>
              {name}
              <IconButton
                icon={IconX}
                label={w('removeTopic', { name })}
                onClick={() => onChange({ ...value, topicIds: toggled(value.topicIds, id, false) })}
              />
            </Chip>
          );
        })}
      </div>
    </>
  );
}
