import type { Block, Entry, Value } from './block.ts';
import type { Language } from './clientHeads.ts';
import type { Role, roleOf } from './roles.ts';
import type { Scalar } from './scalars.ts';

/** A value and what it is for. */
export interface Given {
	readonly role: Role;
	readonly isSure: boolean;
	readonly name: string;
	/** The name's words before the role. */
	readonly before: readonly string[];
	readonly value: Value;
	readonly place: Entry['place'];
	/** Blocks between the setup and the value. */
	readonly depth: number;
}

/** What a reader of settings knows of the text as a whole. */
export interface Context {
	readonly text: string;
	readonly language: Language;
	/** Whether the text is a program, whose words are source and no settings. */
	readonly isProgram: boolean;
	/** The client of a file that belongs to one. */
	readonly client: string | undefined;
	/** Values that statements give to a name; a name that is given two is not followed. */
	readonly assigned: ReadonlyMap<string, readonly Value[]>;
	/** Fields that statements give to a name: `options.Endpoint = …`. */
	readonly fields: ReadonlyMap<string, readonly Entry[]>;
	readonly variables: ReadonlyMap<string, string>;
	/** What the names of the text say of a setting. */
	readonly roleOf: typeof roleOf;
	/** What blocks lend to those in them, as far as it was found out. */
	readonly loans: Map<Block, Loan>;
}

/** What a block lends: settings of its own, and blocks with the names of settings. */
export interface Loan {
	readonly plain: readonly Given[];
	readonly lenders: readonly Entry[];
}

/** A name that stands for a name that stands for a name. */
const longestTrail = 5;

/** Statements that give a name the same value; after more it is one that changes. */
const mostGivers = 20;

/** Reads of a variable of the process, by what is called or looked into. */
const environmentCall =
	/(?:^|\.)(?:getenv|Getenv|environ\.get|env|ENV\.fetch|env\.var|env\.get|var|GetEnvironmentVariable|LookupEnv|get_env|env_var|config|cast_env|str|requireEnv|mustEnv|getEnv|GetEnv|envOr|getOrElse|dig|fetch_env!?|System\.getenv)$/;
const environmentName = /(?:^|\.)(?:environ|env|ENV|_ENV|_SERVER)\.([A-Za-z_]\w{0,80})$/;

/** A call that looks something up by the name that it is given: `settings.getProperty("store.key")`. */
const getter = /(?:^|[._$])(?:get|read|load|fetch|find|look_?up|require|must|property|setting|param|secret)(?:[A-Z_]\w{0,40})?$/;

/** What a value comes to: the text, a constant's name, a variable of the process, or a block; names are followed inside the text. */
export function resolve(value: Value, context: Context, trail = 0): Value {
	if (trail > longestTrail) return value;
	if (value.kind === 'variable') return ofVariable(value.name, value, context, trail);
	if (value.kind === 'name') return ofName(value, context, trail);
	if (value.kind !== 'block') return value;
	const { block, fallback } = value;
	const named = environmentCall.test(block.head)
		? block.entries.filter(({ name }) => name === '' || name.startsWith('default'))
		: [];
	const [first, second] = named;
	if (first?.value.kind === 'text' && /^[A-Za-z_][\w.:-]{0,100}$/.test(first.value.text) && named.length <= 2) {
		const other = second === undefined ? fallback : second.value;
		return ofVariable(first.value.text, { ...first.value, ...(other !== undefined && { fallback: other }) }, context, trail);
	}
	return value;
}

function ofVariable(
	name: string,
	{
		place,
		fallback,
	}: { readonly place: Value extends infer V ? (V extends { place: infer P } ? P : never) : never; readonly fallback?: Value },
	context: Context,
	trail: number,
): Value {
	const given = context.variables.get(name);
	if (given !== undefined) return { kind: 'text', text: given, place };
	// Set a few lines above, in a file of such lines.
	const own = context.isProgram ? undefined : only(context.assigned.get(name));
	if (own !== undefined && own.kind !== 'unknown') return resolve(own, context, trail + 1);
	const other = fallback === undefined ? undefined : resolve(fallback, context, trail + 1);
	return { kind: 'variable', name, place, ...(other !== undefined && { fallback: other }) };
}

function ofName(value: Value & { readonly kind: 'name' }, context: Context, trail: number): Value {
	const [, variable] = environmentName.exec(value.name) ?? [];
	if (variable !== undefined) return ofVariable(variable, value, context, trail);
	const found = lookUp(value.name, context);
	return found === undefined || found === value ? value : resolve(found, context, trail + 1);
}

/** What the text gives to a name; undefined where it gives none or two. */
function lookUp(name: string, context: Context): Value | undefined {
	const parts = name.split('.');
	const last = parts.at(-1) ?? '';
	const own = only(context.assigned.get(name));
	if (own !== undefined || parts.length < 2) return own;
	const before = parts.at(-2) ?? '';
	// A field of the object itself, or of a class or module of constants; `options.endpoint` may be anybody's.
	if (/^(?:self|this|cls|@.*|[A-Z]\w*)$/.test(before)) return only(context.assigned.get(last));
	const holder = only(context.assigned.get(before));
	return holder?.kind === 'block' ? holder.block.entries.find((entry) => entry.name === last)?.value : undefined;
}

function only(values: readonly Value[] | undefined): Value | undefined {
	if ((values?.length ?? 0) > mostGivers) return undefined;
	const [first, ...others] = values ?? [];
	return first !== undefined && others.every((other) => isSame(first, other)) ? first : undefined;
}

function isSame(one: Value, other: Value): boolean {
	return one.kind === 'text' && other.kind === 'text' && one.text === other.text;
}

/** The word that a value comes to, or the variable that it comes from; a call with one argument is that argument: `Region.of("…")`. */
export function scalarOf(
	value: Value,
	context: Context,
	depth = 0,
): Scalar | { readonly variable: Value & { readonly kind: 'variable' } } | undefined {
	const found = resolve(value, context);
	switch (found.kind) {
		case 'text':
			return { text: found.text, place: found.place, isName: false };
		case 'name':
			return { text: found.name, place: found.place, isName: true };
		case 'variable': {
			const other = found.fallback === undefined ? undefined : scalarOf(found.fallback, context, depth + 1);
			return other !== undefined && !('variable' in other) && (!other.isName || /^(?:true|false)$/i.test(other.text))
				? other
				: { variable: found };
		}
		case 'block': {
			if (depth > 4 || found.block.entries.length === 0 || getter.test(found.block.head)) return undefined;
			const [first, ...others] = found.block.entries;
			const isWrapped =
				first?.name === '' &&
				others.every(
					({ name }) => name !== '' && /^(?:unwrap|expect|to_|into|parse|toString|build|trim|clone|as_|strip|ok)/.test(name),
				);
			return isWrapped && first.value.kind !== 'unknown' ? scalarOf(first.value, context, depth + 1) : undefined;
		}
		case 'unknown':
			return undefined;
	}
}

/** Whether the value comes from the process's variables, whatever stands in for them. */
export function isFromVariable(value: Value, context: Context): boolean {
	const found = resolve(value, context);
	if (found.kind === 'variable') return true;
	return (
		found.kind === 'block' &&
		found.block.entries.length === 1 &&
		found.block.entries.some((entry) => entry.name === '' && isFromVariable(entry.value, context))
	);
}

/** Gathers what statements give to names, in every block of a text. */
export function assignmentsIn(root: Block): Pick<Context, 'assigned' | 'fields'> {
	const assigned = new Map<string, Value[]>();
	const fields = new Map<string, Entry[]>();
	const open: Block[] = [root];
	for (let block = open.pop(); block !== undefined; block = open.pop()) {
		for (const entry of block.entries) {
			const { name, value } = entry;
			if (value.kind === 'block') open.push(value.block);
			// Terraform's, which its own prefix tells from arguments of the same name.
			if (value.kind === 'block' && name === 'variable') add(assigned, `var.${value.block.head}`, ...defaults(value.block));
			if (name === '' && value.kind === 'block') addCalled(fields, value.block, entry);
			if (entry.isAssigned !== true) continue;
			if (block.head === 'locals') add(assigned, `local.${name}`, value);
			const cut = name.lastIndexOf('.');
			add(assigned, name.slice(cut + 1), value);
			if (cut !== -1) add(fields, name.slice(0, cut), entry);
		}
	}
	return { assigned, fields };
}

/** `client.setEndpoint("…")`: what is set on it, as a field. */
function addCalled(fields: Map<string, Entry[]>, { head, entries }: Block, { place }: Entry): void {
	const [, receiver, method] = /^([\w$@.]{1,80})\.(set[A-Z_]\w{0,60})$/.exec(head) ?? [];
	const [first, second] = entries;
	if (receiver === undefined || method === undefined || first === undefined || second !== undefined) return;
	add(fields, receiver, { name: method, value: first.value, place });
}

function defaults(block: Block): readonly Value[] {
	return block.entries.filter(({ name }) => name === 'default').map(({ value }) => value);
}

function add<T>(map: Map<string, T[]>, key: string, ...values: readonly T[]): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [...values]);
	else list.push(...values);
}
