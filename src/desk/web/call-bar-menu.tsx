import { IconCoffee, IconHeadset, IconHelpCircle, IconLogout, IconMoodAngry, IconUrgent } from '@tabler/icons-react';
import { type AgentState, breakMinutes, isBusy, pauseReasons, type Wish } from '#queue/agent.ts';
import { words } from '#queue/words.ts';
import { useEngine } from '#voice/web/queries.ts';
import { words as voiceWords } from '#voice/words.ts';
import { useWords } from '#ui/i18n.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import type { BarDialog } from './call-bar-dialogs.tsx';

type Props = {
  readonly state: AgentState;
  readonly next: 'notReady' | 'break' | null;
  readonly onWish: (wish: Wish) => void;
  readonly onDialog: (dialog: BarDialog) => void;
  readonly onTest: () => void;
};

/** Pauses, help, the end of the shift. During a contact a pause is kept for afterwards, and the menu says so. */
export function CallBarMenu({ state, next, onWish, onDialog, onTest }: Props) {
  const w = useWords(words);
  const wv = useWords(voiceWords);
  const engine = useEngine().data?.state;
  const busy = isBusy(state);
  const late = busy ? `${w('afterCall')}: ` : '';
  const ringing = state === 'offered';
  return (
    <MenuButton
      label={w('changeState')}
      groups={[
        ...(next ? [{ acts: [{ label: w('cancelPause'), onClick: () => onWish({ to: 'ready' }) }] }] : []),
        {
          label: `${late}${w('breaks')}`,
          acts: breakMinutes
            .filter((minutes) => minutes <= 30)
            .map((minutes) => ({
              label: w('breakFor', { n: minutes }),
              icon: IconCoffee,
              disabled: ringing,
              onClick: () => onWish({ to: 'break', minutes }),
            })),
        },
        {
          label: `${late}${w('pauses')}`,
          acts: pauseReasons.map((reason) => ({
            label: w(`reason_${reason}`),
            disabled: ringing,
            onClick: () => onWish({ to: 'notReady', reason }),
          })),
        },
        {
          label: w('floorDeeds'),
          acts: [
            { label: w('helpAsk'), icon: IconHelpCircle, onClick: () => onDialog('help') },
            { label: w('abuseAsk'), icon: IconMoodAngry, onClick: () => onDialog('abuse') },
            { label: w('threatAsk'), icon: IconUrgent, danger: true, onClick: () => onDialog('threat') },
          ],
        },
        ...(engine === 'up' || engine === 'away' ? [{ acts: [{ label: wv('testPhone'), icon: IconHeadset, onClick: onTest }] }] : []),
        { acts: [{ label: w('endShift'), icon: IconLogout, disabled: busy, onClick: () => onDialog('endShift') }] },
      ]}
    />
  );
}
