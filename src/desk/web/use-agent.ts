import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, Problem } from '#platform/call.ts';
import { beatSeconds } from '#queue/agent.ts';
import * as q from '#queue/contract.ts';

/** Everything here begins with 'queue', so that the live line refreshes it. */
export const useAgentBar = (enabled: boolean) =>
  useQuery({
    queryKey: ['queue', 'me'],
    queryFn: ({ signal }) => call(q.agentBar, {}, { signal }),
    enabled,
    // Should an announcement be lost, an offer is still seen while it rings.
    refetchInterval: 10_000,
  });

let mark: Promise<string> | null = null;
/**
 * This page's own mark: kept over a reload, and not shared with a copy of the tab, which takes the storage along but not
 * the lock.
 */
function deviceMark(): Promise<string> {
  mark ??= new Promise((known) => {
    const kept = sessionStorage.getItem('cagri.device') ?? crypto.randomUUID();
    const use = (device: string): void => {
      sessionStorage.setItem('cagri.device', device);
      known(device);
    };
    if (!('locks' in navigator)) return use(kept);
    const hold = (device: string, otherwise: () => void): void => {
      void navigator.locks.request(`cagri-device-${device}`, { ifAvailable: true }, (lock) => {
        if (!lock) return otherwise();
        use(device);
        return new Promise(() => {});
      });
    };
    hold(kept, () => {
      const fresh = crypto.randomUUID();
      hold(fresh, () => use(fresh));
    });
  });
  return mark;
}

export function useDevice(): string | null {
  const [device, setDevice] = useState<string | null>(null);
  useEffect(() => {
    void deviceMark().then(setDevice);
  }, []);
  return device;
}

/** Says that the page is there, from a worker's clock; once refused, the bar is asked for again and shows why. */
export function useBeat(hand: { readonly device: string; readonly epoch: number } | null): void {
  const client = useQueryClient();
  const device = hand?.device;
  const epoch = hand?.epoch;
  useEffect(() => {
    if (!device || epoch === undefined) return;
    const beat = (): void => {
      call(q.beat, { body: { device, epoch } }).catch((cause: unknown) => {
        if (cause instanceof Problem && cause.status === 409) void client.invalidateQueries({ queryKey: ['queue', 'me'] });
      });
    };
    const worker = new Worker(new URL('./beat-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = beat;
    worker.postMessage(beatSeconds * 1000);
    document.addEventListener('visibilitychange', beat);
    beat();
    return () => {
      worker.terminate();
      document.removeEventListener('visibilitychange', beat);
    };
  }, [client, device, epoch]);
}

/** A deed of the bar: what it changed is asked for again at once. */
export function useBarDeed<I, R>(run: (input: I) => Promise<R>, onDone?: (reply: R, input: I) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (reply, input) => onDone?.(reply, input),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['queue'] }), client.invalidateQueries({ queryKey: ['contacts'] })]),
  });
}
