/** Why a person cannot be heard or cannot hear; each has its sentence, which says what to do. */
export const troubles = ['noMicrophone', 'microphoneRefused', 'microphoneBusy', 'notSecure', 'soundBlocked'] as const;
export type Trouble = (typeof troubles)[number];
export type Opened = { readonly stream: MediaStream; readonly trouble: null } | { readonly stream: null; readonly trouble: Trouble };

const wanted: MediaStreamConstraints = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true }, video: false };

/** Opens the microphone, or says why it cannot be opened. */
export async function openMicrophone(): Promise<Opened> {
  if (!('mediaDevices' in navigator)) return { stream: null, trouble: 'notSecure' };
  try {
    return { stream: await navigator.mediaDevices.getUserMedia(wanted), trouble: null };
  } catch (cause) {
    return { stream: null, trouble: troubleOf((cause as DOMException).name) };
  }
}

export function troubleOf(name: string): Trouble {
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'noMicrophone';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'microphoneRefused' : 'microphoneBusy';
}

export function closeMicrophone(stream: MediaStream | null): null {
  for (const track of stream?.getTracks() ?? []) track.stop();
  return null;
}

/** Loudness 0–1 of a stream, told about twelve times a second, and the person's own voice a second later where asked. */
export function meter(stream: MediaStream, told: (level: number) => void): { readonly stop: () => void; readonly echo: (on: boolean) => void } {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  const delay = context.createDelay(1);
  delay.delayTime.value = 1;
  source.connect(analyser);
  source.connect(delay);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    told(Math.min(1, Math.sqrt(power) * 6));
  }, 80);
  return {
    stop: () => {
      clearInterval(timer);
      void context.close();
    },
    echo: (on) => {
      if (on) delay.connect(context.destination);
      else delay.disconnect();
    },
  };
}
