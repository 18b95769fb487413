import type { Block, Entry, Value } from './block.ts';
import { placeOf } from './block.ts';
import { argumentOrders, keySourceHeads, signsWithV2 } from './clientHeads.ts';
import { type Context, type Given, resolve, scalarOf } from './context.ts';
import { isOurHost, isPlainEndpoint, writtenEndpoint } from './hosts.ts';
import type { NamedRole } from './roles.ts';

/** Settings in settings in settings: Spark's, and those of a client in a client. */
const deepest = 6;
/** Names under which a block holds keys. */
const keyHolder = /cred|key|auth|secret|access/i;

/** Everything of a block that is a setting of a client, blocks in it and blocks it names included; blocks of `except` are left out. */
export function gather(block: Block, context: Context, except: ReadonlySet<Block> = new Set()): readonly Given[] {
	const given: Given[] = [];
	const seen = new Set<Block>(except);
	walk(block, '', 0);
	return given;

	function walk(from: Block, holder: string, depth: number): void {
		if (depth > deepest || seen.has(from)) return;
		seen.add(from);
		orderOf(from, depth);
		for (const entry of from.entries) take(entry, holder, depth, from);
		const receiver = from.head.includes('.') ? context.assigned.get(from.head.slice(0, from.head.indexOf('.'))) : undefined;
		if (receiver?.length === 1 && receiver[0] !== undefined) follow(receiver[0], '', depth);
	}

	function take(entry: Entry, holder: string, depth: number, from?: Block): void {
		// `{ endpoint, region }`: the name is that of the value.
		const name = entry.name === '' && entry.value.kind === 'name' ? entry.value.name : entry.name;
		const named = name === '' ? undefined : namedRole(name, holder, from);
		const scalar = named === undefined ? undefined : scalarOf(entry.value, context);
		if (named !== undefined && scalar !== undefined && (entry.name !== '' || named.isSure)) {
			given.push({ ...named, name: entry.name, value: entry.value, place: entry.place, depth });
			return;
		}
		const called = entry.name === '' && entry.value.kind === 'block' ? context.roleOf(entry.value.block.head) : undefined;
		// `config.WithRegion("…")` among the arguments.
		if (called?.isSure === true && scalarOf(entry.value, context) !== undefined) {
			given.push({ ...called, name: '', value: entry.value, place: entry.place, depth });
			return;
		}
		if (entry.name === '') sourceOf(entry.value, entry.place, depth);
		follow(entry.value, entry.name === '' ? holder : entry.name, depth);
	}

	function namedRole(name: string, holder: string, from: Block | undefined): NamedRole | undefined {
		const own = context.roleOf(name);
		if (own?.isSure === true) return own;
		const joined = holder === '' ? undefined : context.roleOf(`${holder}.${name}`);
		if (joined?.isSure === true) return joined;
		// `key` alone is a key's id where the secret stands beside it, and else the name of something.
		if (own?.role === 'keyId' && from?.entries.every((one) => context.roleOf(one.name)?.role !== 'secret') === true)
			return undefined;
		if (own?.role === 'keyId') return keyHolder.test(holder) || name.toLowerCase() === 'key' ? own : undefined;
		return own;
	}

	/** The block that a value is, or that its name stands for. */
	function follow(value: Value, holder: string, depth: number): void {
		const found = resolve(value, context);
		if (value.kind === 'name') {
			for (const entry of context.fields.get(value.name) ?? []) take(entry, holder, depth + 1);
		}
		if (found.kind !== 'block') return;
		sourceOf(found, found.block.place, depth);
		walk(found.block, holder, depth + 1);
	}

	/** Arguments without a name: `Credentials(key, secret)`, `set('fs.s3a.endpoint', '…')`. */
	function orderOf(from: Block, depth: number): void {
		const plain = from.entries.filter(({ name }) => name === '');
		const [first, second, third] = plain;
		if (first === undefined) return;
		const order = argumentOrders.find(([head]) => head.test(from.head))?.[1];
		if (signsWithV2.test(from.head)) {
			const value: Value = { kind: 'text', text: 'v2', place: from.place };
			given.push({ role: 'signature', isSure: true, name: '', before: [], value, place: from.place, depth });
		}
		if (order !== undefined && plain.length >= 2) {
			for (const [index, role] of order.entries()) pushAt(plain[index], role, depth);
			return;
		}
		const name = first.value.kind === 'text' || first.value.kind === 'name' ? textOf(first.value) : '';
		const named = second === undefined || third !== undefined ? undefined : context.roleOf(name);
		if (named?.isSure === true && second !== undefined)
			given.push({ ...named, name, value: second.value, place: first.place, depth });
	}

	function pushAt(entry: Entry | undefined, role: string, depth: number): void {
		const named = context.roleOf(role);
		if (entry === undefined || role === '' || named === undefined || scalarOf(entry.value, context) === undefined) return;
		given.push({ role: named.role, isSure: true, before: [], name: role, value: entry.value, place: entry.place, depth });
	}

	function sourceOf(value: Value, place: Entry['place'], depth: number): void {
		if (value.kind !== 'block') return;
		const source = keySourceHeads.find(([head]) => head.test(value.block.head))?.[1];
		if (source === undefined) return;
		const role = ({ environment: 'fromEnvironment', profile: 'profile', file: 'keyFile' } as const)[source];
		given.push({
			role,
			isSure: true,
			name: '',
			before: [],
			value: { kind: 'text', text: 'true', place: placeOf(value) },
			place,
			depth,
		});
	}
}

function textOf(value: Value): string {
	return value.kind === 'text' ? value.text : value.kind === 'name' ? value.name : '';
}

/** Whether a value is an address of BangmodStorage's: whatever is meant to be one under a sure name, and under any other an endpoint alone. */
export function isOurAddress(value: Value, context: Context, isSure: boolean): boolean {
	const scalar = scalarOf(value, context);
	if (scalar === undefined || 'variable' in scalar || scalar.isName) return false;
	const written = writtenEndpoint(scalar.text);
	if (written === undefined) return false;
	return isSure ? isOurHost(written.host) : isPlainEndpoint(written) || scalar.text.startsWith('s3:http');
}
