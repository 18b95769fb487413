import type { Block, Entry, Value } from './block.ts';
import { placeOf } from './block.ts';
import type { Span } from '../span.ts';
import { reference } from './reference.ts';
import type { Token } from './tokens.ts';

/** How a language differs where the reader has to know. */
export interface Dialect {
	/** Blocks in braces hold settings even where they look like statements: Terraform. */
	readonly bracesGroup: boolean;
	/** A dot joins strings: PHP. */
	readonly dotJoins: boolean;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };
const joins = new Set(['.', '::', '?.', '->', '\\']);
const givers = new Set(['=', ':', '=>', ':=']);
const alternatives = new Set(['||', '??', '?:', 'or']);
/** Words and marks before a value that leave it what it is. */
const silent = new Set([
	'new',
	'await',
	'return',
	'&',
	'*',
	'**',
	'...',
	'..',
	'!',
	'const',
	'let',
	'var',
	'mut',
	'move',
	'yield',
	'throw',
	'as',
]);
/** Words whose brackets hold statements: Go's. */
const declarers = new Set(['const', 'var']);
/** Brackets in brackets; deeper text is no program. */
const deepest = 60;

/** Reads tokens into blocks: every pair of brackets is one, under the name that stands before it. */
export function statementsOf(tokens: readonly Token[], dialect: Dialect): Block {
	const reader = new Reader(tokens, dialect);
	return { head: '', place: { start: 0, end: 0 }, kind: 'body', entries: reader.entries('', 0).entries };
}

interface Read {
	readonly entries: readonly Entry[];
	/** Whether a name is parted from its value as in a mapping. */
	readonly isMapping: boolean;
}

/** What an item stands in: the bracket that closes it, and whether what stands there are statements. */
interface Inside {
	readonly closer: string;
	readonly declares: boolean;
}

/** What is read of an item until it ends. */
interface Item {
	name: { readonly text: string; readonly place: Span } | undefined;
	giver: string;
	last: Value | undefined;
	isMixed: boolean;
	isNew: boolean;
	wantsOther: boolean;
	readonly others: Value[];
}

class Reader {
	private at = 0;
	private readonly tokens: readonly Token[];
	private readonly dialect: Dialect;

	constructor(tokens: readonly Token[], dialect: Dialect) {
		this.tokens = tokens;
		this.dialect = dialect;
	}

	/** The items up to the bracket that closes, which is taken; `declares`: each of them is a statement, as in Go's `const ( … )`. */
	entries(closer: string, depth: number, declares = closer === '' || closer === '}'): Read {
		const entries: Entry[] = [];
		let isMapping = false;
		for (let token = this.peek(); token !== undefined; token = this.peek()) {
			if (token.kind === 'mark' && token.text === closer) {
				this.at++;
				break;
			}
			const before = this.at;
			if (isSeparator(token)) this.at++;
			else isMapping = this.item({ closer, declares }, depth, entries) || isMapping;
			// A bracket that closes nothing.
			if (this.at === before) this.at++;
		}
		return { entries, isMapping };
	}

	private peek(ahead = 0): Token | undefined {
		return this.tokens[this.at + ahead];
	}

	/** One item, up to what parts it from the next; tells whether it stands as in a mapping. */
	private item(inside: Inside, depth: number, entries: Entry[]): boolean {
		const item: Item = {
			name: undefined,
			giver: '',
			last: undefined,
			isMixed: false,
			isNew: false,
			wantsOther: false,
			others: [],
		};
		const isSecond = this.peek(-1)?.text === ',';
		for (let token = this.peek(); token !== undefined; token = this.peek()) {
			if (token.kind === 'line') {
				if (!this.goesOn(inside, item)) break;
				this.at++;
			} else if (token.kind === 'mark' && /^[,;)\]}]$/.test(token.text)) break;
			else if (!this.takeMark(token, item)) this.takeOperand(item, depth);
		}
		const value = valueOf(item);
		const given = item.name === undefined ? springValue(item) : undefined;
		if (given !== undefined) entries.push(given);
		entries.push(...item.others.map((other) => ({ name: '', value: other, place: placeOf(other) })));
		if (value !== undefined) {
			const isAssigned = (inside.declares || inside.closer !== ')') && (item.giver === '=' || item.giver === ':=');
			const { text: name, place } = item.name ?? { text: '', place: placeOf(value) };
			// Go's `client, err := …`.
			const other = isAssigned && isSecond ? entries.at(-1) : undefined;
			if (other?.value.kind === 'name' && other.name === '')
				entries.push({ name: other.value.name, value, place: other.place, isAssigned: true });
			entries.push({ name, value, place, ...(isAssigned && name !== '' && { isAssigned: true as const }) });
		}
		return item.giver === ':' || item.giver === '=>';
	}

	/** Whether the item goes on behind the end of a line. */
	private goesOn({ closer, declares }: Inside, { name, last, giver, wantsOther }: Item): boolean {
		// Python's `if ready:`.
		if (closer === '' && giver === ':' && last === undefined) return false;
		if ((!declares && closer !== '}') || wantsOther || (name !== undefined && last === undefined)) return true;
		let ahead = 1;
		while (this.peek(ahead)?.kind === 'line') ahead++;
		const next = this.peek(ahead);
		if (next?.kind === 'mark' && next.text === '{') return last?.kind === 'block' || last?.kind === 'name';
		return next?.kind === 'mark' && (joins.has(next.text) || alternatives.has(next.text) || /^[?+]$/.test(next.text));
	}

	/** Takes what stands between operands; false for the beginning of one. */
	private takeMark(token: Token, item: Item): boolean {
		const { text } = token;
		if (token.kind === 'string' || token.kind === 'number') return false;
		if (alternatives.has(text) && item.last !== undefined) item.wantsOther = true;
		else if (token.kind === 'word') return silent.has(text) && this.peek(1)?.kind !== 'mark' ? this.skip() : false;
		else if (text in closers || (text === ':' && this.isSymbol())) return false;
		else if (givers.has(text)) this.give(text, item);
		else if (!silent.has(text) && item.last !== undefined && !/^[<>@#?!]$/.test(text)) item.isMixed = true;
		else if (text === '?' && this.peek(1)?.kind !== 'mark') item.isMixed = true;
		return this.skip();
	}

	/** Ruby's `:path`. */
	private isSymbol(): boolean {
		const [before, mark, next] = [this.peek(-1), this.peek(), this.peek(1)];
		return next?.kind === 'word' && next.start === mark?.end && before?.end !== mark.start;
	}

	private skip(): boolean {
		this.at++;
		return true;
	}

	private give(text: string, item: Item): void {
		if (item.isMixed) return;
		const named = item.last === undefined ? undefined : nameIn(item.last);
		// `name: string = "…"`: what stands between is a type.
		if (item.name === undefined && named !== undefined) item.name = named;
		if (item.last?.kind === 'block') item.others.push(item.last);
		item.last = undefined;
		item.giver = item.giver === ':' && text !== '=' ? ':' : text;
	}

	private takeOperand(item: Item, depth: number): void {
		item.isNew ||= this.peek(-1)?.text === 'new';
		const value = this.operand(depth, item.isNew, item.last);
		if (value === undefined) return;
		const { last } = item;
		if (item.wantsOther) {
			item.wantsOther = false;
			if (last !== undefined && last.kind !== 'text' && last.kind !== 'unknown') item.last = { ...last, fallback: value };
			return;
		}
		// `ENDPOINT 'https://…'`: a name and its value, with nothing between them.
		if (value.kind === 'text' && last?.kind === 'name' && item.name === undefined)
			item.name = { text: last.name, place: last.place };
		else if (last?.kind === 'block') item.others.push(last);
		else if (last?.kind === 'text' && value.kind !== 'block') item.isMixed ||= item.name !== undefined;
		item.last = value;
	}

	/** A string, a name, or a name with what is called on it. */
	private operand(depth: number, isNew: boolean, last: Value | undefined): Value | undefined {
		const token = this.peek();
		if (token === undefined) return undefined;
		if (token.kind === 'mark' && token.text in closers) {
			const head = last === undefined ? undefined : nameIn(last);
			return this.chain(this.brackets(head?.text ?? '', head?.place ?? token, depth, isNew), depth, isNew);
		}
		this.at++;
		if (token.kind === 'string') {
			if (token.isMixed) return { kind: 'unknown', place: token };
			return this.chain(reference(token.text, { start: token.start, end: token.end }), depth, isNew);
		}
		if (token.kind === 'mark' && token.text === ':') return this.operand(depth, isNew, last);
		if (token.kind !== 'word') return { kind: 'text', text: token.text, place: { start: token.start, end: token.end } };
		const path = this.path(token);
		return this.chain({ kind: 'name', name: path.text, place: path.place }, depth, isNew);
	}

	/** The rest of `a.b::c`. */
	private path(first: Token): { readonly text: string; readonly place: Span } {
		let [text, end] = [first.text, first.end];
		for (
			let [join, next] = [this.peek(), this.peek(1)];
			this.isJoin(join) && next?.kind === 'word';
			[join, next] = [this.peek(), this.peek(1)]
		) {
			this.at += 2;
			text += `.${next.text}`;
			end = next.end;
		}
		return { text, place: { start: first.start, end } };
	}

	private isJoin(token: Token | undefined): boolean {
		return token?.kind === 'mark' && joins.has(token.text) && !(this.dialect.dotJoins && token.text === '.');
	}

	/** Brackets, and what is called on the result: `(…)`, `['name']`, `.name(…)`, `{…}`. */
	private chain(start: Value, depth: number, isNew: boolean): Value {
		let value = start;
		const called: Entry[] = [];
		for (;;) {
			const next = this.peek();
			if (next === undefined) return extended(value, called);
			const touches = next.start === this.peek(-1)?.end || this.peek(-1)?.kind === 'string';
			const isMark = next.kind === 'mark';
			if (isMark && next.text === '(' && value.kind === 'name') value = this.brackets(value.name, value.place, depth, isNew);
			else if (isMark && next.text === '[' && touches && value.kind === 'name') value = this.index(value, depth);
			else if (isMark && next.text === '{' && (value.kind === 'name' || isCall(value))) value = this.braces(value, depth, isNew);
			else if (isMark && /^[?!]$/.test(next.text) && touches && this.isJoin(this.peek(1))) this.at++;
			else {
				const after = this.call(value, depth, called);
				if (after === undefined) return extended(value, called);
				value = after;
			}
		}
	}

	/** `.name(…)` on a value, over the ends of lines; on a block it is one of those that are `called`. */
	private call(value: Value, depth: number, called: Entry[]): Value | undefined {
		let ahead = 0;
		while (this.peek(ahead)?.kind === 'line') ahead++;
		const name = this.peek(ahead + 1);
		if (!this.isJoin(this.peek(ahead)) || name?.kind !== 'word') return undefined;
		this.at += ahead + 2;
		const next = this.peek();
		if (next?.kind !== 'mark' || next.text !== '(') return value;
		const args = this.brackets(name.text, name, depth, false);
		const block = args.kind === 'block' ? args.block : undefined;
		if (value.kind === 'block') {
			called.push({ name: name.text, value: args, place: { start: name.start, end: name.end } });
			return value;
		}
		// `"…".to_string()` is what it is called on; `settings.get("…")` is not.
		return block !== undefined && block.entries.length > 0 && value.kind === 'name' ? args : value;
	}

	private index(value: Value & { readonly kind: 'name' }, depth: number): Value {
		const open = this.peek();
		const inside = this.brackets('', open ?? value.place, depth, false);
		const [entry, another] = inside.kind === 'block' ? inside.block.entries : [];
		if (entry?.value.kind !== 'text' || another !== undefined) return { kind: 'unknown', place: value.place };
		return { kind: 'name', name: `${value.name}.${entry.value.text}`, place: value.place };
	}

	/** `{…}` behind a name or a call. */
	private braces(value: Value, depth: number, isNew: boolean): Value {
		const head = nameIn(value);
		const inside = this.brackets(head?.text ?? '', head?.place ?? placeOf(value), depth, isNew);
		if (value.kind !== 'block' || inside.kind !== 'block') return inside;
		const { block } = value;
		if (isNew) return { kind: 'block', block: { ...block, entries: [...block.entries, ...inside.block.entries] } };
		const entry: Entry = { name: '', value: { kind: 'block', block: { ...inside.block, head: '' } }, place: inside.block.place };
		return { kind: 'block', block: { ...block, entries: [...block.entries, entry] } };
	}

	private brackets(head: string, place: Span, depth: number, isNew: boolean): Value {
		const open = this.peek()?.text ?? '';
		this.at++;
		const own = { start: place.start, end: place.end };
		if (depth >= deepest) return { kind: 'unknown', place: own };
		const { entries, isMapping } = this.entries(
			closers[open] ?? '',
			depth + 1,
			open === '{' || (open === '(' && declarers.has(head)),
		);
		const isGroup = open !== '{' || isMapping || isNew || this.dialect.bracesGroup;
		return { kind: 'block', block: { head, place: own, kind: isGroup ? 'group' : 'body', entries } };
	}
}

function isSeparator({ kind, text }: Token): boolean {
	return kind === 'line' || (kind === 'mark' && (text === ',' || text === ';'));
}

/** A block with what is called on it. */
function extended(value: Value, called: readonly Entry[]): Value {
	if (value.kind !== 'block' || called.length === 0) return value;
	return { kind: 'block', block: { ...value.block, entries: [...value.block.entries, ...called] } };
}

function isCall(value: Value): boolean {
	return value.kind === 'block' && value.block.head !== '';
}

/** What a value is called, where it stands before another: a name, a string, or both (`backend "s3"`). */
function nameIn(value: Value): { readonly text: string; readonly place: Span } | undefined {
	if (value.kind === 'name') return { text: value.name, place: value.place };
	if (value.kind === 'text') return { text: value.text, place: value.place };
	if (value.kind === 'block') return { text: value.block.head, place: value.block.place };
	return value.kind === 'variable' ? { text: value.name, place: value.place } : undefined;
}

function valueOf({ last, isMixed, name, others }: Item): Value | undefined {
	if (!isMixed || last === undefined) return last;
	if (last.kind === 'block') others.push(last);
	return name === undefined ? undefined : { kind: 'unknown', place: placeOf(last) };
}

/** Spring's `@Value("${store.region:…}") private String region`, as if the field were given the value. */
function springValue({ last, others }: Item): Entry | undefined {
	const [given] = others.flatMap((value) => (value.kind === 'block' && value.block.head === '@Value' ? value.block.entries : []));
	if (given === undefined || last?.kind !== 'name') return undefined;
	return { name: last.name, value: given.value, place: last.place, isAssigned: true };
}
