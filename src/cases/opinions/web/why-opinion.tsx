import { formatDate } from '#language/format.ts';
import { useWords } from '#ui/i18n.tsx';
import { WhyDate } from '../../web/WhyDate.tsx';
import type { OpinionView } from '../contract.ts';
import { words } from '../words.ts';

type Props = {
  readonly deadline: NonNullable<OpinionView['deadline']>;
  readonly earlier: OpinionView['earlierDeadlines'];
  readonly deliveredOn: string;
  readonly about: string;
  readonly today: string;
  readonly onClose: () => void;
};

/** Why a structure's last day is what it is: day zero is the day of proven delivery (R9). */
export function WhyOpinion({ deadline, earlier, deliveredOn, about, today, onClose }: Props) {
  const w = useWords(words);
  return (
    <WhyDate
      derivation={deadline.derivation}
      dueOn={deadline.dueOn}
      registeredOn={deliveredOn}
      workingDays={deadline.workingDays}
      provisional={deadline.provisional}
      rule={deadline.workingDays > 10 ? 'opinionStudy' : 'opinionGeneral'}
      calendarVersion={deadline.calendarVersion}
      derivedAt={deadline.derivedAt}
      act={deadline.act}
      earlier={earlier}
      today={today}
      about={about}
      summary={w('summary', { from: formatDate(deliveredOn), n: deadline.workingDays })}
      onClose={onClose}
    />
  );
}
