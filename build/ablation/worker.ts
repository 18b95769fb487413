/** One of the threads of `npm run ablation`: takes every so manieth branch away and posts which samples it serves. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Sample } from '../../test/corpus/score.ts';
import type { Baseline } from './baseline.ts';
import type { Branch } from './runtime.ts';
import { servingOf } from './serving.ts';

/** A branch of the recogniser, or of the explanation. */
export interface Task {
	readonly branch: Branch;
	readonly explains: boolean;
}

export interface WorkerData {
	readonly code: string;
	readonly samples: readonly Sample[];
	readonly baseline: Baseline;
	readonly tasks: readonly Task[];
}

const { code, samples, baseline, tasks } = workerData as WorkerData;
const serving = servingOf(code, samples, baseline);
for (const { branch, explains } of tasks) parentPort?.postMessage({ ...serving(branch, explains), explains });
