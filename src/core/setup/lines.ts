import type { Block, Entry } from './block.ts';
import { commandOf } from './commands.ts';
import { reference } from './reference.ts';
import { roleOf } from './roles.ts';
import type { Span } from '../span.ts';
import { statementsOf } from './statements.ts';
import { tokensOf } from './tokens.ts';

/** A line that names a value: what stands before the name, the name, what parts them, and the value. */
const setting =
	/^([ \t]*)(?:(?:export|setenv|SetEnv|set|setx|ENV|ARG|-|--|Environment=|env:)[ \t]*)?(["']?)(?:env\[)?([A-Za-z_][\w.:/-]{0,120}?)\]?["']?(?:[ \t]*(?:=>?|:(?=[ \t]|$))[ \t]*|[ \t]+(?=[^\s=]+[ \t]*$))(.*)$/;
/** More of them on a line: `ENV A=1 B=2`, `Environment="A=1" "B=2"`. */
const another = /^["']?[ \t]+(["']?)([A-Za-z_]\w{0,120})=(.*)$/;
const header = /^\s{0,8}\[{1,2}[ \t]?([^\][\n]{1,200}?)[ \t]?\]{1,2}\s{0,20}(?:[#;].{0,200})?$/;
const longestLine = 4000;
/** Lines of one command. */
const mostContinued = 60;

interface Section {
	readonly head: string;
	readonly place: Span;
	readonly entries: Entry[];
}

/** Reads lines of `name = value`, in sections or not, and of commands: INI, environment, properties, TOML, what a shell sets and runs. */
export function linesOf(text: string): Block {
	const root: Section = { head: '', place: { start: 0, end: 0 }, entries: [] };
	const sections: Section[] = [];
	let [section, holder, indent, commandEnd] = [root, '', 0, 0];
	for (const { line, start } of linesIn(text)) {
		if (start < commandEnd || /^\s{0,200}(?:[#;!]|\/\/|$)/.test(line)) continue;
		const named = header.exec(line);
		if (named !== null) {
			const at = start + line.indexOf('[');
			section = {
				head: (named[1] ?? '').replaceAll('"', ''),
				place: { start: at, end: start + line.trimEnd().length },
				entries: [],
			};
			sections.push(section);
			[holder, indent] = ['', 0];
			continue;
		}
		const [, blank = '', quote = '', name = '', rest = ''] = setting.exec(line) ?? [];
		const between = line.slice(line.indexOf(name) + name.length, line.length - rest.length);
		// A name and a value with nothing but blanks between them may be a command and its argument.
		if (name === '' || (!/[=:]/.test(between) && roleOf(name)?.isSure !== true)) {
			const end = text.indexOf('\n', start);
			commandEnd = continuedEnd(text, end === -1 ? text.length : end);
			section.entries.push(...commandsOf(text, start, commandEnd));
			continue;
		}
		if (blank.length <= indent) holder = '';
		const nameAt = start + line.indexOf(name);
		const place = { start: nameAt, end: nameAt + name.length };
		// What follows indented belongs to a name without a value: `s3 =` of `~/.aws/config`.
		if (rest.trim() === '') [holder, indent] = [name, blank.length];
		else
			section.entries.push(
				...settingsOf(text, holder === '' ? name : `${holder}.${name}`, place, quote, rest, start + line.length - rest.length),
			);
	}
	return { head: '', place: root.place, kind: 'group', entries: [...root.entries, ...nested(sections)] };
}

/** Lines, those that a backslash continues as one. */
function* linesIn(text: string): Generator<{ readonly line: string; readonly start: number }> {
	for (let start = 0; start < text.length; ) {
		const end = text.indexOf('\n', start);
		const stop = end === -1 ? text.length : end;
		yield { line: text.slice(start, Math.min(stop, start + longestLine)).replace(/\r$/, ''), start };
		start = stop + 1;
	}
}

/** The setting of a line, the ones behind it on the same line, and the command that it may be. */
function settingsOf(text: string, name: string, place: Span, quote: string, rest: string, at: number): readonly Entry[] {
	const close = quote === '' ? -1 : rest.indexOf(quote);
	const own = close === -1 ? rest : rest.slice(0, close);
	const value = valueOf(text, at, own);
	const entries: Entry[] = [{ name, value, place, isAssigned: true }];
	const used = close === -1 ? (/^(?:"[^"]*"|'[^']*'|\S*)/.exec(rest)?.[0].length ?? 0) : close;
	const [whole = '', quoted = '', next = '', more = ''] = another.exec(rest.slice(used)) ?? [];
	if (next !== '') {
		const nameAt = at + used + whole.indexOf(next);
		const first: Entry =
			close === -1
				? { ...entries[0], name, place, value: valueOf(text, at, rest.slice(0, used)), isAssigned: true }
				: { name, value, place, isAssigned: true };
		return [
			first,
			...settingsOf(text, next, { start: nameAt, end: nameAt + next.length }, quoted, more, at + rest.length - more.length),
		];
	}
	return /\s--?[A-Za-z]/.test(rest) ? [...entries, ...commandsOf(text, at, at + rest.length)] : entries;
}

/** The end of a line with the lines that go on from it, at most so many. */
function continuedEnd(text: string, end: number): number {
	let stop = end;
	for (let lines = 0; lines < mostContinued && /\\\r?$/.test(text.slice(Math.max(0, stop - 2), stop)); lines++) {
		const next = text.indexOf('\n', stop + 1);
		stop = next === -1 ? text.length : next;
	}
	return stop;
}

function commandsOf(text: string, start: number, end: number): readonly Entry[] {
	const block = commandOf(text, start, end);
	return block === undefined ? [] : [{ name: '', value: { kind: 'block', block }, place: block.place }];
}

function valueOf(text: string, at: number, rest: string): Entry['value'] {
	const opening = rest.charAt(0);
	if (opening === '{' || opening === '[') {
		const tokens = tokensOf(text.slice(0, at + rest.length), { hash: true, slashes: false, dashes: false }, at);
		const [entry] = statementsOf(tokens, { bracesGroup: true, dotJoins: false }).entries;
		if (entry?.value.kind === 'block') return entry.value;
	}
	const quote = /^(?:"""|"|'|`)/.exec(rest)?.[0] ?? '';
	const close = quote === '' ? -1 : rest.indexOf(quote, quote.length);
	const inner = close === -1 ? rest.replace(/[ \t]+[#;].*$/, '').replace(/["']?[ \t]*\\?$/, '') : rest.slice(quote.length, close);
	const start = at + (close === -1 ? 0 : quote.length);
	return reference(inner, { start, end: start + inner.length });
}

/** Sections as entries, one in another where its name goes on from the other's: `[store]`, `[store.credentials]`. */
function nested(sections: readonly Section[]): readonly Entry[] {
	const byHead = new Map(sections.map((section) => [section.head, section]));
	const top: Entry[] = [];
	for (const section of sections) {
		const cut = section.head.lastIndexOf('.');
		const holder = cut === -1 ? undefined : byHead.get(section.head.slice(0, cut));
		const entry: Entry = {
			name: section.head.slice(holder === undefined ? 0 : cut + 1),
			value: { kind: 'block', block: { ...section, kind: 'group' } },
			place: section.place,
		};
		(holder === undefined || holder === section ? top : holder.entries).push(entry);
	}
	return top;
}
