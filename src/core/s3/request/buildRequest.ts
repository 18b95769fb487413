import type { Draft, LostPart } from './draft.ts';
import { effectOf, unknownDeleteParameters, type Effect } from './effect.ts';
import { isHostLabel, type Endpoint } from '../connect/endpoint.ts';
import { headerProblem, namesTwice, parameterProblem, type FieldProblem } from './fieldGrammar.ts';
import { hostOf, type Field, type HttpRequest } from './httpRequest.ts';
import { lostProblems } from './lost.ts';
import { operationOf, type Input, type Operation } from './operations.ts';
import { decodePercent, encodeKey, encodeSegment } from './percentEncoding.ts';

/** Why a draft cannot be sent, and which of its fields is meant. */
export interface Problem {
	readonly field: 'operation' | 'method' | 'body' | LostPart['field'];
	readonly why:
		| 'missing'
		/** It was typed or chosen, and is not here any more: to leave it out would make another request. */
		| 'not kept'
		| 'file not chosen'
		| 'not told'
		| 'unknown operation'
		| 'slash in bucket'
		| 'dots as bucket'
		/** Virtual-hosted style puts the bucket into the host name, where only one label of a-z, 0-9 and hyphens may stand. */
		| 'bucket is no host label'
		| 'endpoint is an address'
		| 'too long'
		| 'bad path'
		| 'bad method'
		/** DELETE with a parameter that the gateway may not know: RGW would ignore it and delete the whole bucket or object. */
		| 'unknown subresource'
		/** DELETE of a path with `.` or `..` segments: a proxy may shorten it to another bucket or key. */
		| 'dot segments'
		/** Two of one name are signed otherwise than they are read. */
		| 'given twice'
		| FieldProblem;
	/** The name of the header, parameter or input; else ''. */
	readonly name: string;
}

/** A request and what it does, or every problem of the draft. */
export type BuildAnswer =
	| { readonly kind: 'built'; readonly request: HttpRequest; readonly effect: Effect }
	| { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Servers read request lines of about 8 KiB (nginx's default; RGW takes more); the panel also tests beyond that. */
const longestPath = 16_384;

/** CONNECT and TRACE are not S3's; Node treats the first one specially. */
const rawMethods: readonly string[] = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH'];

/** Where a draft points: method, and bucket and key as names; `path` is encoded and without the bucket when the host holds it. */
interface Target {
	readonly method: string;
	readonly bucket: string;
	readonly key: string;
	readonly path: string;
	readonly origin: string;
}

/** Builds the request that a draft describes, without signature; or says all that is wrong with it. */
export function buildRequest(draft: Draft, endpoint: Endpoint): BuildAnswer {
	const operation = operationOf(draft.operation);
	if (operation === undefined && draft.operation !== 'Raw') return refuse(problem('operation', 'unknown operation'));
	const query = [...(operation?.query ?? []), ...inputsIn(draft, operation, 'query'), ...draft.query];
	const headers = [...inputsIn(draft, operation, 'header'), ...draft.headers];
	const target = operation === undefined ? rawTarget(draft, endpoint) : operationTarget(draft, operation, endpoint);
	const lost = lostProblems(draft, operation);
	const isLost = ({ field, name }: Problem) => lost.some((each) => each.field === field && each.name === name);
	const problems = [
		...lost,
		...[...targetProblems(draft, operation, endpoint, target), ...missingInputs(draft, operation)].filter(
			(each) => !isLost(each),
		),
		...query.flatMap(([name, value]) => fieldProblems('query', name, parameterProblem(name, value))),
		...headers.flatMap(([name, value]) => fieldProblems('header', name, headerProblem(name, value))),
		...namesTwice('query', query.map(nameOf)).map((name) => problem('query', 'given twice', name)),
		...namesTwice('header', headers.map(nameOf)).map((name) => problem('header', 'given twice', name)),
		...deleteProblems(target, query),
	];
	if (problems.length > 0) return { kind: 'refused', problems };
	const { method, origin, path, bucket, key } = target;
	return { kind: 'built', request: { method, origin, path, query, headers }, effect: effectOf(method, bucket, key, query) };
}

function operationTarget(draft: Draft, operation: Operation, endpoint: Endpoint): Target {
	const bucket = operation.on === 'service' ? '' : draft.bucket;
	const key = operation.on === 'object' ? draft.key : '';
	const isInHost = draft.style === 'virtual-hosted' && bucket !== '';
	const bucketPath = isInHost || bucket === '' ? '' : `/${encodeSegment(bucket)}`;
	const keyPath = operation.on === 'object' ? `/${encodeKey(key)}` : '';
	const path = `${bucketPath}${keyPath}` || '/';
	return { method: operation.method, bucket, key, path, origin: originOf(endpoint, isInHost ? bucket : '') };
}

/** RGW decodes the whole path before it looks for the bucket's end, so `/a%2Fb` is the object `b` in `a`; we read it the same way. */
function rawTarget(draft: Draft, endpoint: Endpoint): Target {
	const { method, path } = draft.raw;
	const decoded = (decodePercent(path) ?? path).slice(1);
	const isInHost = draft.style === 'virtual-hosted' && draft.bucket !== '';
	if (isInHost) return { method, bucket: draft.bucket, key: decoded, path, origin: originOf(endpoint, draft.bucket) };
	const slash = decoded.indexOf('/');
	const bucket = slash < 0 ? decoded : decoded.slice(0, slash);
	return { method, bucket, key: slash < 0 ? '' : decoded.slice(slash + 1), path, origin: endpoint.origin };
}

function originOf(endpoint: Endpoint, bucketInHost: string): string {
	return bucketInHost === '' ? endpoint.origin : `https://${bucketInHost}.${hostOf(endpoint.origin)}`;
}

function inputsIn(draft: Draft, operation: Operation | undefined, place: Input['in']): readonly Field[] {
	const wanted = operation?.inputs.filter((input) => input.in === place) ?? [];
	return wanted.flatMap(({ name }): Field[] => {
		const value = inputOf(draft, name);
		return value === '' ? [] : [[name, value]];
	});
}

function inputOf(draft: Draft, name: string): string {
	return draft.inputs.find(([each]) => each === name)?.[1] ?? '';
}

function missingInputs(draft: Draft, operation: Operation | undefined): readonly Problem[] {
	const required = operation?.inputs.filter(({ isRequired }) => isRequired) ?? [];
	return required.filter(({ name }) => inputOf(draft, name) === '').map(({ name }) => problem('input', 'missing', name));
}

function targetProblems(draft: Draft, operation: Operation | undefined, endpoint: Endpoint, target: Target): readonly Problem[] {
	const problems = operation === undefined ? rawProblems(draft, target) : nameProblems(operation, target);
	if (draft.style === 'virtual-hosted' && target.bucket !== '') {
		if (!isHostLabel(target.bucket)) problems.push(problem('bucket', 'bucket is no host label'));
		if (/^\[|\.\d+$/.test(endpoint.host)) problems.push(problem('bucket', 'endpoint is an address'));
	}
	if (target.path.length > longestPath) problems.push(problem(operation === undefined ? 'path' : 'key', 'too long'));
	return problems;
}

/** An empty key would turn a request on an object into one on its bucket, and an empty bucket into one on the service. */
function nameProblems(operation: Operation, { bucket, key }: Target): Problem[] {
	const problems: Problem[] = [];
	if (operation.on !== 'service') {
		if (bucket === '') problems.push(problem('bucket', 'missing'));
		if (bucket.includes('/')) problems.push(problem('bucket', 'slash in bucket'));
		if (bucket === '.' || bucket === '..') problems.push(problem('bucket', 'dots as bucket'));
		if (!bucket.isWellFormed()) problems.push(problem('bucket', 'half a character'));
	}
	if (operation.on === 'object' && key === '') problems.push(problem('key', 'missing'));
	if (!key.isWellFormed()) problems.push(problem('key', 'half a character'));
	return problems;
}

function rawProblems({ raw }: Draft, { bucket, key }: Target): Problem[] {
	const problems: Problem[] = [];
	if (!rawMethods.includes(raw.method)) problems.push(problem('method', 'bad method'));
	const isPath = /^\/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*$/.test(raw.path);
	if (!isPath) problems.push(problem('path', 'bad path'));
	const isRead = raw.method === 'GET' || raw.method === 'HEAD';
	// `//name`: gateways differ on whether the bucket is '' or `name`, so nobody can say what would be written or deleted.
	if (!isRead && bucket === '' && key !== '') problems.push(problem('path', 'bad path'));
	return problems;
}

function deleteProblems({ method, key, path }: Target, query: readonly Field[]): readonly Problem[] {
	if (method !== 'DELETE') return [];
	const dots = (decodePercent(path) ?? path).split('/').some((segment) => segment === '.' || segment === '..');
	const unknown = unknownDeleteParameters(key, query).map((name) => problem('query', 'unknown subresource', name));
	return dots ? [...unknown, problem('path', 'dot segments')] : unknown;
}

function nameOf([name]: Field): string {
	return name;
}

function fieldProblems(field: 'query' | 'header', name: string, why: FieldProblem | null): readonly Problem[] {
	return why === null ? [] : [problem(field, why, name)];
}

function problem(field: Problem['field'], why: Problem['why'], name = ''): Problem {
	return { field, why, name };
}

function refuse(...problems: readonly Problem[]): BuildAnswer {
	return { kind: 'refused', problems };
}
