/** One clear sentence and the usage on stderr; the exit code of every command for bad input. */
export function badInput(cause: unknown, usage: string): 2 {
  const sentence = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${/[.!?]$/.test(sentence) ? '' : '.'}\nUsage: ${usage}\n`);
  return 2;
}
