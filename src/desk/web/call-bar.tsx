import { useNavigate } from '@tanstack/react-router';
import { IconCheck, IconHeadset, IconPlayerPlay, IconWindow } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDuration } from '#language/format.ts';
import { call } from '#platform/call.ts';
import type { AgentState, StateReason, Wish } from '#queue/agent.ts';
import * as q from '#queue/contract.ts';
import { words } from '#queue/words.ts';
import { ProtectMark } from '#voice/web/protect-mark.tsx';
import { Button } from '#ui/button.tsx';
import { useCommands } from '#ui/commands.ts';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { useLiveOf } from '#ui/live.ts';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { useToast } from '#ui/toast.tsx';
import css from './call-bar.module.css';
import { CallBarDialog, type BarDialog } from './call-bar-dialogs.tsx';
import { CallBarMenu } from './call-bar-menu.tsx';
import { PhoneLine } from '#voice/web/softphone/phone-line.tsx';
import { phone } from '#voice/web/softphone/use-phone.ts';
import { CallBarNotes } from './call-bar-notes.tsx';
import { CallBarOffer } from './call-bar-offer.tsx';
import { useAgentBar, useBarDeed, useBeat, useDevice } from './use-agent.ts';
import { useNow } from './use-now.ts';

/** The state of whoever answers contacts, on every page of theirs; nothing for everybody else. */
export function CallBar() {
  return useMay('queue.work') ? <Bar /> : null;
}

const lookOf: Readonly<Record<AgentState, string>> = {
  ready: 'ready',
  notReady: 'away',
  break: 'away',
  offered: 'ringing',
  talking: 'busy',
  writing: 'busy',
  wrapUp: 'wrap',
};

function Bar() {
  // Only what is mine: the line leaves the states and offers of others out.
  useLiveOf(['queue', 'me'], ['agent.', 'queue.', 'measure.', 'floor.', 'sheet.']);
  useLiveOf(['queue', 'me'], ['callback.', 'waiting.'], 5_000);
  const w = useWords(words);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const navigate = useNavigate();
  const device = useDevice();
  const bar = useAgentBar(true);
  const now = useNow(1000);
  const [dialog, openDialog] = useState<BarDialog | null>(null);
  const [testing, setTesting] = useState(false);
  const session = bar.data?.session ?? null;
  const here = session !== null && session.device === device;
  const hand = here ? { device: session.device, epoch: session.epoch } : null;
  useBeat(hand);
  const sayProblem = (cause: unknown): void => toast.say(sentenceOf(cause));
  const begin = useBarDeed((takeOver: boolean) => call(q.startShift, { body: { device: device as string, takeOver } }));
  const change = useBarDeed((wish: Wish) => call(q.changeState, { body: { ...(hand as NonNullable<typeof hand>), wish: wish as never } }));
  const wrapUp = useBarDeed(() => call(q.endWrapUp, { body: hand as NonNullable<typeof hand> }));
  const accept = useBarDeed(
    (id: string) => call(q.acceptOffer, { params: { id }, body: hand as NonNullable<typeof hand> }),
    ({ contactId }) => {
      if (contactId) void navigate({ to: '/desk', search: { contact: contactId } as never });
      else toast.say(w('offerGone'));
    },
  );
  const decline = useBarDeed((id: string) => call(q.declineOffer, { params: { id }, body: hand as NonNullable<typeof hand> }));
  const wish = (to: Wish): void => change.mutate(to, { onError: sayProblem });
  const state = session?.state ?? null;
  const offer = here ? (bar.data?.offer ?? null) : null;
  const mayReady = here && (state === 'notReady' || state === 'break' || (state !== null && session?.nextState !== null));
  const acceptNow = (): void => {
    if (!offer) return;
    // The device is answered with the same key; where the engine has not rung it yet, as soon as it does.
    if (offer.live) phone().answer();
    accept.mutate(offer.id, { onError: sayProblem });
  };
  useKeys([
    { keys: 'Alt n', label: w('accept'), run: acceptNow, disabled: !offer || accept.isPending, scope: 'everywhere', inDialog: true },
    { keys: 'Alt r', label: w('becomeReady'), run: () => wish({ to: 'ready' }), disabled: !mayReady, scope: 'everywhere' },
    { keys: 'Alt w', label: w('endWrapUp'), run: () => wrapUp.mutate(undefined), disabled: !here || state !== 'wrapUp', scope: 'everywhere' },
    { keys: 'F7', label: w('helpAsk'), run: () => openDialog('help'), disabled: !here, scope: 'everywhere' },
  ]);
  useCommands(
    here
      ? [
          { id: 'queue.ready', label: w('becomeReady'), group: 'actions', keyHint: 'Alt r', run: () => wish({ to: 'ready' }) },
          { id: 'queue.break', label: w('breakFor', { n: 15 }), group: 'actions', run: () => wish({ to: 'break', minutes: 15 }) },
          { id: 'queue.help', label: w('helpAsk'), group: 'actions', keyHint: 'F7', run: () => openDialog('help') },
          { id: 'queue.endShift', label: w('endShift'), group: 'actions', run: () => openDialog('endShift') },
        ]
      : [{ id: 'queue.begin', label: w('beginShift'), group: 'actions', run: () => device && begin.mutate(false) }],
  );
  if (!bar.data || !device) return null;
  if (!session || !here) {
    return (
      <span className={css['bar']} role="group" aria-label={w('barLabel')}>
        {session && <span className={css['elsewhere']}>{w('openElsewhere')}</span>}
        <Button
          variant={session ? 'default' : 'primary'}
          icon={session ? IconWindow : IconPlayerPlay}
          busy={begin.isPending}
          aria-label={w(session ? 'moveHere' : 'beginShift')}
          onClick={() => begin.mutate(session !== null, { onError: sayProblem })}
        >
          <span className={css['word']}>{w(session ? 'moveHere' : 'beginShift')}</span>
        </Button>
      </span>
    );
  }
  const seconds = Math.max(0, (now - Date.parse(session.since)) / 1000);
  const over = session.until !== null && session.state !== 'offered' && now > Date.parse(session.until);
  const reason = session.reason ? w(`reason_${session.reason as StateReason}`) : null;
  return (
    <>
      <span className={css['bar']} role="group" aria-label={w('barLabel')}>
        <span className={[css['state'], css[lookOf[session.state]], over ? css['over'] : ''].join(' ')} title={reason ?? undefined}>
          <IconHeadset size={16} stroke={2} aria-hidden="true" />
          <span className={css['word']}>{w(`state_${session.state}`)}</span>
          {reason && <span className={css['reason']}>{reason}</span>}
          <b role="timer" aria-label={w(`state_${session.state}`)}>
            {formatDuration(seconds)}
          </b>
          {over && <span className={css['reason']}>{w('limitOver')}</span>}
          {session.nextState && <span className={css['reason']}>{w(session.nextState === 'break' ? 'afterCallBreak' : 'afterCallNotReady')}</span>}
        </span>
        {(session.state === 'notReady' || session.state === 'break') && (
          <Button
            variant="primary"
            icon={IconCheck}
            keyHint="Alt r"
            busy={change.isPending}
            refusal={bar.data.hasSheet ? null : w('noSheet')}
            onClick={() => wish({ to: 'ready' })}
          >
            {w('becomeReady')}
          </Button>
        )}
        {session.state === 'wrapUp' && (
          <Button icon={IconCheck} keyHint="Alt w" busy={wrapUp.isPending} onClick={() => wrapUp.mutate(undefined, { onError: sayProblem })}>
            {w('endWrapUp')}
          </Button>
        )}
        <ProtectMark />
        <PhoneLine testing={testing} onTested={() => setTesting(false)} />
        <CallBarMenu state={session.state} next={session.nextState} onWish={wish} onDialog={openDialog} onTest={() => setTesting(true)} />
        {!bar.data.hasSheet && <span className={css['elsewhere']}>{w('noSheetShort')}</span>}
      </span>
      <CallBarOffer
        offer={offer}
        now={now}
        busy={accept.isPending || decline.isPending}
        onAccept={acceptNow}
        onDecline={() => offer && decline.mutate(offer.id, { onError: sayProblem })}
      />
      <CallBarNotes bar={bar.data} />
      {dialog && <CallBarDialog kind={dialog} contactId={session.contactId} hand={hand as NonNullable<typeof hand>} onClose={() => openDialog(null)} />}
    </>
  );
}
