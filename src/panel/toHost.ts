/** What the webview may ask of the host: a closed union. It carries no secret and no address that the host would open. */
import * as v from 'valibot';
import { connectionChoice, draft, number, short, task, text } from './shapes.ts';

export const toHost = v.variant('kind', [
	/** The page is loaded and wants the view. `token` is the one that the host wrote into the page; others are not answered. */
	v.strictObject({ kind: v.literal('ready'), token: short }),
	v.strictObject({ kind: v.literal('edit'), draft, choice: connectionChoice }),
	v.strictObject({ kind: v.literal('start'), task }),
	/** The answer to the question of that run. */
	v.strictObject({ kind: v.literal('agree'), run: number, agrees: v.boolean() }),
	v.strictObject({ kind: v.literal('cancel'), run: number }),
	/** The same HEAD as GET of one byte; the other region's endpoint for a bucket that is there. */
	v.strictObject({ kind: v.literal('apply'), offer: v.picklist(['as get', 'other region']) }),
	v.strictObject({ kind: v.literal('presign'), lifeSeconds: number }),
	v.strictObject({ kind: v.literal('take apart'), url: text }),
	v.strictObject({
		kind: v.literal('copy'),
		what: v.picklist([
			'curl redacted',
			'curl as sent',
			'curl signing',
			'aws-cli',
			'boto3',
			'javascript',
			'report',
			'request id',
			'presigned url',
		]),
		shell: v.picklist(['posix', 'powershell', 'cmd']),
	}),
	/** Puts a request of the history back into the fields; by its time. */
	v.strictObject({ kind: v.literal('recall'), at: number }),
	v.strictObject({ kind: v.literal('clear history') }),
	/** The host asks for the secret in a masked prompt of its own. */
	v.strictObject({ kind: v.literal('add key') }),
	v.strictObject({ kind: v.literal('remove key'), id: short }),
	/** Lets the chosen key sign for the chosen endpoint; the host asks again, naming both. */
	v.strictObject({ kind: v.literal('bind key') }),
	v.strictObject({ kind: v.literal('choose file') }),
	/** A page of the vendor's site, by its id. */
	v.strictObject({ kind: v.literal('open page'), page: short }),
	v.strictObject({ kind: v.literal('open body') }),
]);

export type ToHost = v.InferOutput<typeof toHost>;
