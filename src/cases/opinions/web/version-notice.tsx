import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { settleVersion } from '../contract.ts';
import { words } from '../words.ts';
import { useOpinionDeed } from './queries.ts';

/** R10: only the author knows whether a new version changed the substance; until then the letter does not move on. */
export function VersionNotice({ caseId, version }: { readonly caseId: string; readonly version: number }) {
  const w = useWords(words);
  const settle = (substanceChanged: boolean) => call(settleVersion, { params: { id: caseId }, body: { version, substanceChanged, question: '' } });
  const same = useOpinionDeed(
    () => settle(false),
    () => w('done_change'),
  );
  const changed = useOpinionDeed(
    () => settle(true),
    () => w('done_ask'),
  );
  return (
    <Notice
      tone="soon"
      title={w('versionTitle')}
      actions={
        <>
          <Button busy={same.isPending} onClick={() => same.mutate({})}>
            {w('substanceSame')}
          </Button>
          <Button busy={changed.isPending} onClick={() => changed.mutate({})}>
            {w('substanceChanged')}
          </Button>
        </>
      }
    >
      <p>{w('versionText', { n: version })}</p>
      <ProblemNotice error={same.error ?? changed.error} />
    </Notice>
  );
}
