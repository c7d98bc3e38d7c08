import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { people } from '#access/contract.ts';
import type { Role } from '#access/roles.ts';
import { call } from '#platform/call.ts';
import { useLang } from '#ui/i18n.tsx';
import { useLive } from '#ui/live.ts';
import { useMay } from '#ui/session.tsx';
import type { ExtensionKind } from '../deadline.ts';
import * as wire from '../contract.ts';

export type ListQuery = z.input<typeof wire.listCases.query>;

/** Every key begins with the room, so that one live announcement refreshes what is on screen. */
export function useCases(query: ListQuery) {
  useLive(['cases']);
  return useQuery({
    queryKey: ['cases', 'list', query],
    queryFn: ({ signal }) => call(wire.listCases, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCase(id: string | null) {
  useLive(['cases']);
  const { lang } = useLang();
  return useQuery({
    queryKey: ['cases', 'one', id, lang],
    queryFn: ({ signal }) => call(wire.viewCase, { params: { id: id ?? '' }, query: {} }, { signal }),
    enabled: id !== null,
  });
}

export function useToSign() {
  useLive(['cases']);
  const may = useMay('cases.sign');
  return useQuery({ queryKey: ['cases', 'toSign'], queryFn: ({ signal }) => call(wire.listToSign, { query: { pageSize: 200 } }, { signal }), enabled: may });
}

export function useLetter(id: string | null) {
  const { lang } = useLang();
  return useQuery({
    queryKey: ['cases', 'letter', id, lang],
    queryFn: ({ signal }) => call(wire.previewLetter, { params: { id: id ?? '' } }, { signal }),
    enabled: id !== null,
  });
}

export function useDispatches(view: (typeof wire.dispatchViews)[number], page: number) {
  useLive(['cases']);
  const may = useMay('cases.dispatch');
  return useQuery({
    queryKey: ['cases', 'dispatches', view, page],
    queryFn: ({ signal }) => call(wire.listDispatches, { query: { view, page } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
}

export function useExtensionPreview(id: string, kind: ExtensionKind, workingDays: number) {
  return useQuery({
    queryKey: ['cases', 'extension', id, kind, workingDays],
    queryFn: ({ signal }) => call(wire.previewExtension, { params: { id }, query: { kind, workingDays } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Whom a case can be given to. */
export function useColleagues(role: Role) {
  return useQuery({ queryKey: ['access', 'people', role], queryFn: ({ signal }) => call(people, { query: { role } }, { signal }), staleTime: 300_000 });
}

/** Runs a deed; whatever came of it, what is on screen is asked for again. */
export function useDeed<I, R>(run: (input: I) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }) });
}

const openCountQuery = { scope: 'mine', pageSize: 1 } as const;
/** Numbers beside the menu's labels. */
export function useMyOpenCount(): number | null {
  const may = useMay('cases.work');
  const found = useQuery({
    queryKey: ['cases', 'list', openCountQuery],
    queryFn: ({ signal }) => call(wire.listCases, { query: openCountQuery }, { signal }),
    enabled: may,
  });
  return found.data?.counts.mine ?? null;
}
export const useToSignCount = (): number | null => useToSign().data?.total ?? null;
export function useDispatchCount(): number | null {
  return useDispatches('open', 1).data?.open ?? null;
}
