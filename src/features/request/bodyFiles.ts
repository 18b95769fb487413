import { Uri, window, workspace } from 'vscode';
import type { Translate } from '../../core/ports.ts';
import type { DraftBody } from '../../core/s3/request/draft.ts';
import { utf8 } from '../../core/s3/request/utf8.ts';

/** Bytes of a body that the panel takes from a file: it is held in memory to be hashed, and a test request needs no more. */
const largestFile = 64 << 20;

type ReadBody =
	| { readonly kind: 'read'; readonly bytes: Uint8Array | null }
	| { readonly kind: 'refused'; readonly words: string };

/** Files that the person chose as a body in this session. A file that only a view names is never read. */
export interface BodyFiles {
	/** Opens the file picker; gives what the draft keeps of the chosen file. */
	choose(): Promise<DraftBody | undefined>;
	/** The draft's body, or the mark that its file is not one that the person chose here. */
	known(body: DraftBody): DraftBody;
	read(body: DraftBody, translate: Translate): Promise<ReadBody>;
}

export function createBodyFiles(): BodyFiles {
	const chosen = new Set<string>();
	return {
		choose: async () => {
			const [uri] = (await window.showOpenDialog({ canSelectMany: false })) ?? [];
			if (uri === undefined) return undefined;
			chosen.add(uri.toString());
			return { kind: 'file', path: uri.toString() };
		},
		known: (body) => {
			if (body.kind !== 'file' || chosen.has(body.path)) return body;
			return { kind: 'lost', why: 'file not chosen', path: body.path };
		},
		read: async (body, translate) => {
			if (body.kind === 'none' || body.kind === 'lost') return { kind: 'read', bytes: null };
			if (body.kind === 'text') return { kind: 'read', bytes: utf8(body.text) };
			if (!chosen.has(body.path))
				return { kind: 'refused', words: translate('Choose the body’s file again: the window was reloaded since.') };
			return await readFile(Uri.parse(body.path, true), translate);
		},
	};
}

async function readFile(uri: Uri, translate: Translate): Promise<ReadBody> {
	try {
		const { size } = await workspace.fs.stat(uri);
		if (size > largestFile)
			return { kind: 'refused', words: translate('The body’s file is larger than 64 MiB; the panel sends smaller ones.') };
		return { kind: 'read', bytes: await workspace.fs.readFile(uri) };
	} catch {
		return { kind: 'refused', words: translate('The body’s file cannot be read.') };
	}
}
