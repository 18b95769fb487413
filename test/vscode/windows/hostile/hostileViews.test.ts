/** Our views, alone in a real browser, on messages whose every text tries to be more than text. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { writeMessage } from '../../../../src/panel/message.ts';
import { type Part, readToRequestView, type ToRequestView } from '../../../../src/panel/request/requestMessages.ts';
import { firstForm } from '../../../../src/panel/request/keptForm.ts';
import { requestTexts } from '../../../../src/panel/request/requestTexts.ts';
import { readToScanView, type ScanToView } from '../../../../src/panel/scan/scanProtocol.ts';
import { sampled } from '../../../fixtures/sampled.ts';
import { hostileTexts } from '../../../unit/markdownRenderer/hostileText.ts';
import { openBareView } from '../../driver/bareView.ts';
import { suiteBrowser } from '../../driver/browser.ts';
import { scriptAttacks } from './scriptAttacks.ts';

let browser: Browser;
before(async () => {
	browser = await suiteBrowser();
});
after(() => browser.close());

/** As long as the shortest of the fields takes: in a longer one the message would be dropped as a whole. */
const longest = 200;

const payloads = hostileTexts(sampled(5000), 20_261_122).map((text, index) =>
	`${scriptAttacks[index % scriptAttacks.length]}${text}`.slice(0, longest),
);

const line = [
	{ kind: 'words', text: 'x' },
	{ kind: 'code', text: 'x' },
	{ kind: 'value', text: 'x' },
] as const;
const explanation = {
	code: 'x',
	title: [...line],
	headline: [...line],
	evidence: [[...line]],
	causes: [[...line]],
	steps: [[...line, { kind: 'code' as const, text: 'x' as const, use: 'run' as const }]],
	retry: [...line],
	notes: [[...line]],
	facts: [{ label: [...line], text: [...line] }],
	pages: [{ id: 'x', title: 'x' }],
};
const fields: [string, string][] = [['x', 'x']];
const signing = [{ text: 'x', maker: 'x' }];
const sourced = { value: 'x', from: [...line], overrode: [[...line]] };

/** Every message that shows something, every part of it filled. */
const toRequest: readonly ToRequestView[] = [
	{ type: 'texts', texts: requestTexts.map(() => 'x') },
	{
		type: 'sources',
		stored: [{ id: 'x', label: 'x', detail: 'x' }],
		profiles: [{ id: 'aws:x', label: 'x', detail: 'x' }],
		blocked: [...line],
	},
	{
		type: 'form',
		form: {
			choice: { place: { of: 'custom', endpoint: 'x', region: 'x' }, style: 'path', keys: { of: 'stored', id: 'x' } },
			draft: {
				...firstForm.draft,
				operation: 'Raw',
				bucket: 'x',
				key: 'x',
				inputs: fields,
				query: fields,
				headers: fields,
				body: { kind: 'text', text: 'x' },
				raw: { method: 'x', path: 'x' },
			},
		},
	},
	{
		type: 'preview',
		preview: {
			line: 'x',
			endpoint: sourced,
			region: sourced,
			key: sourced,
			canSend: true,
			problems: ['connection', 'keys', 'bucket', 'key'].map((field) => ({
				field,
				name: 'x',
				isMissing: false,
				isLost: false,
				words: [...line],
			})),
			doubts: [[...line]],
			effect: [...line],
			tried: [...line],
		},
	},
	{
		type: 'answer',
		answer: {
			tone: 'failed',
			status: 'x',
			explanation,
			said: [[...line]],
			request: { line: 'x', headers: fields },
			headers: fields,
			body: { raw: 'x', pretty: 'x', size: [...line] },
			timings: [{ label: 'x', ms: 1 }],
			totalMs: 1,
			route: [{ label: [...line], text: [...line] }],
			signing: { canonicalRequest: signing, stringToSign: signing },
			offers: [],
		},
	},
	{ type: 'idle', words: 'x' },
];

/** What the other parts of the request view show, beside the form. */
const toDeck: readonly ToRequestView[] = [
	{ type: 'deck', cards: [{ id: 'x', spoiled: [...line], predicted: [...line], whyNot: [...line], needsBucket: true }] },
	{
		type: 'played',
		result: { id: 'x', verdict: 'surprise', got: [...line], explanation, body: 'x', leftBehind: ['x'] },
	},
];
const toCheck: readonly ToRequestView[] = [
	{
		type: 'check',
		check: {
			rows: [{ step: 'x', title: [...line], state: 'failed', fact: [...line], ms: 1, explanation, offers: [] }],
			isDone: true,
			leftBehind: 'x',
		},
	},
];
const toPresigned: readonly ToRequestView[] = [
	{
		type: 'presigned',
		presigned: {
			headline: [...line],
			tone: 'failed',
			facts: [{ label: [...line], text: [...line] }],
			faults: [[...line]],
		},
	},
];

const toScan: readonly ScanToView[] = [
	{
		kind: 'snapshot',
		answers: 0,
		isRunning: false,
		status: [...line],
		isComplete: true,
		shortfalls: [{ file: 'x', effect: 'partial', why: [...line] }],
		files: 'x',
		found: 2,
		shown: 2,
		first: 0,
		last: 60_000,
		remarks: [[...line]],
		codes: [{ code: 'x', count: 2, headline: [...line], series: 0 }],
		timeline: { start: 0, width: 60_000, series: ['x'], counts: [[1, 1]] },
		throttling: [[[...line], [...line]]],
		names: ['x'],
		statuses: [403],
		buckets: ['x'],
	},
	{
		kind: 'details',
		answers: 0,
		code: 'x',
		explanation,
		shares: [[...line]],
		total: 2,
		examples: [{ id: 1, place: 'x', at: 0, before: 'x', code: 'x', after: 'x', facts: ['x'] }],
	},
	{ kind: 'notice', text: [...line] },
];

const part = (name: Part): ToRequestView => ({ type: 'show', part: name });

for (const [what, name, read, first, honest] of [
	['request view', 'request', readToRequestView, part('request'), toRequest],
	['fault deck', 'request', readToRequestView, part('deck'), [...toRequest, ...toDeck]],
	['connection check', 'request', readToRequestView, part('check'), [...toRequest, ...toCheck]],
	['presigned URL', 'request', readToRequestView, part('presigned'), [...toRequest, ...toPresigned]],
	['scan view', 'scan', readToScanView, undefined, toScan],
] as const) {
	test(`${payloads.length} hostile payloads in every field of the ${what} add no node, run nothing and ask for nothing`, async () => {
		const view = await openBareView(browser, name);
		const plans = honest.map((message) => planOf(message, (candidate) => read('', writeMessage('', candidate)) !== undefined));
		assert.ok(plans.every(({ places }) => places.length > 0));
		const strange = await view.page.evaluate(flood, {
			token: view.token,
			first,
			plans,
			payloads,
		});
		assert.deepEqual(strange, []);
		assert.deepEqual(view.trespasses, []);
		assert.equal(await view.page.evaluate(() => 'owned' in globalThis), false);
		await view.page.context().close();
	});
}

/** A message as JSON, cut at every text that the reader lets one choose. */
interface Plan {
	readonly places: readonly (readonly (string | number)[])[];
	readonly message: unknown;
}

function planOf(message: object, isTaken: (candidate: unknown) => boolean): Plan {
	const places = leaves(message).filter((place) => isTaken(withText(message, place, 'owned')));
	return { places, message };
}

/** Where in a value its texts stand. */
function leaves(value: unknown): readonly (readonly (string | number)[])[] {
	if (typeof value === 'string') return [[]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => leaves(part).map((rest) => [key, ...rest]));
}

function withText(value: unknown, [key, ...rest]: readonly (string | number)[], text: string): unknown {
	if (key === undefined) return text;
	const copy: unknown = structuredClone(value);
	const parts = copy as Record<string | number, unknown>;
	parts[key] = withText(parts[key], rest, text);
	return copy;
}

/** Runs in the view: gives it each payload in every place, and tells each time when its elements or attributes are not those of plain text. */
async function flood(given: {
	token: string;
	first: unknown;
	plans: readonly Plan[];
	payloads: readonly string[];
}): Promise<readonly string[]> {
	const { token, first, plans, payloads: texts } = given;
	const tell = (message: unknown) => dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ token, message }) }));
	/** The elements of the view draw themselves right after a message, before the browser comes to paint: five thousand pictures take minutes. */
	const settled = async () => {
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
	};
	const shapeOf = (element: Element | ShadowRoot): string => {
		const own = element instanceof Element ? `${element.localName}[${element.getAttributeNames().sort().join()}]` : '#';
		const shadow = element instanceof Element && element.shadowRoot !== null ? shapeOf(element.shadowRoot) : '';
		return `${own}${shadow}(${Array.from(element.children, shapeOf).join('')})`;
	};
	const show = async (text: string) => {
		for (const { places, message } of plans) {
			for (const place of places) {
				let part = message as Record<string | number, unknown>;
				for (const key of place.slice(0, -1)) part = part[key] as typeof part;
				part[place.at(-1) ?? ''] = text;
			}
			tell(message);
		}
		await settled();
		return shapeOf(document.documentElement);
	};
	// Not laid out either: what is looked at is what there is, not how it looks.
	document.documentElement.style.display = 'none';
	if (first !== undefined) tell(first);
	await show('plain');
	const plain = await show('plain');
	const strange: string[] = plain.length < 1000 ? [`the view is nearly empty: ${plain}`] : [];
	for (const text of texts) {
		if ((await show(text)) !== plain) strange.push(text);
		if (!document.body.textContent.includes(text)) strange.push(`not shown: ${text}`);
		if (strange.length > 3) break;
	}
	return strange;
}
