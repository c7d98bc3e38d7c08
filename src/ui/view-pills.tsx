import { useNavigate } from '@tanstack/react-router';
import { FilterPill } from './filter-pill.tsx';

export type ViewPillsProps<V extends string> = {
  readonly views: readonly V[];
  readonly on: V;
  /** How many stand in each view; left out where that is not known. */
  readonly counts?: Readonly<Partial<Record<V, number | null>>> | undefined;
  readonly label: (view: V) => string;
};

/** The views of a list, one at a time: the chosen one is `view` of the address, and a change begins on the first page. */
export function ViewPills<V extends string>({ views, on, counts, label }: ViewPillsProps<V>) {
  const navigate = useNavigate();
  return (
    <div className="rowLine">
      {views.map((view) => (
        <FilterPill key={view} on={view === on} count={counts?.[view] ?? null} onClick={() => void navigate({ to: '.', search: { view } as never })}>
          {label(view)}
        </FilterPill>
      ))}
    </div>
  );
}
