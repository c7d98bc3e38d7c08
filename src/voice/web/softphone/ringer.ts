const everyMs = 2400;

/** Two soft tones until it is stopped. A browser that allows no sound yet stays silent: the words and the offer are there too. */
export function ringer(): { readonly start: () => void; readonly stop: () => void } {
  let context: AudioContext | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  const tone = (hertz: number, fromSeconds: number): void => {
    if (!context) return;
    const [source, gain] = [context.createOscillator(), context.createGain()];
    const at = context.currentTime + fromSeconds;
    source.frequency.value = hertz;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.2, at + 0.03);
    gain.gain.linearRampToValueAtTime(0, at + 0.35);
    source.connect(gain).connect(context.destination);
    source.start(at);
    source.stop(at + 0.4);
  };
  const once = (): void => {
    tone(660, 0);
    tone(880, 0.4);
  };
  return {
    start: () => {
      if (context) return;
      context = new AudioContext();
      once();
      timer = setInterval(once, everyMs);
    },
    stop: () => {
      clearInterval(timer);
      void context?.close();
      context = null;
    },
  };
}
