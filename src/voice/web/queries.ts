import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, callFile, upload } from '#platform/call.ts';
import * as c from '../contract.ts';

export const useEngine = () => useQuery({ queryKey: ['voice', 'engine'], queryFn: ({ signal }) => call(c.engineState, {}, { signal }) });
export const useMenus = () => useQuery({ queryKey: ['voice', 'menus'], queryFn: ({ signal }) => call(c.listMenus, {}, { signal }) });
export const useMenu = (id: string) =>
  useQuery({ queryKey: ['voice', 'menu', id], queryFn: ({ signal }) => call(c.getMenu, { params: { id } }, { signal }), retry: false });
export const useRecordings = (page: number, pageSize: number) =>
  useQuery({ queryKey: ['voice', 'recordings', page, pageSize], queryFn: ({ signal }) => call(c.listRecordings, { query: { page, pageSize } }, { signal }) });

/** A deed of this room; everything of it is asked for again afterwards. */
export function useVoiceDeed<I, R>(run: (input: I) => Promise<R>, onDone?: (reply: R, input: I) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (reply, input) => {
      onDone?.(reply, input);
      return client.invalidateQueries({ queryKey: ['voice'] });
    },
  });
}

const promptPath = (lang: string, text: string): string => `/api/voice/prompts?${new URLSearchParams({ lang, text })}`;
export const promptSource = promptPath;
export const uploadPrompt = (sentence: { readonly lang: string; readonly text: string; readonly file: File }): Promise<unknown> =>
  upload(promptPath(sentence.lang, sentence.text), sentence.file);

/** A granted copy, saved by the browser like any download. */
export async function downloadCopy(number: string, code: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await callFile(c.fetchCopy, { body: { number, code } }));
  link.download = `${number.trim().toUpperCase()}.wav`;
  link.click();
  URL.revokeObjectURL(link.href);
}
