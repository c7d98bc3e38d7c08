import { afterTry, type Circuit, closedCircuit, resting } from './circuit.ts';
import { StructureAnswer, StructureFailure, type StructureQuestion, type Structures } from './port.ts';

const longestAnswerBytes = 1_000_000;

/**
 * Asks the structures' gateway: `POST {url}/{structure}/{register}/queries`. 404 means "nothing held"; 401 and 403 are
 * refusals. The key travels in the body, never in an address that proxies write down.
 */
export function httpStructures(options: {
  readonly url: string;
  readonly token: string | null;
  readonly timeoutMs?: number;
  readonly nowMs?: () => number;
}): Structures {
  const nowMs = options.nowMs ?? Date.now;
  const circuits = new Map<string, Circuit>();
  return {
    ask: async (question) => {
      const before = circuits.get(question.structure) ?? closedCircuit;
      const until = resting(before, nowMs());
      if (until !== null) throw new StructureFailure('resting', question.structure, new Date(until));
      try {
        const answer = await askOnce(options, question);
        circuits.set(question.structure, closedCircuit);
        return answer;
      } catch (cause) {
        const failure = cause instanceof StructureFailure ? cause : new StructureFailure('unavailable', question.structure, null, cause);
        // A refusal and an unreadable answer are answers: the structure is there.
        const there = failure.kind === 'refused' || failure.kind === 'malformed';
        circuits.set(question.structure, afterTry(circuits.get(question.structure) ?? closedCircuit, there, nowMs()));
        throw failure;
      }
    },
  };
}

async function askOnce(
  { url, token, timeoutMs = 5000 }: { readonly url: string; readonly token: string | null; readonly timeoutMs?: number },
  { requestId, structure, register, ...asked }: StructureQuestion,
): Promise<StructureAnswer | null> {
  const address = `${url.replace(/\/$/, '')}/${encodeURIComponent(structure)}/${encodeURIComponent(register)}/queries`;
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', 'x-request-id': requestId, ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 404) return null;
    if (response.status === 401 || response.status === 403) throw new StructureFailure('refused', `${response.status}`);
    if (!response.ok) throw new StructureFailure('unavailable', `${response.status}`);
    return read(await bodyOf(response));
  } catch (cause) {
    if ((cause as Error).name === 'TimeoutError') throw new StructureFailure('timeout', structure, null, cause);
    throw cause;
  }
}

/** Read up to a limit: a structure that answers without end must not fill our memory. */
async function bodyOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > longestAnswerBytes) throw new StructureFailure('malformed', 'longer than agreed');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function read(body: string): StructureAnswer {
  try {
    return StructureAnswer.parse(JSON.parse(body));
  } catch (cause) {
    throw new StructureFailure('malformed', 'not as agreed', null, cause);
  }
}
