import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/i18n.tsx';
import { useToast } from '#ui/toast.tsx';
import { toTelephoneWav } from '../wav.ts';
import { words } from '../words.ts';

/** A recording of the browser, whatever its own format, as the file the telephone needs. */
async function asWavFile(pieces: readonly Blob[]): Promise<File> {
  const context = new AudioContext();
  try {
    const sound = await context.decodeAudioData(await new Blob([...pieces]).arrayBuffer());
    const samples = Int16Array.from(sound.getChannelData(0), (value) => Math.max(-1, Math.min(1, value)) * 32_767);
    const wav = toTelephoneWav({ sampleRate: sound.sampleRate, samples });
    return new File([Uint8Array.from(wav)], 'sentence.wav', { type: 'audio/wav' });
  } finally {
    await context.close();
  }
}

/** Speaks a sentence into the microphone: once to begin, once to end, and it is kept. */
export function RecordPrompt({
  busy,
  disabled,
  onRecorded,
}: {
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onRecorded: (file: File) => void;
}) {
  const w = useWords(words);
  const toast = useToast();
  const recorder = useRef<MediaRecorder | null>(null);
  const [running, setRunning] = useState(false);
  // Left in mid-sentence, the microphone is let go and nothing is kept.
  useEffect(() => () => recorder.current?.stream.getTracks().forEach((track) => track.stop()), []);
  const begin = async (): Promise<void> => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const pieces: Blob[] = [];
      const made = new MediaRecorder(stream);
      made.addEventListener('dataavailable', (event) => pieces.push(event.data));
      made.addEventListener('stop', () => {
        setRunning(false);
        stream.getTracks().forEach((track) => track.stop());
        asWavFile(pieces).then(onRecorded, () => toast.say(w('recordingEmpty')));
      });
      recorder.current = made;
      made.start();
      setRunning(true);
    } catch {
      toast.say(w('noMicrophone'));
    }
  };
  return (
    <Button
      variant={running ? 'danger' : 'quiet'}
      icon={running ? IconPlayerStop : IconMicrophone}
      busy={busy}
      disabled={disabled}
      onClick={() => (running ? recorder.current?.stop() : void begin())}
    >
      {w(running ? 'stopRecording' : 'recordPrompt')}
    </Button>
  );
}
