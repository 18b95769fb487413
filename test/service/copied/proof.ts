import { isDeepStrictEqual } from 'node:util';
import type { Bench } from './bench.ts';
import type { Case } from './cases.ts';
import type { Form } from './forms.ts';
import { Run, type Trace } from './run.ts';

/** What became of a copied request, beside what the panel's own request did. */
export type Outcome =
	| { readonly kind: 'equal' }
	| { readonly kind: 'refused'; readonly why: string }
	/** The client is older than a parameter, says so, and sends nothing. */
	| { readonly kind: 'unknown to this client' }
	| {
			readonly kind: 'different';
			readonly panel: Trace;
			readonly copied: Trace;
			readonly command: string;
			readonly said: string;
	  };

/** Runs a case in each form, and once by the panel's own request; gives the outcomes in the order of the forms. */
export async function prove(bench: Bench, one: Case, forms: readonly Form[]): Promise<readonly Outcome[]> {
	const panel = await within(bench, one, async (run) => {
		if ((await run.prepare(run.draft)) === null) return null;
		await run.send(run.draft);
		return await run.trace();
	});
	if (panel === null) return forms.map(() => ({ kind: 'refused', why: 'the panel' }));
	const outcomes: Outcome[] = [];
	for (const form of forms) outcomes.push(await within(bench, one, (run) => proveForm(run, panel, form)));
	return outcomes;
}

async function within<T>(bench: Bench, one: Case, work: (run: Run) => Promise<T>): Promise<T> {
	const run = await Run.open(bench, one);
	try {
		return await work(run);
	} finally {
		await run.close();
	}
}

async function proveForm(run: Run, panel: Trace, form: Form): Promise<Outcome> {
	const { draft, connection } = run;
	const prepared = await run.prepare(draft);
	if (prepared === null) return { kind: 'refused', why: 'the panel' };
	if (form.needsKey && connection.credential === null) return { kind: 'refused', why: 'no key' };
	const snippet = form.make(draft, prepared, connection);
	if (snippet.kind === 'refused') return { kind: 'refused', why: snippet.why };
	const said = await run.start(form.runner, snippet.text);
	const copied = withoutOwnDigest(await run.trace(), panel);
	const sentNothing = copied.heard.length === 0 && isDeepStrictEqual(copied.files, []);
	if (sentNothing && /Unknown parameter in input|Unknown options/.test(said)) return { kind: 'unknown to this client' };
	if (isDeepStrictEqual(panel, copied)) return { kind: 'equal' };
	return { kind: 'different', panel, copied, command: snippet.text, said };
}

/** Older clients send a digest of the body; a store refuses the body that it does not fit, and keeps nothing of it. */
function withoutOwnDigest(copied: Trace, panel: Trace): Trace {
	const isDigest = (header: string) => header.startsWith('content-md5:');
	if (panel.heard.some(({ asked }) => asked.headers.some(isDigest))) return copied;
	const heard = copied.heard.map((each) => {
		const headers = each.asked.headers.filter((header) => !isDigest(header));
		return { ...each, asked: { ...each.asked, headers } };
	});
	return { ...copied, heard };
}

/** The lines in which two traces differ, for people. */
export function differences({ panel, copied, command, said }: Extract<Outcome, { kind: 'different' }>): string {
	const lines = (trace: Trace) => JSON.stringify(trace, null, 1).split('\n');
	const [of, instead] = [lines(panel), lines(copied)];
	const only = (these: readonly string[], those: readonly string[], sign: string) =>
		these
			.filter((line) => !those.includes(line))
			.slice(0, 6)
			.map((line) => `${sign}${line.slice(0, 300)}`);
	return [command.slice(-600), ...only(of, instead, '-'), ...only(instead, of, '+'), said.slice(-300)].join('\n');
}
