import { Combobox as Box, useCombobox } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { fold } from '#language/fold.ts';
import { IconButton } from './button.tsx';
import css from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { useWords } from './i18n.tsx';
import { Themed } from './themed.tsx';
import { words } from './words.ts';

export type ComboOption = { readonly value: string; readonly label: string; readonly hint?: string; readonly group?: string };

export type ComboboxProps = FieldProps & {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly options: readonly ComboOption[];
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** When the options come from the server: asked with what is typed, and no filtering here. */
  readonly onSearch?: (query: string) => void;
  readonly loading?: boolean;
};

/** Those in which each typed part begins a word, letters with or without their marks. */
export function matchOptions(options: readonly ComboOption[], query: string): readonly ComboOption[] {
  const asked = fold(query).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return options;
  return options.filter((option) => {
    const all = fold(`${option.label} ${option.hint ?? ''}`).split(/[\s\-–"“”«»(]+/);
    return asked.every((part) => all.some((word) => word.startsWith(part)));
  });
}

const shownAtMost = 80;

/** One of a long list, found by typing; groups keep their order. */
export function Combobox({ value, onChange, options, placeholder, disabled, onSearch, loading, ...field }: ComboboxProps) {
  const w = useWords(words);
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped(null);
    },
    onDropdownOpen: () => combobox.selectActiveOption(),
  });
  const chosen = options.find((option) => option.value === value);
  const shown = useMemo(() => (onSearch ? options : matchOptions(options, typed ?? '')).slice(0, shownAtMost), [options, typed, onSearch]);
  // While typing, Enter takes the best match: three keystrokes choose.
  const best = typed === null || typed === '' ? undefined : shown[0]?.value;
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (best !== undefined) selectFirstOption();
  }, [best, selectFirstOption]);
  const groups = [...new Set(shown.map((option) => option.group ?? ''))];
  const optionNode = (option: ComboOption) => (
    <Box.Option key={option.value} value={option.value} active={option.value === value}>
      {option.label} {option.hint && <span className="secondary">{option.hint}</span>}
    </Box.Option>
  );
  return (
    <Themed>
      <Field {...field}>
        {(wired) => (
          <Box
            store={combobox}
            transitionProps={{ duration: 0 }}
            onOptionSubmit={(next) => {
              onChange(next);
              combobox.closeDropdown();
            }}
          >
            <span className={css['box']}>
              <Box.Target withExpandedAttribute>
                <input
                  {...wired}
                  className={`${css['control']} ${css['combo']}`}
                  role="combobox"
                  autoComplete="off"
                  disabled={disabled}
                  placeholder={placeholder ?? w('choose')}
                  value={typed ?? chosen?.label ?? ''}
                  title={chosen?.label}
                  onChange={(event) => {
                    setTyped(event.target.value);
                    onSearch?.(event.target.value);
                    combobox.openDropdown();
                    combobox.updateSelectedOptionIndex();
                  }}
                  onClick={() => combobox.openDropdown()}
                  onFocus={(event) => event.target.select()}
                  onBlur={() => combobox.closeDropdown()}
                />
              </Box.Target>
              {value !== null && field.optional && !disabled ? (
                <IconButton className={css['clear']} icon={IconX} label={w('clear')} onClick={() => onChange(null)} />
              ) : (
                <span className={css['after']}>
                  <IconChevronDown size={16} stroke={2} aria-hidden="true" />
                </span>
              )}
            </span>
            <Box.Dropdown>
              <Box.Options mah={280} style={{ overflowY: 'auto' }} aria-label={field.label}>
                {shown.length === 0 && <Box.Empty>{loading ? w('loading') : w('noMatch')}</Box.Empty>}
                {groups.map((group) => {
                  const mine = shown.filter((option) => (option.group ?? '') === group);
                  return group ? (
                    <Box.Group key={group} label={group}>
                      {mine.map(optionNode)}
                    </Box.Group>
                  ) : (
                    mine.map(optionNode)
                  );
                })}
              </Box.Options>
            </Box.Dropdown>
          </Box>
        )}
      </Field>
    </Themed>
  );
}
