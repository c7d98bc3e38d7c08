import css from './skeleton.module.css';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';

export type SkeletonProps = { readonly width?: number | string; readonly height?: number };

/** One bone, in the size of what will stand there. */
export const Skeleton = ({ width = '100%', height = 12 }: SkeletonProps) => <span className={css['bone']} style={{ width, height }} aria-hidden="true" />;

/** Lines of text to come; says "loading" once to a screen reader. */
export function SkeletonText({ lines = 3 }: { readonly lines?: number }) {
  const w = useWords(words);
  return (
    <div className="stack" role="status" aria-label={w('loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} width={at === lines - 1 ? '60%' : '100%'} />
      ))}
    </div>
  );
}
