import { z } from 'zod';

// In a browser zod would try to compile its checks, which our content security policy refuses; every contract comes by here.
if ('document' in globalThis) z.config({ jitless: true });

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What crosses the wire, once: the server checks and serves with it, the browser calls with it, OpenAPI comes from it. */
export type Endpoint<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> = {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  /** The request is a form with one file in it, which no schema checks. */
  readonly takes?: 'file';
};

type None = z.ZodUndefined;
const none = z.undefined();

export function endpoint<R extends z.ZodType, P extends z.ZodType = None, Q extends z.ZodType = None, B extends z.ZodType = None>(shape: {
  method: Method;
  path: `/api/${string}`;
  params?: P;
  query?: Q;
  body?: B;
  reply: R;
  takes?: 'file';
}): Endpoint<P, Q, B, R> {
  return {
    method: shape.method,
    path: shape.path,
    params: shape.params ?? (none as unknown as P),
    query: shape.query ?? (none as unknown as Q),
    body: shape.body ?? (none as unknown as B),
    reply: shape.reply,
    ...(shape.takes && { takes: shape.takes }),
  };
}

/** Pieces most contracts share. */
export const Id = z.uuid();
export const Instant = z.iso.datetime({ offset: true });
export const Day = z.iso.date();
export const LangCode = z.enum(['az', 'ru', 'en']);
export const Nothing = z.object({}).strict();
export const Page = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
/** Past this many rows nobody counts: a list's total is then this figure and reads "10 000+". */
export const countedAtMost = 10_000;
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int() });
/** Text a person typed: trimmed, no NUL, which PostgreSQL cannot hold. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes('\u0000'), { error: 'nul' })
    .trim()
    .min(min);

/** The names of the parts of a path: `/api/cases/:id` → ['id']. */
export const pathParams = (path: string): readonly string[] => [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] as string);
