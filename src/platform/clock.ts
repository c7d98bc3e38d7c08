/** The instant "now" as an argument: tests and the demonstration hand in their own. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

export const fixedClock = (instant: string | Date): Clock => ({ now: () => new Date(instant) });
