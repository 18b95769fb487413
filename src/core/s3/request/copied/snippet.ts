import type { ShellArg } from '../../../safe/shellArg.ts';
import { takesBody } from '../operations.ts';
import type { Draft } from '../draft.ts';

/** A command or program to paste that does what the panel would do, or why there is none. */
export type Snippet = { readonly kind: 'snippet'; readonly text: string } | NoSnippet;

/** Why a request is not offered in a form; `name` is the header, parameter or client that is meant, else ''. */
export interface NoSnippet {
	readonly kind: 'refused';
	readonly why: WhyNot;
	readonly name: string;
}

/** Reasons of the shell (`shellArg.ts`), and those of the client. */
export type WhyNot =
	| Extract<ShellArg, { kind: 'refused' }>['why']
	/** A method and path as typed: the clients know operations alone. */
	| 'raw'
	/** The client writes the XML body itself: out of a list, or of its own region. */
	| 'xml body'
	/** Clients read ARNs, aliases and the like in a bucket's name, and send the request elsewhere. */
	| 'bucket name'
	/** The client shortens `a/../b`. */
	| 'dot segments'
	| 'no parameter'
	/** The client turns the value into a number or a time, or encodes it once more. */
	| 'value'
	| 'twice'
	/** The client's settings choose between path and virtual-hosted style, not the command. */
	| 'style'
	/** The client takes the body, or gives the object, by a file of this shell's machine. */
	| 'body as file'
	| 'object as file'
	/** aws-cli would read a file or several values where this one stands, and no document that prevents it can be given. */
	| 'read as option'
	/** The body's file is on no disk that a command could read. */
	| 'file elsewhere'
	/** Signed chunk by chunk: only the panel frames the body so, and RGW keeps the frame's name as the object's encoding. */
	| 'chunks'
	| 'body of HEAD'
	/** curl cannot sign a header without a value. */
	| 'empty header';

/** A draft's body as a command can name it; `path` is absolute, null when the file is on no disk of this machine. */
export type CopiedBody =
	| { readonly kind: 'none' }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'file'; readonly path: string | null };

/** The body that is sent: none when the operation takes none, whatever the form still holds. `path` is of the draft's file. */
export function copiedBody({ operation, body }: Draft, path: string | null): CopiedBody {
	if (!takesBody(operation)) return { kind: 'none' };
	// What is not here any more is on no disk either; such a request is refused before it is copied.
	if (body.kind === 'lost') return { kind: 'file', path: null };
	return body.kind === 'file' ? { kind: 'file', path } : body;
}

/** A refusal. */
export function noSnippet(why: WhyNot, name = ''): NoSnippet {
	return { kind: 'refused', why, name };
}
