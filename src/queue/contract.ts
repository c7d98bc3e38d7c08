/** The door of this room: what may be asked of it, a subject a file. */
export * from './contract/board.ts';
export * from './contract/callbacks.ts';
export * from './contract/cards.ts';
export * from './contract/measures.ts';
export * from './contract/offers.ts';
export * from './contract/permissions.ts';
export * from './contract/sheet.ts';
