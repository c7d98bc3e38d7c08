/** A clock of its own: the browser slows the timers of a hidden page to one a minute, but not those of a worker. */
self.onmessage = (event: MessageEvent<number>) => {
  setInterval(() => self.postMessage(null), event.data);
};
