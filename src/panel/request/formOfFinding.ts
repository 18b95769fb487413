import type { Finding } from '../../core/finding.ts';
import { draftOf, type Draft } from '../../core/s3/request/draft.ts';
import { operationOf } from '../../core/s3/request/operations.ts';
import { regions } from '../../core/vendor/service.ts';
import type { Form } from './requestSchemas.ts';

/** S3's longest key; no bucket's name is as long. */
const longestName = 1024;

/**
 * The request that a report speaks of, as far as it says: operation, bucket, key and region. What it leaves open stays as the form has it;
 * an operation that it does not name becomes a read.
 */
export function formOfFinding({ fields }: Finding, { choice, draft }: Form): Form {
	const [bucket, key] = namesOf(fields);
	const { operation: stated = '' } = fields;
	const operation = operationOf(stated) === undefined ? readOf(bucket, key) : stated;
	const region = regions.find((known) => known.region === fields.region);
	const place = region === undefined ? choice.place : ({ of: 'region', id: region.id } as const);
	const names: Partial<Draft> = { bucket: whole(bucket), key: whole(key), lost: lostOf(bucket, key) };
	return { choice: { ...choice, place }, draft: { ...draftOf(operation), style: draft.style, ...names } };
}

/** The beginning of a name is another name. */
function whole(stated: string): string {
	return stated.length <= longestName ? stated : '';
}

function lostOf(bucket: string, key: string): Draft['lost'] {
	const stated = [
		{ field: 'bucket', of: bucket },
		{ field: 'key', of: key },
	] as const;
	return stated.filter(({ of }) => whole(of) !== of).map(({ field }) => ({ field, name: '' }));
}

/** RGW's documents have bucket and key; AWS's have a resource, `/bucket/key`. */
function namesOf({ bucket = '', key = '', resource = '' }: Finding['fields']): readonly [bucket: string, key: string] {
	if (bucket !== '' || !resource.startsWith('/')) return [bucket, key];
	const slash = resource.indexOf('/', 1);
	return slash === -1 ? [resource.slice(1), key] : [resource.slice(1, slash), resource.slice(slash + 1)];
}

function readOf(bucket: string, key: string): string {
	if (bucket === '') return 'ListBuckets';
	return key === '' ? 'ListObjectsV2' : 'GetObject';
}
