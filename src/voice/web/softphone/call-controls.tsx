import { IconArrowsExchange, IconDialpad, IconMicrophone, IconMicrophoneOff, IconPhoneEnd, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { IconButton } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useKeys } from '#ui/keys.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { useToast } from '#ui/toast.tsx';
import type { MyCall } from '../../contract.ts';
import { words } from '../../words.ts';
import { Keypad } from './keypad.tsx';
import { PassOn } from './pass-on.tsx';
import type { PhoneCall } from './phone.ts';
import css from './softphone.module.css';
import { Spoken } from './spoken.tsx';
import { ThirdDialog } from './third-dialog.tsx';
import { ThirdPanel } from './third-panel.tsx';
import { phone, useHold, useMyCall, usePassOn, usePhoneState } from './use-phone.ts';

type Open = 'keypad' | 'colleague' | 'third' | null;
const langs = ['az', 'ru', 'en'] as const;

/** What a representative does with the call on their line: by mouse, by key, and said to a screen reader. */
export function CallControls() {
  const { call: own } = usePhoneState();
  const mine = useMyCall(true).data?.call ?? null;
  return (
    <>
      <Spoken call={own} held={mine?.held ?? false} />
      {own?.state === 'up' && <Controls own={own} mine={mine} />}
    </>
  );
}

function Controls({ own, mine }: { readonly own: PhoneCall; readonly mine: MyCall | null }) {
  const w = useWords(words);
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const [open, setOpen] = useState<Open>(null);
  const hold = useHold();
  const passOn = usePassOn(() => toast.say(w('passed')));
  useLostCall(own, mine);
  const onError = (cause: unknown): void => toast.say(sentenceOf(cause));
  const held = mine?.held ?? false;
  const third = mine?.third ?? null;
  const toggleMute = (): void => phone().mute(!own.muted);
  const toggleHold = (): void => hold.mutate(!held, { onError });
  const leave = w(third?.state === 'up' ? 'leaveCall' : 'hangUp');
  useKeys([
    { keys: 'Alt m', label: w(own.muted ? 'unmute' : 'mute'), run: toggleMute, scope: 'everywhere', inDialog: true },
    { keys: 'Alt h', label: w(held ? 'resume' : 'hold'), run: toggleHold, disabled: !mine || hold.isPending, scope: 'everywhere', inDialog: true },
    { keys: 'Alt k', label: w('keypad'), run: () => setOpen('keypad'), scope: 'everywhere' },
    { keys: 'Alt t', label: w('toOutside'), run: () => setOpen('third'), disabled: !mine || third !== null, scope: 'everywhere' },
    { keys: 'Alt z', label: leave, run: () => phone().hangUp(), scope: 'everywhere', inDialog: true },
  ]);
  const withContact = mine?.contactId !== null && mine !== null;
  return (
    <>
      <span className={css['controls']} role="group" aria-label={w('callControls')}>
        <IconButton
          icon={own.muted ? IconMicrophoneOff : IconMicrophone}
          label={w(own.muted ? 'unmute' : 'mute')}
          aria-pressed={own.muted}
          aria-keyshortcuts="Alt+M"
          className={own.muted ? css['on'] : undefined}
          onClick={toggleMute}
        />
        <IconButton
          icon={held ? IconPlayerPlay : IconPlayerPause}
          label={w(held ? 'resume' : 'hold')}
          aria-pressed={held}
          aria-keyshortcuts="Alt+H"
          className={held ? css['on'] : undefined}
          disabled={!mine}
          onClick={toggleHold}
        />
        <IconButton icon={IconDialpad} label={w('keypad')} aria-keyshortcuts="Alt+K" onClick={() => setOpen('keypad')} />
        <MenuButton
          label={w('moreOfCall')}
          chevron={false}
          className={css['more']}
          groups={[
            ...(third ? [] : [{ acts: [{ label: w('toOutside'), onClick: () => setOpen('third') }] }]),
            ...(withContact
              ? [
                  { acts: [{ label: w('toColleague'), onClick: () => setOpen('colleague') }] },
                  { acts: ([2, 3] as const).map((level) => ({ label: w('toLevel', { n: level }), onClick: () => passOn.mutate({ level }, { onError }) })) },
                  {
                    label: w('changeLang'),
                    acts: langs
                      .filter((lang) => lang !== mine?.lang)
                      .map((lang) => ({
                        label: w(`in${lang === 'az' ? 'Az' : lang === 'ru' ? 'Ru' : 'En'}`),
                        onClick: () => passOn.mutate({ lang }, { onError }),
                      })),
                  },
                ]
              : []),
          ]}
        >
          <IconArrowsExchange size={18} stroke={2} aria-hidden="true" />
        </MenuButton>
        <IconButton icon={IconPhoneEnd} label={leave} aria-keyshortcuts="Alt+Z" className={css['end']} onClick={() => phone().hangUp()} />
      </span>
      {third && <ThirdPanel third={third} held={held} />}
      {open === 'keypad' && <Keypad onClose={() => setOpen(null)} />}
      {open === 'colleague' && <PassOn onClose={() => setOpen(null)} />}
      {open === 'third' && <ThirdDialog onClose={() => setOpen(null)} />}
    </>
  );
}

/** An engine that died says nothing to the browser, which would go on talking to nobody: the server knows. */
function useLostCall(own: PhoneCall, mine: MyCall | null): void {
  const w = useWords(words);
  const toast = useToast();
  const { dataUpdatedAt } = useMyCall(true);
  const [missing, setMissing] = useState<{ readonly call: string; readonly since: number } | null>(null);
  useEffect(() => {
    if (mine) return setMissing(null);
    const known = missing?.call === own.id ? missing : null;
    if (!known) return setMissing({ call: own.id, since: dataUpdatedAt });
    if (dataUpdatedAt - known.since < 3000) return;
    phone().hangUp();
    toast.say(w('callLost'));
  }, [mine, own.id, dataUpdatedAt, missing, toast, w]);
}
