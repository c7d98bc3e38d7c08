import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import type { IconType } from './button.tsx';
import css from './menu-button.module.css';
import { Themed } from './themed.tsx';

export type MenuAct = {
  readonly label: string;
  readonly onClick: () => void;
  readonly icon?: IconType;
  /** A choice among its group: ticked, or not. */
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
};
export type MenuGroup = { readonly label?: string; readonly acts: readonly MenuAct[] };

export type MenuButtonProps = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly children?: ReactNode;
  readonly className?: string;
  readonly chevron?: boolean;
};

/** A button that opens a menu of acts; `label` is its name, `children` what is seen. */
export function MenuButton({ label, groups, children, className, chevron = true }: MenuButtonProps) {
  return (
    <Themed>
      <Menu position="bottom-end" offset={4} shadow="none" transitionProps={{ duration: 0 }} width={220}>
        <Menu.Target>
          <button type="button" className={className ?? css['target']} aria-label={label}>
            {children ?? label}
            {chevron && <IconChevronDown size={14} stroke={2} aria-hidden="true" />}
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label={label}>
          {groups.map((group, at) => (
            <Fragment key={group.label ?? at}>
              {at > 0 && <Menu.Divider />}
              {group.label && <Menu.Label>{group.label}</Menu.Label>}
              {group.acts.map(({ label: act, icon: Icon, onClick, chosen, disabled, danger }) => (
                <Menu.Item
                  key={act}
                  onClick={onClick}
                  disabled={disabled}
                  {...(danger && { style: { color: 'var(--late)' } })}
                  leftSection={Icon && <Icon size={16} stroke={2} />}
                  rightSection={chosen && <IconCheck size={16} stroke={2} aria-hidden="true" />}
                  {...(chosen !== undefined && { role: 'menuitemradio', 'aria-checked': chosen })}
                >
                  {act}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Themed>
  );
}
