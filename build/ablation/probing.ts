import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { Sample } from '../../test/corpus/score.ts';
import type { Look } from './probe.ts';
import type { Runtime } from './runtime.ts';

export type LookAt = (sample: Sample, explains: boolean) => Look;

/** Compiles the probe's bundle once, and loads it anew for each runtime. */
export function probeLoader(code: string): (ablation: Runtime) => LookAt {
	const load = new vm.Script(`(function (ablation, require, module, exports) {${code}\n})`, { filename: 'probe.cjs' });
	const run = load.runInThisContext() as (...parts: unknown[]) => void;
	const require = createRequire(import.meta.url);
	return (ablation) => {
		const module = { exports: {} as { lookAt: LookAt } };
		run(ablation, require, module, module.exports);
		return module.exports.lookAt;
	};
}
