import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Button, LinkButton } from './button.tsx';
import { useWords } from './i18n.tsx';
import { useSentenceOf } from './problem-notice.tsx';
import { PageTitle } from './page-title.tsx';
import { words } from './words.ts';

const inset = (staff: boolean) => ({ padding: staff ? '0 16px 24px' : '0 0 24px', maxWidth: 640 });
const forStaff = (): boolean => location.pathname.startsWith('/desk');

/** Not there, or not theirs to see: the same answer. */
export function NotFoundPage() {
  const w = useWords(words);
  const staff = forStaff();
  return (
    <div>
      <PageTitle flush={!staff}>{w('notFoundTitle')}</PageTitle>
      <div className="stack16" style={inset(staff)}>
        <p>{w('notFoundText')}</p>
        <div>
          <LinkButton to={staff ? '/desk' : '/'}>{w('toStart')}</LinkButton>
        </div>
      </div>
    </div>
  );
}

/** A screen that broke; trying again keeps the address. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const w = useWords(words);
  const sentenceOf = useSentenceOf();
  const router = useRouter();
  const staff = forStaff();
  return (
    <div>
      <PageTitle flush={!staff}>{w('errorTitle')}</PageTitle>
      <div className="stack16" style={inset(staff)}>
        <p role="alert">{sentenceOf(error)}</p>
        <div>
          <Button
            onClick={() => {
              reset();
              void router.invalidate();
            }}
          >
            {w('retry')}
          </Button>
        </div>
      </div>
    </div>
  );
}
