import type { LogOutputChannel } from 'vscode';

/** Wraps what VS Code calls, so that a fault of ours is one line in our log and never an error in the editor. */
export type Guard = <In extends readonly unknown[], Out>(
	name: string,
	work: (...input: In) => Out | Promise<Out>,
) => (...input: In) => Promise<Out | undefined>;

/** `log` is asked for at the first fault only, so that a healthy session has no log channel. */
export function createGuard(log: () => LogOutputChannel): Guard {
	return (name, work) =>
		async (...input) => {
			try {
				return await work(...input);
			} catch (error) {
				log().error(`${name}: ${await describe(error)}`);
				return undefined;
			}
		};
}

/** The error's own place in our code; its message may quote a document, so secrets are blanked and control characters made visible. */
async function describe(error: unknown): Promise<string> {
	const { redact } = await import('./engine.ts');
	const text = redact(error instanceof Error ? (error.stack ?? error.message) : String(error));
	return text.replace(/[^\n\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
