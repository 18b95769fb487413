import { run } from '../../../src/cli/run.ts';

/** Runs the tool in this process. */
export async function explain(...argv: string[]): Promise<{ exitCode: number; out: string; complaints: string[] }> {
	const complaints: string[] = [];
	let out = '';
	const exitCode = await run(argv, {
		out: (text) => {
			out += text;
			return true;
		},
		complain: (line) => void complaints.push(line),
	});
	return { exitCode, out, complaints };
}
