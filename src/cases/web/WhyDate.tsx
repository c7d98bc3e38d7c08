import { formatDate, formatInstant } from '#language/format.ts';
import type { Derivation } from '#ui/derivation.ts';
import { useWords } from '#ui/i18n.tsx';
import { WhyPanel, WhyReasons } from '#ui/why-panel.tsx';
import { words } from '../words.ts';
import { daysInWords, reasonInWords, ruleInWords, type WireDay } from './reasons.ts';

export type WhyDateProps = {
  readonly derivation: readonly WireDay[];
  readonly dueOn: string;
  readonly registeredOn: string;
  readonly workingDays: number;
  readonly provisional: boolean;
  /** The rule's key (`lawGeneral` …); shown as the legal basis. */
  readonly rule: string;
  readonly calendarVersion?: number;
  readonly derivedAt?: string;
  readonly act?: string | null;
  /** Dates that were in force before, newest first: nothing that was said to anyone is forgotten. */
  readonly earlier?: readonly { readonly dueOn: string; readonly reason: string }[];
  readonly today?: string;
  /** In place, with fewer words (portal); otherwise a panel that needs `onClose`. */
  readonly brief?: boolean;
  readonly about?: string;
  /** In place of the sentence about registration. */
  readonly summary?: string;
  readonly onClose?: () => void;
};

/** "Niyə 15.12.2026?": each day of a case's term with its reason, from the derivation that was kept with the date. */
export function WhyDate(props: WhyDateProps) {
  const w = useWords(words);
  const derivation: Derivation = {
    from: props.registeredOn,
    dueOn: props.dueOn,
    provisional: props.provisional,
    days: daysInWords(props.derivation, w),
    basis: [
      { label: w('whyRule'), text: ruleInWords(props.rule, w) },
      ...(props.act ? [{ label: w('whyAct'), text: props.act }] : []),
      ...(props.calendarVersion === undefined ? [] : [{ label: w('whyCalendar'), text: w('whyCalendarVersion', { n: props.calendarVersion }) }]),
      ...(props.derivedAt === undefined ? [] : [{ label: w('whyDerived'), text: formatInstant(props.derivedAt) }]),
    ],
  };
  const earlier = props.earlier ?? [];
  const reasons = {
    derivation,
    ...(props.today && { today: props.today }),
    summary: <p>{props.summary ?? w('whySummary', { from: formatDate(props.registeredOn), n: props.workingDays })}</p>,
    ...(earlier.length > 0 && {
      more: (
        <>
          <h3>{w('whyEarlier')}</h3>
          <ul>
            {earlier.map((date) => (
              <li key={`${date.dueOn}-${date.reason}`}>{w('whyEarlierLine', { date: formatDate(date.dueOn), reason: reasonInWords(date.reason, w) })}</li>
            ))}
          </ul>
        </>
      ),
    }),
  };
  if (props.brief || !props.onClose) return <WhyReasons {...reasons} brief />;
  return <WhyPanel {...reasons} about={props.about} onClose={props.onClose} />;
}
