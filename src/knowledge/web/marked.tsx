import { fold, foldWithA } from '#language/fold.ts';

/** The words of a text that met the query, marked; `marks` are folded forms as the ranking names them. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly string[] }) {
  const met = new Set(marks);
  if (met.size === 0) return <>{text}</>;
  return (
    <>
      {text
        .split(/([\p{L}\p{N}]+)/u)
        .map((part, at) => (at % 2 === 1 && (met.has(fold(part)) || met.has(foldWithA(part))) ? <mark key={at}>{part}</mark> : part))}
    </>
  );
}
