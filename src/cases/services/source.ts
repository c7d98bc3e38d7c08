import { httpStructures } from '#adapters/structures/http.ts';
import { type Structures, StructureFailure } from '#adapters/structures/port.ts';
import { simulatedStructures } from '#adapters/structures/simulated.ts';

const unconnected: Structures = { ask: async ({ structure }) => Promise.reject(new StructureFailure('unavailable', `${structure}: no gateway is named`)) };

/** STRUCTURES_URL names the structures' gateway (STRUCTURES_TOKEN its key); a demonstration without one has invented registers. */
export function structuresOf(config: { readonly demo: boolean }, env: NodeJS.ProcessEnv = process.env): Structures {
  const url = env['STRUCTURES_URL'];
  if (url) return httpStructures({ url, token: env['STRUCTURES_TOKEN'] ?? null });
  return config.demo ? simulatedStructures() : unconnected;
}
