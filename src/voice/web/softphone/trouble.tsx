import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { words } from '../../words.ts';
import { closeMicrophone, openMicrophone } from './microphone.ts';
import css from './softphone.module.css';
import { phone, usePhoneState } from './use-phone.ts';

/** Opens the microphone for a moment, so that the browser asks and a refusal is known before anybody calls. */
export async function askMicrophone(): Promise<void> {
  const opened = await openMicrophone();
  closeMicrophone(opened.stream);
  phone().noteTrouble(opened.trouble);
}

/** Why somebody cannot be heard or hear, in one sentence that says what to do, with the key that tries again. */
export function PhoneTrouble() {
  const w = useWords(words);
  const { trouble } = usePhoneState();
  if (!trouble) return null;
  const blocked = trouble === 'soundBlocked';
  return (
    <div className={css['trouble']}>
      <Notice
        tone="late"
        live
        actions={<Button onClick={() => (blocked ? phone().unblockSound() : void askMicrophone())}>{w(blocked ? 'unblock' : 'testPhone')}</Button>}
      >
        {w(`trouble_${trouble}`)}
      </Notice>
    </div>
  );
}
