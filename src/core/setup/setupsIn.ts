import type { Block } from './block.ts';
import { headRowOf } from './clientHeads.ts';
import { type Context, type Given, type Loan, scalarOf } from './context.ts';
import { directly, endpointsAmong, isNearest, pairIn } from './direct.ts';
import { gather, isOurAddress } from './gather.ts';
import { isOtherService, wordsOf } from './roles.ts';
import type { Setup } from './setup.ts';
import { bucketsIn, toSetup } from './toSetup.ts';

/** What a block around a setup may lend it, under a name of its own. */
const lending =
	/^(?:region|credentials?|credential_?providers?|auth|s3|aws|bucket|config|options|storage|env|environment|static|default|globals?|secrets?)$/i;
/** Addresses of one flat file; a file with more is a list of something. */
const mostEndpoints = 40;
/** Setups of one file. */
const mostSetups = 200;
/** Settings that a block lends. */
const mostLenders = 20;
/** Blocks in blocks; a deeper file is read so far. */
const deepest = 60;

/** A setup, and whether a row names its client. */
interface Found {
	readonly setup: Setup;
	readonly isNamed: boolean;
}

/** Every S3 client that the blocks of a text set up. */
export function setupsIn(root: Block, context: Context): readonly Setup[] {
	const found = visit(root, [], context).slice(0, mostSetups);
	const named = new Set(found.filter(({ isNamed }) => isNamed).map(({ setup }) => setup.endpoint?.place.start));
	const kept = found.filter(({ setup, isNamed }, index) => {
		if (
			found.findIndex((other) => other.setup.client === setup.client && other.setup.place.start === setup.place.start) !== index
		)
			return false;
		const at = setup.endpoint?.place.start;
		if (isNamed || at === undefined) return true;
		return !named.has(at) && found.findIndex((other) => other.setup.endpoint?.place.start === at) === index;
	});
	const setups = kept.map(({ setup }) => setup).toSorted((a, b) => a.place.start - b.place.start);
	return context.isProgram ? withBuckets(setups, root, context) : setups;
}

function visit(block: Block, around: readonly Block[], context: Context): readonly Found[] {
	if (around.length > deepest) return [];
	const first = block.entries.find(({ name }, index) => (index === 0 && name === '') || name === 'service_name');
	const firstText = first?.value.kind === 'text' ? first.value.text : undefined;
	// `function open(): S3Client {` has a type there, and no client.
	const isBody = block.kind === 'body' && context.language !== 'jvm';
	const row = isBody ? undefined : headRowOf(context.language, block.head, firstText, context.text);
	if (row !== undefined) {
		const inner = children(block)
			.flatMap((child) => visit(child, [...around, block], context))
			.filter(({ isNamed }) => isNamed);
		const given = [
			...ordered(block, row.order ?? [], context),
			...gather(block, context),
			...setLater(block, around.at(-1), context),
		];
		const setup = toSetup(
			row.client,
			block.place,
			[...given, ...lent(block, around, context), ...ofProcess(block, context)],
			context,
		);
		// `Client.from_conf(Config.builder()…)` is one client.
		const others = inner.filter(
			(one) => one.setup.endpoint === undefined || one.setup.endpoint.place.start !== setup.endpoint?.place.start,
		);
		return [...others, ...(saysSomething(setup) ? [{ setup, isNamed: true }] : [])];
	}
	const inner = children(block).flatMap((child) => visit(child, [...around, block], context));
	const taken = new Set(inner.map(({ setup }) => setup.endpoint?.place.start));
	return [...inner, ...ofBlock(block, around, taken, context)];
}

function children(block: Block): readonly Block[] {
	return block.entries.flatMap(({ value }) => (value.kind === 'block' ? [value.block] : []));
}

/** Arguments by their order, of a client that has one. */
function ordered(block: Block, order: readonly string[], context: Context): readonly Given[] {
	const plain = block.entries.filter(({ name }) => name === '');
	return order.flatMap((role, index): readonly Given[] => {
		const entry = plain[index];
		const named = context.roleOf(role);
		if (entry === undefined || named === undefined || scalarOf(entry.value, context) === undefined) return [];
		return [{ ...named, name: role, value: entry.value, place: entry.place, depth: 0 }];
	});
}

/** What statements set on the client once it is made: `client.setEndpoint("…")`. */
function setLater(block: Block, parent: Block | undefined, context: Context): readonly Given[] {
	const made = parent?.entries.find(
		({ value, isAssigned }) => isAssigned === true && value.kind === 'block' && value.block === block,
	);
	const entries = made === undefined ? [] : (context.fields.get(made.name) ?? []);
	return entries.length === 0 ? [] : gather({ head: '', place: block.place, kind: 'group', entries }, context);
}

/** Variables of the process that the program sets for itself and every SDK reads: `os.environ["AWS_…"] = "…"`. */
function ofProcess({ place }: Block, context: Context): readonly Given[] {
	const entries = [...context.fields]
		.filter(([holder]) => /(?:^|\.)(?:environ|env|ENV|_ENV)$/.test(holder))
		.flatMap(([, set]) => set.filter(({ name }) => /\.AWS_\w+$/.test(name)));
	return entries.length === 0 ? [] : gather({ head: '', place, kind: 'group', entries }, context);
}

function saysSomething({ endpoint, region, keySource, keyId, addressing, buckets }: Setup): boolean {
	return [endpoint, region, keySource, keyId, addressing, buckets[0]].some((stated) => stated !== undefined);
}

/** The setups of a block that no row names: one for each address in it. */
function ofBlock(
	block: Block,
	around: readonly Block[],
	taken: ReadonlySet<number | undefined>,
	context: Context,
): readonly Found[] {
	const own = directly(block, context);
	// The block around takes it as a setting of its own.
	if (pairIn(block, context) !== undefined) return [];
	// An address alone among statements is nobody's client.
	if (block.kind === 'body' && new Set(own.map(({ role }) => role)).size < 2) return [];
	if (isOtherService(wordsOf(block.head).at(-1) ?? '')) return [];
	const endpoints = endpointsAmong(own, block, around, context)
		.slice(0, mostEndpoints)
		.filter(({ value }) => {
			const scalar = scalarOf(value, context);
			return scalar === undefined || 'variable' in scalar || !taken.has(scalar.place.start);
		});
	const rest = own.filter(({ role }) => role !== 'endpoint');
	return endpoints.flatMap((endpoint): readonly Found[] => {
		const shared = endpoints.length === 1 ? rest : rest.filter((one) => isNearest(one, endpoint, endpoints));
		const deeper =
			endpoints.length === 1 && block.kind === 'group'
				? gather(block, context).filter(({ depth, role }) => depth > 0 && role !== 'endpoint')
				: [];
		const given = [endpoint, ...shared, ...deeper, ...(endpoints.length === 1 ? lent(block, around, context) : [])];
		const place = block.kind === 'group' && block.head !== '' ? block.place : endpoint.place;
		const setup = toSetup(block.client ?? context.client ?? 'S3 client', place, given, context);
		const companions = new Set(given.map(({ role }) => role)).size;
		// A general address beside a narrower one of ours is that of other services.
		const isOther = taken.size > 0 && !isOurAddress(endpoint.value, context, true);
		return isOther || !saysSomething(setup) || (setup.endpoint === undefined && companions < 3)
			? []
			: [{ setup, isNamed: false }];
	});
}

/** The buckets that a program names for the one store that it calls. */
function withBuckets(setups: readonly Setup[], root: Block, context: Context): readonly Setup[] {
	const stores = new Set(setups.map(({ endpoint }) => endpoint?.value));
	if (stores.size !== 1) return setups;
	const named = bucketsIn(root, context);
	return setups.map((setup) => {
		const known = new Set(setup.buckets.map(({ place }) => place.start));
		return { ...setup, buckets: [...setup.buckets, ...named.filter(({ place }) => !known.has(place.start))] };
	});
}

/** What the groups around a setup say that it does not say itself, the nearest first. */
function lent(own: Block, around: readonly Block[], context: Context): readonly Given[] {
	const groups: Block[] = [];
	for (const block of around.toReversed().slice(0, 4)) {
		if (block.kind !== 'group') break;
		groups.push(block);
	}
	return groups.flatMap((block) => {
		const { plain, lenders } = loanOf(block, context);
		const named = lenders.flatMap(({ name, value }) => {
			const isLent = value.kind === 'block' && value.block !== own && !around.includes(value.block);
			if (!isLent) return [];
			const alone: Block = {
				head: '',
				place: value.block.place,
				kind: 'group',
				entries: [{ name, value, place: value.block.place }],
			};
			return gather(alone, context);
		});
		return [...plain, ...(named.some(({ role }) => role === 'endpoint') ? [] : named)];
	});
}

/** What a block may lend to those in it, found out once. */
function loanOf(block: Block, context: Context): Loan {
	const known = context.loans.get(block);
	if (known !== undefined) return known;
	const plain = directly(block, context).filter(({ role, isSure }) => role !== 'endpoint' && isSure);
	const lenders = block.entries.filter(({ name, value }) => value.kind === 'block' && lending.test(name)).slice(0, mostLenders);
	const loan = { plain: plain.slice(0, mostLenders), lenders };
	context.loans.set(block, loan);
	return loan;
}
