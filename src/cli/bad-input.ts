/** One clear sentence and the usage on stderr; 2 is the exit code of every command for bad input. */
export function badInput(cause: unknown, usage: string): 2 {
  // parseArgs adds advice for programmers after its first sentence.
  const [sentence = ''] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\n/);
  const opened = /^[a-z]+ /.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
  process.stderr.write(`${opened}${/[.!?]$/.test(opened) ? '' : '.'}\nUsage: ${usage}\n`);
  return 2;
}
