const two = (text: string): string => text.padStart(2, '0');

/**
 * A day as people write it – '24.11.2026', '4.1.26', '24/11/2026', '24112026' – or as machines do ('2026-11-24'), as
 * 'YYYY-MM-DD'; null when it is not a day of the calendar.
 */
export function readDate(text: string): string | null {
  const asked = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asked);
  const written = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})$/.exec(asked) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(asked);
  if (!iso && !written) return null;
  const [year = '', month = '', day = ''] = iso ? iso.slice(1) : (written as RegExpExecArray).slice(1).toReversed();
  const full = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== full ? null : full;
}
