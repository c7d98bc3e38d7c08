import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { people } from '#access/contract.ts';
import * as c from '#contacts/contract.ts';
import { renewSeconds } from '#contacts/contact.ts';
import { call, Problem } from '#platform/call.ts';
import * as d from '../contract.ts';

/** Everything here begins with 'contacts', so that the live line refreshes it. */
export const useDeskHome = (enabled = true) => useQuery({ queryKey: ['contacts', 'desk'], queryFn: ({ signal }) => call(d.deskHome, {}, { signal }), enabled });
export const useCard = (id: string, enabled = true) =>
  useQuery({ queryKey: ['contacts', 'card', id], queryFn: ({ signal }) => call(d.contactCard, { params: { id } }, { signal }), retry: false, enabled });
export const useWaiting = (page = 1) =>
  useQuery({ queryKey: ['contacts', 'waiting', page], queryFn: ({ signal }) => call(c.listWaiting, { query: { page, pageSize: 50 } }, { signal }) });
export const usePeople = (role?: 'representative') =>
  useQuery({
    queryKey: ['access', 'people', role ?? ''],
    queryFn: ({ signal }) => call(people, { query: role ? { role } : {} }, { signal }),
    staleTime: 300_000,
  });
export const usePreview = (matterId: string, of: { readonly kind: string | null; readonly servicemen: boolean }) =>
  useQuery({
    queryKey: ['contacts', 'preview', matterId, of.kind, of.servicemen],
    queryFn: ({ signal }) => call(d.previewDeed, { params: { id: matterId }, query: { servicemen: of.servicemen ? 'true' : 'false' } }, { signal }),
    enabled: of.kind !== null,
  });

/**
 * A deed of the desk: whatever it changed is asked for again at once, without waiting for the live line. `onDone` comes
 * before that, so that the next screen opens without waiting; 'refreshed' is for what says that a thing is so: whoever
 * hears it may press the next key at once.
 */
export function useDeed<I, R>(run: (input: I) => Promise<R>, onDone?: (reply: R, input: I) => void, when: 'done' | 'refreshed' = 'done') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async (reply, input) => {
      if (when === 'done') onDone?.(reply, input);
      await client.invalidateQueries({ queryKey: ['contacts'] });
      if (when === 'refreshed') onDone?.(reply, input);
    },
  });
}

/** Renews the lease while the page lives; says true once it is lost. */
export function useLease(contact: { readonly id: string; readonly epoch: number; readonly mine: boolean } | undefined): boolean {
  const [lost, setLost] = useState(false);
  const id = contact?.id;
  const epoch = contact?.epoch;
  const mine = contact?.mine ?? false;
  useEffect(() => {
    setLost(false);
    if (!id || epoch === undefined || !mine) return;
    let stopped = false;
    const renew = async (): Promise<void> => {
      try {
        await call(c.renewLease, { params: { id }, body: { epoch } });
      } catch (cause) {
        if (!stopped && cause instanceof Problem && (cause.code === 'contacts.leaseLost' || cause.code === 'contacts.endedAlready'))
          setLost(cause.code === 'contacts.leaseLost');
      }
    };
    const timer = setInterval(() => void renew(), renewSeconds * 1000);
    void renew();
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [id, epoch, mine]);
  return lost;
}

export type SaveState = { readonly state: 'idle' | 'saving' | 'saved' | 'failed'; readonly at: string | null };
/** Text kept as it is typed: saved shortly after the last key, and at once when the field or the page is left. */
export function useKeptText(key: string, stored: string, save: (text: string) => Promise<string>) {
  const [text, setText] = useState(stored);
  const [saved, setSaved] = useState<SaveState>({ state: 'idle', at: null });
  const dirty = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saver = useRef(save);
  saver.current = save;
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    const pending = dirty.current;
    if (pending === null) return;
    dirty.current = null;
    setSaved((before) => ({ ...before, state: 'saving' }));
    try {
      const at = await saver.current(pending);
      setSaved({ state: dirty.current === null ? 'saved' : 'saving', at });
    } catch {
      dirty.current ??= pending;
      setSaved((before) => ({ ...before, state: 'failed' }));
    }
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;
  useEffect(() => {
    if (dirty.current === null) setText(stored);
  }, [stored]);
  useEffect(() => () => void flushNow.current(), [key]);
  const type = (next: string): void => {
    setText(next);
    dirty.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flushNow.current(), 600);
  };
  return { text, type, flush: () => flushNow.current(), saved };
}
