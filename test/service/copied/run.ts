import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../../../src/core/s3/connect/connection.ts';
import { Secret } from '../../../src/core/s3/connect/credential.ts';
import { draftOf, type Draft } from '../../../src/core/s3/request/draft.ts';
import { takesBody } from '../../../src/core/s3/request/operations.ts';
import { prepareRequest, type Prepared } from '../../../src/core/s3/sign/prepareRequest.ts';
import { digest } from '../../../src/host/digest.ts';
import { send } from '../../../src/host/node/send.ts';
import type { Bench } from './bench.ts';
import { fileBytes, type Case, type Place } from './cases.ts';
import type { Form } from './forms.ts';
import { openTap, type Heard, type Tap } from './tap.ts';

/** What one run asked for, and what it left in the store and on the disk. */
export interface Trace {
	/** Each different request; clients may repeat one. */
	readonly heard: readonly Heard[];
	readonly left: readonly Heard[];
	readonly files: readonly string[];
}

const chosen = { value: '', source: { of: 'preset' }, overrode: [] } as const;
const clientMs = 60_000;
let runs = 0;

/** A bucket for one run alone, behind a tap of its own, furnished for its case. */
export class Run {
	readonly #bench: Bench;
	readonly #case: Case;
	readonly #tap: Tap;
	readonly #folder: string;
	#place: Place;

	static async open(bench: Bench, one: Case): Promise<Run> {
		const bucket = `copied-${String(++runs).padStart(6, '0')}`;
		const place = { bucket, uploadId: 'none', file: bench.file };
		const run = new Run(bench, one, await openTap(bench.gateway, bench.ca, fill), place);
		await run.#furnish();
		run.#tap.take();
		return run;
	}

	private constructor(bench: Bench, one: Case, tap: Tap, place: Place) {
		this.#bench = bench;
		this.#case = one;
		this.#tap = tap;
		this.#place = place;
		this.#folder = path.join(bench.folder, place.bucket);
	}

	/** The case's draft, in this run's bucket. */
	get draft(): Draft {
		return this.#case.draft(this.#place);
	}

	get connection(): Connection {
		const { origin } = this.#tap;
		const { main } = this.#bench.gateway.keys;
		return {
			endpoint: { origin, host: '127.0.0.1', cautions: [] },
			region: this.#bench.gateway.region,
			credential: this.#case.isAnonymous
				? null
				: { accessKeyId: main.accessKeyId, secret: new Secret(main.secretAccessKey), origins: [origin] },
			sources: { endpoint: chosen, region: chosen, accessKeyId: null },
			cautions: [],
			doubts: [],
		};
	}

	/** Builds and signs as the panel does; null when it refuses. */
	async prepare(draft: Draft, isOwner = false): Promise<Prepared | null> {
		const { main } = this.#bench.gateway.keys;
		const { connection } = this;
		const { origin } = connection.endpoint;
		const owner = { accessKeyId: main.accessKeyId, secret: new Secret(main.secretAccessKey), origins: [origin] };
		const { body } = draft;
		const bytes = body.kind === 'text' ? Buffer.from(body.text) : body.kind === 'file' ? fileBytes : null;
		const sent = takesBody(draft.operation) && bytes !== null ? { bytes } : null;
		const prepared = await prepareRequest(
			draft,
			isOwner ? { ...connection, credential: owner } : connection,
			sent,
			Date.now(),
			digest,
		);
		return prepared.kind === 'prepared' ? prepared : null;
	}

	/** Sends a request as the panel does; gives the answer's status, if there was one. */
	async send(draft: Draft, isOwner = false): Promise<number | undefined> {
		const prepared = await this.prepare(draft, isOwner);
		if (prepared === null) return undefined;
		const result = await send(prepared.outgoing, { signal: new AbortController().signal, deadlineMs: clientMs });
		return result.kind === 'answer' ? result.status : undefined;
	}

	/** Runs what was copied; gives what it wrote. */
	async start(runner: Form['runner'], source: string): Promise<string> {
		if (runner !== 'sh') return await this.#bench[runner].run(source);
		const env = this.#bench.environment(this.#folder);
		return await new Promise((resolve) => {
			const cwd = path.join(this.#folder, 'work');
			const child = spawn('sh', ['-c', source], { cwd, env, timeout: clientMs, stdio: ['ignore', 'pipe', 'pipe'] });
			let said = '';
			for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')));
			child.on('close', (status) => resolve(`${said}\nexit ${status}`));
		});
	}

	/** What was asked since it was furnished, and what is there now. */
	async trace(): Promise<Trace> {
		const { operation, key } = this.draft;
		const heard = this.#tap.take().filter(({ asked }, at, all) => at === 0 || !isDeepStrictEqual(asked, all[0]?.asked));
		const parts: Draft = { ...draftOf('ListParts'), key, inputs: [['uploadId', this.#place.uploadId]] };
		const reads: readonly Draft[] = [
			draftOf('ListObjectsV2'),
			draftOf('ListMultipartUploads'),
			...(key === '' ? [] : [{ ...draftOf('GetObject'), key }]),
			...(operation === 'UploadPart' ? [parts] : []),
		];
		for (const read of reads) await this.send({ ...read, bucket: this.#place.bucket }, true);
		const files = ['work', 'tmp'].flatMap((name) => filesIn(path.join(this.#folder, name)));
		return { heard, left: this.#tap.take(), files };
	}

	async close(): Promise<void> {
		await this.#tap.close();
		rmSync(this.#folder, { recursive: true, force: true });
	}

	async #furnish(): Promise<void> {
		const { bucket } = this.#place;
		const { operation, key } = this.draft;
		if (operation === 'CreateBucket' || operation === 'ListBuckets') return;
		// Without its bucket a run would prove nothing: all of them would be told the same.
		const made = await this.send({ ...draftOf('CreateBucket'), bucket }, true);
		if (made !== 200) throw new Error(`the bucket ${bucket} was not made (${made ?? 'no answer'})`);
		if (operation === 'DeleteBucket') return;
		for (const name of ['kept.txt', 'a b+c.txt', ...(key === '' ? [] : [key])])
			await this.send({ ...draftOf('PutObject'), bucket, key: name, body: { kind: 'text', text: 'of before' } }, true);
		if (!/^(?:UploadPart|ListParts|(?:Complete|Abort)MultipartUpload)$/.test(operation)) return;
		await this.send({ ...draftOf('CreateMultipartUpload'), bucket, key }, true);
		this.#place = { ...this.#place, uploadId: this.#tap.lastUpload() };
	}
}

/** Without the names that differ from run to run (an upload's is RGW's `2~` and 31 characters), and without times and ids of an answer's own. */
function fill(text: string): string {
	return (
		text
			.replaceAll(/2~[\w-]{31}/g, '{upload}')
			.replaceAll(/copied-\d{6}/g, '{bucket}')
			.replaceAll(/<(RequestId|HostId|LastModified|Initiated|CreationDate)>[^<]*<\/\1>/g, '')
			// Of all buckets of all runs.
			.replace(/<Buckets>.*<\/Buckets>/s, '')
	);
}

function filesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
