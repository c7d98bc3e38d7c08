import { formatNumber, type Lang } from '#language/format.ts';
import { countedAtMost } from '#platform/endpoint.ts';

/** '1.733'; '10.000+' where rows are no longer counted. */
export const formatTotal = (total: number, lang: Lang): string => `${formatNumber(Math.min(total, countedAtMost), lang)}${total >= countedAtMost ? '+' : ''}`;
