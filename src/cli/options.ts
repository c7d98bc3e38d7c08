/** A word of the command line as a number. @throws RangeError with one sentence; absent: the fallback, or a refusal when there is none */
export function numberOption(name: string, typed: string | undefined, { least, most, fallback }: { least: number; most: number; fallback?: number }): number {
  if (typed === undefined) {
    if (fallback !== undefined) return fallback;
    throw new RangeError(`--${name} is missing: a number from ${least} to ${most}.`);
  }
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (!(value >= least && value <= most)) throw new RangeError(`--${name} "${typed}" is not a number from ${least} to ${most}.`);
  return value;
}

/** As `numberOption`, whole. @throws RangeError */
export function wholeOption(name: string, typed: string | undefined, range: { least: number; most: number; fallback?: number }): number {
  const value = numberOption(name, typed, range);
  if (!Number.isInteger(value)) throw new RangeError(`--${name} "${typed}" is not a whole number.`);
  return value;
}

/** Bad input of any of the calculating commands: a range, a file, or a word `parseArgs` does not know. */
export const isBadInput = (cause: unknown): cause is Error =>
  cause instanceof RangeError || (cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS'));
