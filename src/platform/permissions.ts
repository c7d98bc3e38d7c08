/** A permission is `room.verb`, with the clause that grants it and the roles whose holders have it at the instant. */
export type Permission = { readonly clause: string; readonly roles: readonly string[] };
export type PermissionTable = Readonly<Record<string, Permission>>;

/** `definePermissions('cases', { take: { clause: '6.5.1', roles: ['specialist'] } })` → `{ 'cases.take': … }`. */
export function definePermissions<const R extends string, const T extends PermissionTable>(
  room: R,
  table: T,
): { readonly [K in keyof T & string as `${R}.${K}`]: Permission } {
  return Object.fromEntries(Object.entries(table).map(([verb, permission]) => [`${room}.${verb}`, permission])) as never;
}

/** What someone with these roles may do, in the order of the table. */
export const permissionsOf = (roles: readonly string[], all: PermissionTable): readonly string[] =>
  Object.entries(all)
    .filter(([, permission]) => permission.roles.some((role) => roles.includes(role)))
    .map(([name]) => name);
