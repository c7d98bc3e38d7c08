import { Worker } from 'node:worker_threads';

/**
 * A piece of arithmetic in a thread of its own, so that the server goes on answering: the module takes `workerData` and posts one reply.
 * @throws Error when the thread fails, ends without a reply or has not replied by `mostMs`
 */
export function inThread<Task, Reply>(module: URL, task: Task, mostMs: number): Promise<Reply> {
  return new Promise((done, failed) => {
    const worker = new Worker(module, { workerData: task });
    const end = (then: () => void): void => {
      clearTimeout(limit);
      void worker.terminate();
      then();
    };
    const limit = setTimeout(() => end(() => failed(new Error(`no reply within ${mostMs / 1000} seconds`))), mostMs);
    worker.on('message', (reply: Reply) => end(() => done(reply)));
    worker.on('error', (cause) => end(() => failed(cause)));
    worker.on('exit', () => end(() => failed(new Error('the thread ended without a reply'))));
  });
}
