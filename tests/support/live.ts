/** The live feed as a browser reads it: `id:` and `data:` of each message, and the place to resume from. */
export type Heard = { readonly topic: string; readonly id: string; readonly kind: string };
export type Feed = {
  readonly heard: readonly Heard[];
  readonly lastEventId: () => string;
  /** Waits until a message is heard that `wanted` accepts. */
  readonly until: (wanted: (message: Heard) => boolean, seconds?: number) => Promise<Heard>;
  readonly close: () => void;
};

export async function listen(node: { readonly url: string }, who: { readonly cookie: string }, after?: string): Promise<Feed> {
  const leaving = new AbortController();
  const reply = await fetch(`${node.url}/api/live`, {
    headers: { cookie: who.cookie, ...(after !== undefined && { 'last-event-id': after }) },
    signal: leaving.signal,
  });
  if (reply.status !== 200 || !reply.body) throw new Error(`the live feed answered ${reply.status}`);
  const heard: Heard[] = [];
  let lastEventId = after ?? '';
  let opened = (): void => {};
  const open = new Promise<void>((done) => (opened = done));
  const watchers = new Set<() => void>();
  const take = (message: string): void => {
    const field = (name: string): string | undefined =>
      message
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    lastEventId = field('id') ?? lastEventId;
    if (field('event') === 'hello') opened();
    else if (field('data')) heard.push(JSON.parse(field('data') as string) as Heard);
    for (const watch of watchers) watch();
  };
  void (async () => {
    let rest = '';
    try {
      for await (const chunk of reply.body as unknown as AsyncIterable<Uint8Array>) {
        rest += Buffer.from(chunk).toString('utf8');
        const messages = rest.split('\n\n');
        rest = messages.pop() ?? '';
        messages.forEach(take);
      }
    } catch {
      // Closed by us, or by a node that ended.
    }
  })();
  await open;
  return {
    heard,
    lastEventId: () => lastEventId,
    until: (wanted, seconds = 30) =>
      new Promise((found, failed) => {
        const limit = setTimeout(() => failed(new Error(`not heard in ${seconds} s; heard ${JSON.stringify(heard)}`)), seconds * 1000);
        const watch = (): void => {
          const message = heard.find(wanted);
          if (!message) return;
          clearTimeout(limit);
          watchers.delete(watch);
          found(message);
        };
        watchers.add(watch);
        watch();
      }),
    close: () => leaving.abort(),
  };
}
