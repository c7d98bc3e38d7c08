import { DeadlineDate } from '#ui/deadline-date.tsx';
import { useLang, useWords } from '#ui/i18n.tsx';
import type { OpinionView } from '../contract.ts';
import { words } from '../words.ts';
import { useCaseOpinions } from './queries.ts';

const over = new Set<OpinionView['state']>(['superseded', 'cancelled', 'structureEnded', 'noCompetence']);
/** The requests that still count, each with a clock of its own. */
export const living = (items: readonly OpinionView[]): readonly OpinionView[] => items.filter((one) => !over.has(one.state) && one.readdressedTo === null);

/** A clock as the screen shows it: it keeps its shape and turns green with an answer. */
export const factsOf = (one: Pick<OpinionView, 'state' | 'clock'>) => ({
  usedDays: one.clock?.elapsedDays ?? 0,
  totalDays: one.clock?.totalDays ?? 10,
  leftDays: one.clock?.leftDays ?? 0,
  done: one.state === 'agreed' || one.state === 'remarks' || one.state === 'tacit',
});

/** Structures' clocks on one line with the applicant's (screens: the case desk). */
export function OpinionClocks({
  caseId,
  openPanel,
  onWhy,
}: {
  readonly caseId: string;
  readonly openPanel: string | null;
  readonly onWhy: (panel: string | null) => void;
}) {
  const w = useWords(words);
  const { lang } = useLang();
  const items = living(useCaseOpinions(caseId).data?.items ?? []);
  return items
    .filter((one) => one.dueOn !== null)
    .map((one) => {
      const panel = `why-${one.id}`;
      return (
        <DeadlineDate
          key={one.id}
          label={w('opinionOf', { structure: one.structureName[lang] })}
          dueOn={one.dueOn ?? ''}
          facts={factsOf(one)}
          provisional={one.deadline?.provisional ?? false}
          whyOpen={openPanel === panel}
          onWhy={() => onWhy(openPanel === panel ? null : panel)}
          {...(one.state === 'open' ? {} : { text: w(`state_${one.state}`) })}
        />
      );
    });
}
