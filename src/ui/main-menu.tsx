import { Link } from '@tanstack/react-router';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './app-frame.module.css';
import { type IconType, IconButton } from './button.tsx';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';

export type MenuItem = {
  readonly to: string;
  readonly label: string;
  readonly icon: IconType;
  readonly count?: number | null;
  /** Otherwise also lit on the pages below it. */
  readonly exact?: boolean;
  /** The part of the work it belongs to; items of one part follow each other. Without: the part that needs no name. */
  readonly area?: string | undefined;
};

/** Fewer than this are seen at a glance: names of their parts would only be more to read. */
const namedFrom = 12;

/** The items part by part, in their order. */
function inAreas(items: readonly MenuItem[]): readonly { readonly area: string | undefined; readonly items: readonly MenuItem[] }[] {
  if (items.length < namedFrom) return [{ area: undefined, items }];
  const areas = [...new Set(items.map(({ area }) => area))];
  return areas.map((area) => ({ area, items: items.filter((item) => item.area === area) }));
}

export function MenuItems({ items, onGo }: { readonly items: readonly MenuItem[]; readonly onGo?: () => void }) {
  return (
    <div className={css['menu']}>
      {inAreas(items).map(({ area, items: part }) => (
        <MenuPart key={area ?? ''} area={area} items={part} onGo={onGo} />
      ))}
    </div>
  );
}

function MenuPart({ area, items, onGo }: { readonly area: string | undefined; readonly items: readonly MenuItem[]; readonly onGo: (() => void) | undefined }) {
  return (
    <ul aria-label={area}>
      {area && (
        <li className={css['area']} aria-hidden="true">
          {area}
        </li>
      )}
      {items.map(({ to, label, icon: Icon, count, exact }) => (
        <li key={to}>
          <Link to={to} className={css['item']} activeOptions={{ exact: exact ?? false, includeSearch: false }} title={label} {...(onGo && { onClick: onGo })}>
            <Icon size={18} stroke={1.8} />
            <span>{label}</span>
            {count !== null && count !== undefined && count > 0 && <span className={css['count']}>{count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

type SideMenuProps = { readonly items: readonly MenuItem[]; readonly foot?: ReactNode; readonly folded: boolean; readonly onFold: (folded: boolean) => void };

export function SideMenu({ items, foot, folded, onFold }: SideMenuProps) {
  const w = useWords(words);
  return (
    <nav className={`${css['side']} noPrint`} aria-label={w('mainMenu')}>
      <MenuItems items={items} />
      {foot && <div className={css['foot']}>{foot}</div>}
      <IconButton
        className={css['fold']}
        icon={folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse}
        label={w(folded ? 'unfoldMenu' : 'foldMenu')}
        onClick={() => onFold(!folded)}
      />
    </nav>
  );
}
