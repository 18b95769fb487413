import { headerOf } from '../request/httpRequest.ts';
import { draftOf, type Draft } from '../request/draft.ts';
import { isOwn, type Made } from '../request/made.ts';
import { decodePercent } from '../request/percentEncoding.ts';
import type { Outcome } from '../answer/outcome.ts';

/** Sends a request; null when it cannot be made. */
export type Ask = (draft: Draft) => Promise<Outcome | null>;

/** Of a name with random digits there is one version, its delete marker, one upload; a store that says more is not believed. */
const mostOfOneName = 20;

/**
 * Removes one thing that the panel made, and tells whether it is gone. Each deletion names bucket and key and nothing that a store may not know:
 * RGW takes `DELETE /bucket?anything` for the bucket itself. What does not bear a name of our own is left alone.
 */
export async function removeMade(made: Made, style: Draft['style'], ask: Ask): Promise<boolean> {
	if (!isOwn(made)) return false;
	const at = { style, bucket: made.bucket, key: made.key };
	if (made.of === 'bucket') return isGone(await ask({ ...draftOf('DeleteBucket'), ...at }));
	if (made.of === 'upload') return await removeEach('upload', at, ask);
	const deleted = await ask({ ...draftOf('DeleteObject'), ...at });
	// A bucket with versioning keeps what was deleted, and a marker.
	return isGone(deleted) && (!isVersioned(deleted) || (await removeEach('version', at, ask)));
}

/** Whether a deletion left older versions in place. */
export function isVersioned(deleted: Outcome | null): boolean {
	return deleted?.kind === 'ok' && headerOf(deleted.answer.headers, 'x-amz-version-id') !== undefined;
}

type Place = Pick<Draft, 'style' | 'bucket' | 'key'>;

const lists = {
	upload: {
		list: 'ListMultipartUploads',
		element: /<Upload>/,
		id: /<UploadId>([^<]{1,1024})<\/UploadId>/,
		by: 'uploadId',
		remove: 'AbortMultipartUpload',
	},
	version: {
		list: 'ListObjectVersions',
		element: /<(?:Version|DeleteMarker)>/,
		id: /<VersionId>([^<]{1,1024})<\/VersionId>/,
		by: 'versionId',
		remove: 'DeleteObject',
	},
} as const;

/** Removes the uploads or versions of exactly this key. */
async function removeEach(what: keyof typeof lists, at: Place, ask: Ask): Promise<boolean> {
	const { list, element, id, by, remove } = lists[what];
	const inputs = [
		['prefix', at.key],
		['encoding-type', 'url'],
	] as const;
	const listed = await ask({ ...draftOf(list), ...at, query: inputs });
	if (listed?.kind !== 'ok') return isGone(listed);
	const pieces = listed.answer.body.text.split(element).slice(1);
	const ids = pieces.filter((piece) => keyIn(piece) === at.key).flatMap((piece) => id.exec(piece)?.[1] ?? []);
	if (ids.length > mostOfOneName) return false;
	let isAllGone = true;
	for (const each of ids) isAllGone = isGone(await ask({ ...draftOf(remove), ...at, inputs: [[by, each]] })) && isAllGone;
	return isAllGone;
}

function keyIn(piece: string): string | null {
	const stated = /<Key>([^<]{1,4096})<\/Key>/.exec(piece)?.[1];
	return stated === undefined ? null : decodePercent(stated);
}

function isGone(outcome: Outcome | null): boolean {
	return outcome?.kind === 'ok' || (outcome?.kind === 'error' && outcome.answer.status === 404);
}
