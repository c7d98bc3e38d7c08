import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { call } from '#platform/call.ts';
import * as c from '../../contract.ts';
import { useVoiceDeed } from '../queries.ts';
import { makePhone, type Phone, type PhoneState } from './phone.ts';

let made: Phone | null = null;
/** The page's one telephone. */
export const phone = (): Phone => (made ??= makePhone(() => call(c.provisionDevice, { body: {} })));

export const usePhoneState = (): PhoneState => {
  const one = phone();
  return useSyncExternalStore(one.subscribe, one.state);
};

/** Keeps the telephone open while `wanted`: at work on this very page, or with a supervisor's ear at a call. */
export function useOpenPhone(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    phone().open();
    return () => phone().close();
  }, [wanted]);
}

/** What the server knows of the call on the person's own line. */
export const useMyCall = (enabled: boolean) =>
  useQuery({
    queryKey: ['voice', 'mine'],
    queryFn: ({ signal }) => call(c.myCall, {}, { signal }),
    enabled,
    // An engine that died tells the browser nothing: the server is asked while somebody talks.
    refetchInterval: 4000,
  });

export const useHold = () => useVoiceDeed((held: boolean) => call(c.holdCall, { body: { held } }));
export const useThird = () =>
  useVoiceDeed((third: { readonly to: string; readonly how: 'consult' | 'conference' | 'transfer' }) => call(c.bringThird, { body: third }));
export const useDropThird = () => useVoiceDeed((_: void) => call(c.dropThird));
export const useHandOver = () => useVoiceDeed((_: void) => call(c.handOver, { body: {} }));
export const useComeBack = () => useVoiceDeed((_: void) => call(c.comeBack, { body: {} }));
type Onward = { readonly lang?: 'az' | 'ru' | 'en'; readonly level?: 1 | 2 | 3; readonly toPersonId?: string };
export const usePassOn = (onDone?: () => void) => useVoiceDeed((onward: Onward) => call(c.passOn, { body: onward }), onDone);
