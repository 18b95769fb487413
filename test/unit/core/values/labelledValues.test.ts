import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LabelledValue, Reach } from '../../../../src/core/values/labelledValue.ts';
import { labelledValues } from '../../../../src/core/values/labelledValues.ts';
import { spokenValues } from '../../../../src/core/values/spokenValues.ts';

const reach: Reach = (label) => {
	if (/message|authorization$/i.test(label)) return 'line';
	return /(?:region|token|owner)$/i.test(label) ? 'word' : undefined;
};

const shown = ({ label, value }: LabelledValue) => `${label} → ${value}`;

/** A text, and what it says; where the value is not spelled in the text itself, its spelling there. */
const written: readonly (readonly [text: string, label: string, value: string, spelled?: string])[] = [
	// Signs
	['region = bkk', 'region', 'bkk'],
	['region=bkk, next=1', 'region', 'bkk'],
	['region: bkk', 'region', 'bkk'],
	['  region : "bkk"', 'region', 'bkk'],
	['region := `bkk`', 'region', 'bkk'],
	['Region -> bkk;', 'Region', 'bkk'],
	['{"region":"bkk","b":1}', 'region', 'bkk'],
	["{'region': 'bkk', 'b': b'x'}", 'region', 'bkk'],
	['{\\"region\\":\\"bkk\\"}', 'region', 'bkk'],
	['{\\\\\\"region\\\\\\": \\\\\\"b\\\\\\\\kk\\\\\\"}', 'region', 'b\\\\\\\\kk'],
	['"owner": "a \\"b\\" c"', 'owner', 'a \\"b\\" c'],
	["owner = 'it''s'", 'owner', "it''s"],
	['""owner"":""joe"",""x"":1', 'owner', 'joe'],
	['owner: “joe”', 'owner', 'joe'],
	[':owner=>"joe", :b=>1', 'owner', 'joe'],
	['#<struct owner="joe">', 'owner', 'joe'],
	['Owner { token: Some("x y") }', 'token', 'x y'],
	['Creds {owner = Just "joe"}', 'owner', 'joe'],
	['{Owner:joe Age:7}', 'Owner', 'joe'],
	['map[Owner:[joe doe] B:[c]]', 'Owner', 'joe doe'],
	['Thing(owner=joe, b=c)', 'owner', 'joe'],
	['Owner: (string) (len=3) "joe",', 'Owner', 'joe'],
	['["owner"]=>\n  string(3) "joe"', 'owner', 'joe'],
	[' $ owner: chr "joe"', 'owner', 'joe'],
	["headers['owner'] = b'joe'", 'owner', 'joe'],
	['const owner: string = "joe"', 'const owner', 'joe'],
	['let owner: Option<String> = "joe";', 'let owner', 'joe'],
	['The Owner [None]: joe', 'The Owner', 'joe'],
	['owner (optional): joe', 'owner', 'joe'],
	['x-region: bkk\r\nnext: 1', 'x-region', 'bkk'],
	['owner: |\n  joe\n  doe\nb: 1', 'owner', 'joe\n  doe'],
	['owner": "joe doe"', 'owner', 'joe doe'],
	// Where a value ends
	['?owner=joe&b=1', 'owner', 'joe'],
	['?owner=joe&flag', 'owner', 'joe'],
	['?a=1&amp;owner=joe&amp;b=1', 'owner', 'joe'],
	['?owner=a%26b%20c&d=1', 'owner', 'a&b c', 'a%26b%20c'],
	['x%3Fowner%3Djoe%26b%3D1', 'owner', 'joe'],
	['owner=a&b,c', 'owner', 'a&b,c'],
	['owner=a&b=c', 'owner', 'a'],
	['(owner=joe)', 'owner', 'joe'],
	['owner=joe.', 'owner', 'joe'],
	['owner=f(x)y z', 'owner', 'f(x)y'],
	['{"log":"owner = joe\\nb = 1"}', 'owner', 'joe'],
	['owner=C:\\new\\table x', 'owner', 'C:\new\table', 'C:\\new\\table'],
	['"url":"/?owner\\u003djoe\\u0026b"', 'owner', 'joe'],
	// Lines
	['Message: it is gone, really', 'Message', 'it is gone, really'],
	['-H "Authorization: Bearer x" y', 'Authorization', 'Bearer x'],
	['msg="sent Authorization: Bearer x y" z=1', 'sent Authorization', 'Bearer x y'],
	['{Authorization=Bearer x, Host=y}', 'Authorization', 'Bearer x'],
	['Authorization: Digest a="b c", d=e', 'Authorization', 'Digest a="b c", d=e'],
	// Elements, lists, cells, names, parts
	['<Region>bkk</Region>', 'Region', 'bkk'],
	['<a:Region x="1"> bkk </a:Region>', 'Region', 'bkk'],
	['<Region><![CDATA[b<k]]></Region>', 'Region', 'b<k'],
	['&lt;Region&gt;bkk&lt;/Region&gt;', 'Region', 'bkk'],
	['<Message>a &lt;b&gt;</Message>', 'Message', 'a <b>', 'a &lt;b&gt;'],
	['<x region="bkk"/>', 'region', 'bkk'],
	["[('Authorization', 'Bearer x')]", 'Authorization', 'Bearer x'],
	['["a","Authorization","Bearer x"]', 'Authorization', 'Bearer x'],
	['{<<"owner">>, <<"joe">>}', 'owner', 'joe'],
	['{owner, "joe"}', 'owner', 'joe'],
	['[Authorization, Bearer x]', 'Authorization', 'Bearer x'],
	['a:1:{s:5:"owner";s:3:"joe";}', 'owner', 'joe'],
	['| owner | joe doe |', 'owner', 'joe doe'],
	['{"name":"owner","value":"joe"}', 'owner', 'joe'],
	['{"value": "joe", "type": 1, "key": "owner"}', 'owner', 'joe'],
	['- name: owner\n  value: joe', 'owner', 'joe'],
	['<property><name>owner</name>\n<value>joe</value></property>', 'owner', 'joe'],
	['<key>owner</key><string>joe</string>', 'owner', 'joe'],
	['form-data; name="owner"\r\n\r\njoe\r\n--b', 'owner', 'joe'],
	// Escapes in escapes
	['owner%26#92;u003djoe', 'owner', 'joe'],
	['{"log":"{\\"msg\\": \\"owner=joe\\"}"}', 'owner', 'joe'],
	['{"owner":"joe\\ndoe"}', 'owner', 'joe\ndoe', 'joe\\ndoe'],
	['{\\"owner\\":\\"joe"}', 'owner', 'joe'],
	['owner: "joe\\\\"', 'owner', 'joe\\\\'],
	['owner\\": "joe doe"', 'owner', 'joe doe'],
	['{"owner":"\\njoe"}', 'owner', '\njoe', '\\njoe'],
	// Short ones
	['owner=j', 'owner', 'j'],
	['owner: "j"', 'owner', 'j'],
	['<Region>x</Region>', 'Region', 'x'],
	["owner = 'i''s'", 'owner', "i''s"],
	['owner: |\n  j  \n\nb: 1', 'owner', 'j'],
	// Several lines, and signs that belong to no value
	['owner = """joe\ndoe"""', 'owner', 'joe\ndoe'],
	['owner.: joe', 'owner', 'joe'],
	['Authorization: Bearer (x) y', 'Authorization', 'Bearer (x) y'],
	['(Authorization: Bearer x)', 'Authorization', 'Bearer x'],
];

for (const [text, label, value, spelled = value] of written) {
	test(`reads ${label} → ${value} out of ${JSON.stringify(text)}`, () => {
		const values = labelledValues(text, reach);
		assert.deepEqual(values.map(shown), [`${label} → ${value}`]);
		assert.deepEqual(
			values.map(({ valueSpan }) => text.slice(valueSpan.start, valueSpan.end)),
			[spelled],
		);
	});
}

for (const text of [
	'regions = bkk',
	'region',
	'region = ',
	'region == null ? a : b'.slice(0, 9),
	'<Region/><Region></Region>',
	'the region://x',
	'owner != joe',
	'["region", 7]',
	'{"name":"owner"},{"value":"x"}',
	'$region: bkk',
	'<Region><![CDATA[]]></Region>',
	'["region=", "b"]',
	'region = .',
	'owner: "\njoe"',
	'owner: "", 1',
	'owner%26#92;u00253Djoe',
	'',
]) {
	test(`reads nothing out of ${JSON.stringify(text)}`, () => {
		assert.deepEqual(labelledValues(text, reach).map(shown), []);
	});
}

test('names and values in turns are each other’s pair once', () => {
	const text = '{"name":"owner","value":"joe","name":"region","value":"bkk"}';
	assert.deepEqual(labelledValues(text, reach).map(shown), ['owner → joe', 'region → bkk']);
});

/** What a text holds so many of, as far as it is read, and its value then. */
const farthest: readonly (readonly [
	what: string,
	most: number,
	text: (count: number) => string,
	value?: (count: number) => string,
])[] = [
	['signs in brackets behind a label', 47, (count) => `owner [${'x'.repeat(count)}]: joe`],
	['backslashes before the end of a label’s quote', 15, (count) => `owner${'\\'.repeat(count)}": "joe"`],
	['backslashes before a quote', 15, (count) => `owner: ${'\\'.repeat(count)}"joe${'\\'.repeat(count)}"`],
	['line ends behind a label in a list', 80, (count) => `('owner',${'\n'.repeat(count)}'joe')`],
	['lines of a block', 64, (count) => `owner: |\n${'  j\n'.repeat(count)}b: 1`, (count) => Array(count).fill('j').join('\n  ')],
	['blanks between a name and its value', 236, (count) => `"name":"owner", ${' '.repeat(count)}"value":"joe"`],
	['units of CDATA', 4096, (count) => `<Region><![CDATA[${'j'.repeat(count)}]]></Region>`, (count) => 'j'.repeat(count)],
	['units of a part', 4000, (count) => `name="owner"\r\n\r\n${'j'.repeat(count)}\r\n--b`, (count) => 'j'.repeat(count)],
	['units in quotes', 16_384, (count) => `owner: "${'j'.repeat(count)}"`, (count) => 'j'.repeat(count)],
	['units without quotes', 16_384, (count) => `owner: ${'j'.repeat(count)}`, (count) => 'j'.repeat(count)],
];
for (const [what, most, text, value = () => 'joe'] of farthest) {
	test(`${most} ${what} are read, and no more`, () => {
		const valueAt = (count: number) => labelledValues(text(count), reach)[0]?.value;
		assert.equal(valueAt(most), value(most));
		assert.notEqual(valueAt(most + 1), value(most + 1));
	});
}

for (const [text, label, value, notation] of [
	['mc%20--region%20bkk%20--json', 'region', 'bkk', 'flag'],
	['mc --region bkk --json', 'region', 'bkk', 'flag'],
	['aws configure set region bkk', 'aws configure set region', 'bkk', 'flag'],
	['machine x owner joe', 'machine x owner', 'joe', 'words'],
	['The region is bkk.', 'The region', 'bkk', 'words'],
	['Region      bkk', 'Region', 'bkk', 'words'],
	['"owner" "joe doe"', 'owner', 'joe doe', 'words'],
	['Region\nap-southeast-1\n', 'Region', 'ap-southeast-1', 'words'],
] as const) {
	test(`hears ${label} → ${value} in ${JSON.stringify(text)}`, () => {
		const values = spokenValues(text, reach);
		assert.deepEqual(
			values.map((each) => [shown(each), each.notation]),
			[[`${label} → ${value}`, notation]],
		);
	});
}

test('a flag without a value takes no other flag for it', () => {
	assert.deepEqual(spokenValues('x --region --json', reach), []);
});
