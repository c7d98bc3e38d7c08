import { Problem } from '#platform/call.ts';
import { Button } from './button.tsx';
import { useWords } from './i18n.tsx';
import { Notice } from './notice.tsx';
import { words } from './words.ts';

/** The sentence of anything thrown: the server's own, or ours when nothing arrived. */
export function useSentenceOf(): (error: unknown) => string {
  const w = useWords(words);
  return (error) => {
    if (!(error instanceof Problem)) return w('broken');
    if (error.code === 'platform.offline') return w('offline');
    return error.detail || w('broken');
  };
}

/** An error that keeps what was typed and offers to try again. Shows nothing without an error. */
export function ProblemNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const w = useWords(words);
  const sentenceOf = useSentenceOf();
  if (!error) return null;
  return (
    <Notice tone="late" live actions={onRetry && <Button onClick={onRetry}>{w('retry')}</Button>}>
      {sentenceOf(error)}
    </Notice>
  );
}

/** The message for one field out of a thrown problem, to be given to a field as `error`. */
export const fieldErrorOf = (error: unknown, field: string): string | undefined =>
  error instanceof Problem ? error.errors.find((one) => one.field === field)?.message : undefined;
