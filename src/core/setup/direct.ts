import type { Block, Entry, Value } from './block.ts';
import { type Context, type Given, scalarOf } from './context.ts';
import { isOurAddress } from './gather.ts';
import { type NamedRole, wordsOf } from './roles.ts';

/** Words that tell that an address is of object storage. */
const ofObjects = new Set([
	's3',
	'aws',
	'minio',
	'bucket',
	'storage',
	'object',
	'objects',
	'boto',
	's3a',
	'spaces',
	'r2',
	'rgw',
	'ceph',
	'blob',
	'media',
	'bangmod',
	'bgs',
]);

/** The settings that stand in a block itself: named values, fields of statements, and calls that set one. */
export function directly(block: Block, context: Context): readonly Given[] {
	return block.entries.flatMap((entry): readonly Given[] => {
		const one = setter(entry, context);
		const named = (one.name === '' ? undefined : context.roleOf(one.name)) ?? locationRole(one.value, context);
		// An endpoint that comes from elsewhere makes a client of its neighbours all the same.
		const isAsked = named?.role === 'endpoint' && named.isSure && one.value.kind === 'unknown';
		if (named === undefined || (scalarOf(one.value, context) === undefined && !isAsked)) {
			return one.name === '' && isOurAddress(one.value, context, false)
				? [{ role: 'endpoint', isSure: false, before: [], ...one, depth: 0 }]
				: one.name !== '' && isOurAddress(one.value, context, false)
					? [{ role: 'endpoint', isSure: false, before: wordsOf(one.name), ...one, depth: 0 }]
					: [];
		}
		return [{ ...named, ...one, depth: 0 }];
	});
}

/** `s3://bucket/prefix` in a settings file names a bucket, whatever it is called there. */
function locationRole(value: Value, { isProgram }: Context): NamedRole | undefined {
	const isLocation = !isProgram && value.kind === 'text' && /^s3a?:\/\/[^/]/.test(value.text);
	return isLocation ? { role: 'bucket', isSure: false, before: [] } : undefined;
}

/** `config.setEndpoint("…")` and `conf.set("fs.s3a.endpoint", "…")` as the entry that they make. */
function setter(entry: Entry, context: Context): Pick<Entry, 'name' | 'value' | 'place'> {
	if (entry.value.kind !== 'block') return entry;
	const { head, entries } = entry.value.block;
	if (entry.name !== '') return pairIn(entry.value.block, context) ?? entry;
	const called = entries.find(({ name, value }) => name !== '' && value.kind === 'block' && value.block.entries.length > 0);
	const [first, second, third] = called?.value.kind === 'block' ? called.value.block.entries : entries;
	if (first === undefined || third !== undefined) return entry;
	if (second !== undefined)
		return first.value.kind === 'text' ? { name: first.value.text, value: second.value, place: first.place } : entry;
	return { name: called?.name ?? head, value: first.value, place: entry.place };
}

/** A call with a name and its value: `set("fs.s3a.endpoint", "…")`. */
export function pairIn({ entries }: Block, context: Context): Pick<Entry, 'name' | 'value' | 'place'> | undefined {
	const [first, second, third] = entries;
	if (first?.name !== '' || second?.name !== '' || third !== undefined || first.value.kind !== 'text') return undefined;
	return context.roleOf(first.value.text)?.isSure === true
		? { name: first.value.text, value: second.value, place: first.place }
		: undefined;
}

/** The addresses of S3 among some settings: the sure ones, else whatever names BangmodStorage. */
export function endpointsAmong(
	own: readonly Given[],
	block: Block,
	around: readonly Block[],
	context: Context,
): readonly Given[] {
	const addresses = own.filter(({ role }) => role === 'endpoint');
	const companions = new Set(own.map(({ role }) => role)).size;
	const heads = [block, ...around.slice(-2)].flatMap(({ head }) => wordsOf(head));
	const isOfObjects = (one: Given) => [...one.before, ...heads].some((word) => ofObjects.has(word)) || companions > 2;
	const sure = addresses.filter((one) => one.isSure && (isOurAddress(one.value, context, true) || isOfObjects(one)));
	// Under any other name an address needs company, or a program that calls S3.
	const isAlone = companions < 2 && block.client === undefined;
	const ours = isAlone ? [] : addresses.filter((one) => isOurAddress(one.value, context, false));
	const chosen = sure.length > 0 ? sure : ours.slice(0, 1);
	// `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_S3` are one client's, and the narrower name holds.
	return chosen.filter(
		(one, index) => !chosen.some((other, at) => other !== one && isSamePrefix(one, other) && isNarrower(other, one, at < index)),
	);
}

function isNarrower(one: Given, other: Given, isFirst: boolean): boolean {
	return one.name.length > other.name.length || (isFirst && one.name.length === other.name.length);
}

function isSamePrefix(one: Given, other: Given): boolean {
	return one.before.join(' ') === other.before.join(' ');
}

/** Whether the setting belongs to this address rather than to another one of the block. */
export function isNearest(one: Given, endpoint: Given, endpoints: readonly Given[]): boolean {
	const shared = (address: Given) => {
		let count = 0;
		while (count < one.before.length && one.before[count] === address.before[count]) count++;
		return count;
	};
	return endpoints.every((other) => shared(other) <= shared(endpoint));
}
