import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseAllDocuments, type Scalar } from 'yaml';
import type { Block, Entry, Value } from '../block.ts';
import { commandOf } from '../commands.ts';
import { linesOf } from '../lines.ts';
import { reference } from '../reference.ts';
import type { Span } from '../../span.ts';

/** Mappings in mappings, aliases followed; a deeper one is left out, and so are files in files. */
const deepest = 40;
const mostEmbedded = 20;
/** Nodes read of one file; aliases of aliases would make more of a short text. */
const mostNodes = 50_000;

/** Reads the documents of a YAML text, also of one with mistakes, as blocks. Files that stand in it as text are read as well. */
export function readYaml(text: string): Block {
	return documentsOf(text, 0);
}

function documentsOf(text: string, level: number): Block {
	const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', strict: false });
	const list = 'empty' in documents ? [] : documents;
	let [embedded, nodes] = [0, 0];

	const entries = list.flatMap((document): readonly Entry[] => {
		const value = valueOf(document.contents, '', 0);
		if (value === undefined) return [];
		return [{ name: '', value, place: { start: 0, end: 0 } }];

		function valueOf(node: unknown, head: string, depth: number): Value | undefined {
			if (!isNode(node) || depth > deepest || nodes++ > mostNodes) return undefined;
			if (isAlias(node)) return valueOf(node.resolve(document) ?? null, head, depth + 1);
			const place = placeOf(node);
			if (isScalar(node)) return scalar(node, place, head);
			const found: Entry[] = [];
			if (isMap(node)) for (const pair of node.items) found.push(...pairOf(pair, depth));
			if (isSeq(node)) found.push(...listed(node.items, depth));
			return { kind: 'block', block: { head, place: { start: place.start, end: place.start }, kind: 'group', entries: found } };
		}

		function pairOf({ key, value }: Pair, depth: number): readonly Entry[] {
			const name = isScalar(key) ? String(key.value) : '';
			const read = valueOf(value, name, depth + 1);
			if (read === undefined || !isNode(key)) return [];
			const place = placeOf(key);
			if (name === '<<' && read.kind === 'block') return read.block.entries;
			return [{ name, value: read.kind === 'block' ? { kind: 'block', block: { ...read.block, place } } : read, place }];
		}

		function listed(items: readonly unknown[], depth: number): readonly Entry[] {
			return items.flatMap((item, index): readonly Entry[] => {
				if (!isNode(item)) return [];
				const place = placeOf(item);
				if (isMap(item)) return named(item.items, item, depth);
				if (!isScalar(item) || typeof item.value !== 'string') {
					const value = valueOf(item, '', depth + 1);
					return value === undefined ? [] : [{ name: '', value, place }];
				}
				const argument = argumentOf(item, items[index + 1], place);
				return argument === undefined ? [{ name: '', value: scalar(item, place, ''), place }] : [argument];
			});
		}

		/** `- name: AWS_REGION` with its `value` is one entry. */
		function named(pairs: readonly Pair[], item: Node, depth: number): readonly Entry[] {
			const by = (name: string) => pairs.find(({ key }) => isScalar(key) && key.value === name)?.value;
			const [name, value] = [by('name'), by('value') ?? by('valueFrom')];
			const place = placeOf(item);
			if (isScalar(name) && isNode(value) && pairs.length === 2) {
				const own = placeOf(name);
				const isGiven = isScalar(value);
				return [
					{
						name: String(name.value),
						value: isGiven ? scalar(value, placeOf(value), '') : { kind: 'variable', name: String(name.value), place: own },
						place: own,
					},
				];
			}
			const read = valueOf(item, '', depth + 1);
			return read === undefined ? [] : [{ name: '', value: read, place }];
		}

		function scalar(node: Scalar, place: Span, head: string): Value {
			const source = text.slice(place.start, place.end);
			const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
			if (!isBlock && /\s--?[A-Za-z]/.test(source)) {
				const block = commandOf(text, place.start, place.end);
				if (block?.client !== undefined) return { kind: 'block', block };
			}
			if (!isBlock)
				return reference(typeof node.value === 'string' && node.value.length === source.length ? node.value : source, place);
			if (level > 0 || embedded >= mostEmbedded || !/endpoint|bangmod|s3/i.test(source)) return { kind: 'unknown', place };
			embedded++;
			// Everything else blanked out: what is read in it stands where it stood.
			const cut = place.start + source.indexOf('\n') + 1;
			const alone = text.slice(0, cut).replace(/[^\n]/g, ' ') + text.slice(cut, place.end);
			const isScript = /^\s*\w[\w./-]* .*\s--?[A-Za-z]/m.test(source);
			const isLines = isScript || (/^\s*(?:\[[^\]\n]+\]|[\w.-]+\s*=)/m.test(source) && !/^\s*[\w-]+:\s/m.test(source));
			const block = isLines ? linesOf(alone) : documentsOf(alone, level + 1);
			return { kind: 'block', block: { ...block, head, place } };
		}
	});
	return { head: '', place: { start: 0, end: 0 }, kind: 'body', entries };
}

/** `- AWS_REGION=…`, `--s3.region=…`, and `--s3.region` with what follows it. */
function argumentOf(item: Scalar, next: unknown, place: Span): Entry | undefined {
	const written = String(item.value);
	const [, dashes = '', name, value] = /^(-{0,2})([A-Za-z_][\w.-]{0,120})(?:=(.{0,400}))?$/.exec(written) ?? [];
	if (name === undefined) return undefined;
	const own = { start: place.start + dashes.length, end: place.start + dashes.length + name.length };
	if (value !== undefined)
		return { name, value: reference(value, { start: own.end + 1, end: own.end + 1 + value.length }), place: own };
	if (dashes === '' || !isScalar(next)) return undefined;
	return { name, value: reference(String(next.value), placeOf(next)), place: own };
}

/** Where a node stands, without its quotes. */
function placeOf(node: Node): Span {
	const [start = 0, end = start] = node.range ?? [];
	const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && end - start >= 2;
	return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
