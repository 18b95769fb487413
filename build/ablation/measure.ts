import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Sample } from '../../test/corpus/score.ts';
import { takeBaseline } from './baseline.ts';
import type { ProbeBundle } from './bundle.ts';
import type { Serving } from './serving.ts';
import type { Task, WorkerData } from './worker.ts';

export type Measured = Serving & { readonly explains: boolean };

/** Takes each branch away in turn, on as many threads as there are cores. Of what only the explanation reads with, its patterns count. */
export async function measure({ code, recogniser, explanation }: ProbeBundle, samples: readonly Sample[]): Promise<Measured[]> {
	const baseline = takeBaseline(code, samples);
	const tasks = baseline.branches.flatMap((branch): Task[] => {
		const file = branch.place.replace(/:\d+$/, '');
		const explains = !recogniser.has(file);
		const isTaken = !explains || (explanation.has(file) && branch.pattern !== undefined);
		return isTaken ? [{ branch, explains }] : [];
	});
	const threads = os.availableParallelism();
	const shares = Array.from({ length: threads }, (_, thread) => tasks.filter((_, index) => index % threads === thread));
	const measured = await Promise.all(shares.map((share) => run({ code, samples, baseline, tasks: share })));
	return measured.flat();
}

function run(workerData: WorkerData): Promise<Measured[]> {
	const measured: Measured[] = [];
	return new Promise((resolve, reject) => {
		const worker = new Worker(path.join(import.meta.dirname, 'worker.ts'), { workerData });
		worker.on('message', (each: Measured) => measured.push(each));
		worker.on('error', reject);
		worker.on('exit', (code) => (code === 0 ? resolve(measured) : reject(new Error(`a thread ended with ${code}`))));
	});
}
