import { definePermissions } from '#platform/permissions.ts';

const frontLine = ['representative', 'outbound'] as const;
const overseers = ['manager', 'head', 'deputy', 'analyst'] as const;
/** What each may do with the queue, and the clause it comes from. */
export const permissions = definePermissions('queue', {
  take: { clause: '6.1.2', roles: frontLine },
  work: { clause: '6.1.2', roles: frontLine },
  callBack: { clause: '6.1.7', roles: frontLine },
  seeCallbacks: { clause: '6.1.7', roles: [...frontLine, ...overseers] },
  markNumbers: { clause: '6.1.7', roles: ['manager'] },
  seeSheet: { clause: '5.8', roles: overseers },
  keepSheet: { clause: '5.8', roles: ['manager'] },
  watch: { clause: '6.3.1', roles: overseers },
  manage: { clause: '6.3.1', roles: ['manager'] },
  seeToCards: { clause: '6.7.2', roles: ['manager', 'quality', 'helper'] },
});
