import { IconHome, IconList, IconMessage, IconPhone, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { AppFrame } from '../app-frame.tsx';
import { Button } from '../button.tsx';
import { CommandPalette } from '../command-palette.tsx';
import { useWords } from '../i18n.tsx';
import { PortalFrame } from '../portal-frame.tsx';
import { words as uiWords } from '../words.ts';
import { BasicExamples } from './basics.tsx';
import { CaseExamples } from './cases.tsx';
import { words } from './words.ts';

/** `?part=frames&frame=portal`: the frames fill the window, so each stands alone. */
export function FrameExamples() {
  const w = useWords(words);
  const ui = useWords(uiWords);
  const search = new URLSearchParams(location.search);
  const [palette, setPalette] = useState(search.get('open') === 'palette');
  if (search.get('frame') === 'portal') {
    return (
      <PortalFrame>
        <h1>{w('subject')}</h1>
        <CaseExamples />
      </PortalFrame>
    );
  }
  return (
    <AppFrame
      home="/gallery"
      menu={[
        { to: '/gallery', label: w('desk'), icon: IconHome },
        { to: '/desk/appeals', label: w('appeals'), icon: IconList, count: 38 },
        { to: '/desk/opinions', label: w('opinions'), icon: IconMessage, count: 9 },
        { to: '/desk/invitations', label: w('invitation'), icon: IconUsers, count: 1 },
      ]}
      menuFoot={
        <>
          <p className="secondary">{w('today')}</p>
          <p className="strong">14 · 3:48</p>
        </>
      }
      state={
        <Button variant="primary" icon={IconPhone}>
          {w('talking')} 4:19
        </Button>
      }
      dayKind={ui('workingDay')}
      person={{ name: w('person'), initials: 'NR', post: w('post') }}
      onSearch={() => setPalette(true)}
      onLogOut={() => {}}
    >
      <div style={{ padding: 16 }}>{search.get('frame') === 'case' ? <CaseExamples /> : <BasicExamples />}</div>
      <CommandPalette
        open={palette}
        onClose={() => setPalette(false)}
        commands={[
          { id: 'register', label: w('register'), keyHint: 'F4', icon: IconPhone, run: () => {} },
          { id: 'appeals', label: w('appeals'), group: 'pages', icon: IconList, run: () => {} },
        ]}
      />
    </AppFrame>
  );
}
