import { useQuery } from '@tanstack/react-query';
import { call } from '#platform/call.ts';
import { useLive } from '#ui/live.ts';
import * as c from '../contract.ts';

export function usePlans() {
  useLive(['knowledge']);
  return useQuery({ queryKey: ['knowledge', 'plans'], queryFn: ({ signal }) => call(c.plans, {}, { signal }) });
}
export function usePlan(id: string) {
  useLive(['knowledge']);
  return useQuery({ queryKey: ['knowledge', 'plan', id], queryFn: ({ signal }) => call(c.plan, { params: { id } }, { signal }), retry: false });
}
