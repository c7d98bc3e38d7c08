import { parentPort, workerData } from 'node:worker_threads';
import { type Absence, repairAbsence } from '#maths/rostering/centre/repair.ts';
import type { CentreRoster, CentreTask } from '#maths/rostering/centre/task.ts';

export type RepairTask = { readonly task: CentreTask; readonly roster: CentreRoster; readonly absence: Absence; readonly fromDay: number };

const { task, roster, absence, fromDay } = workerData as RepairTask;
parentPort?.postMessage(repairAbsence(task, roster, absence, fromDay));
