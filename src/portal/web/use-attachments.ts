import { useRef, useState } from 'react';
import { addressOf, call, upload } from '#platform/call.ts';
import type { DroppedFile } from '#ui/file-drop.tsx';
import { useSentenceOf } from '#ui/problem-notice.tsx';
import { attach, detach } from '../contract.ts';
import { type Draft, newId } from './draft.ts';
import type { ChangeDraft } from './use-draft.ts';

/** As the server knows them by their content; the list here only spares a wasted upload. */
export const acceptedFiles = 'image/*,.pdf,.jpg,.jpeg,.png,.gif,.webp,.heic,.docx,.xlsx,.odt,.doc,.xls,.txt,.mp4,.m4a,.3gp,.mp3,.ogg,.wav';

export type Attachments = {
  readonly shown: readonly DroppedFile[];
  readonly busy: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
};

/** Files go up while the next fields are filled in; what has arrived stands in the draft under the server's id. */
export function useAttachments(draft: Draft, change: ChangeDraft): Attachments {
  const sentenceOf = useSentenceOf();
  const [going, setGoing] = useState<readonly DroppedFile[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const drop = (id: string): void => setGoing((before) => before.filter((file) => file.id !== id));

  const send = async (file: File): Promise<void> => {
    const local = newId();
    const stop = new AbortController();
    stops.current.set(local, stop);
    const set = (patch: Partial<DroppedFile>): void => setGoing((before) => before.map((one) => (one.id === local ? { ...one, ...patch } : one)));
    setGoing((before) => [...before, { id: local, name: file.name, bytes: file.size, progress: 0 }]);
    try {
      const path = addressOf(attach.path, { params: { id: draft.id } });
      const stored = attach.reply.parse(await upload(path, file, (progress) => set({ progress }), { signal: stop.signal }));
      change((before) => ({ files: [...before.files, { id: stored.id, name: stored.name, bytes: stored.sizeBytes }] }));
      drop(local);
    } catch (error) {
      if (stop.signal.aborted) return drop(local);
      setGoing((before) => before.map((one) => (one.id === local ? { id: local, name: one.name, bytes: one.bytes, error: sentenceOf(error) } : one)));
    } finally {
      stops.current.delete(local);
    }
  };

  const remove = (id: string): void => {
    const stop = stops.current.get(id);
    if (stop) return stop.abort();
    if (going.some((file) => file.id === id)) return drop(id);
    change((before) => ({ files: before.files.filter((file) => file.id !== id) }));
    // Gone from the letter at once; a row the server keeps by a lost network is never sent with it unseen.
    void call(detach, { params: { id: draft.id, fileId: id } }).catch(() => undefined);
  };

  return {
    shown: [...draft.files.map((file) => ({ ...file, done: true })), ...going],
    busy: going.some((file) => file.progress !== undefined),
    add: (files) => files.forEach((file) => void send(file)),
    remove,
  };
}
