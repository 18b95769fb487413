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
	'',
]) {
	test(`reads nothing out of ${JSON.stringify(text)}`, () => {
		assert.deepEqual(labelledValues(text, reach).map(shown), []);
	});
}

for (const [text, label, value, notation] of [
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
