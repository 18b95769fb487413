import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Runs programs of one language one after another; what their start costs is paid once. */
export interface ProgramRunner {
	/** Gives what a program wrote, with the error that ended it. */
	run(source: string): Promise<string>;
	close(): void;
}

/** Each line is a program as JSON; what it wrote comes back as a line of JSON. Only the first descriptor of the start speaks to us. */
const pythonLoop = `
import contextlib, io, json, sys, traceback
for line in sys.stdin:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            exec(compile(json.loads(line), 'copied.py', 'exec'), {'__name__': '__main__'})
        except BaseException:
            traceback.print_exc()
    print(json.dumps(said.getvalue()), flush=True)
`;

const nodeLoop = `
const say = process.stdout.write.bind(process.stdout);
for await (const line of (await import('node:readline')).createInterface({ input: process.stdin })) {
	let said = '';
	console.log = (...words) => { said += words.join(' ') + '\\n'; };
	try { await import(JSON.parse(line)); } catch (error) { said += String(error?.stack ?? error); }
	say(JSON.stringify(said) + '\\n');
}
`;

/** Python programs; `python3` is Debian's. */
export function runPython(env: NodeJS.ProcessEnv, cwd: string): ProgramRunner {
	return runner('/usr/bin/python3', ['-c', pythonLoop], env, cwd, (source) => ({ line: source, after: () => {} }));
}

/** JavaScript modules, which lie in `cwd` while they run, for there are the packages. */
export function runNode(env: NodeJS.ProcessEnv, cwd: string): ProgramRunner {
	let count = 0;
	return runner(process.execPath, ['--input-type=module', '-e', nodeLoop], env, cwd, (source) => {
		const file = path.join(cwd, `copied-${process.pid}-${++count}.mjs`);
		writeFileSync(file, source);
		return { line: file, after: () => rmSync(file) };
	});
}

function runner(
	command: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	cwd: string,
	stage: (source: string) => { readonly line: string; readonly after: () => void },
): ProgramRunner {
	const child = spawn(command, args, { env, cwd, stdio: ['pipe', 'pipe', 'inherit'] });
	const answers = createInterface({ input: child.stdout });
	let last: Promise<unknown> = Promise.resolve();
	const run = async (source: string): Promise<string> => {
		const { line, after } = stage(source);
		child.stdin.write(`${JSON.stringify(line)}\n`);
		const [answer] = (await once(answers, 'line')) as [string];
		after();
		return JSON.parse(answer) as string;
	};
	return {
		run: (source) => {
			const next = last.then(() => run(source));
			last = next.catch(() => {});
			return next;
		},
		close: () => void child.kill(),
	};
}
