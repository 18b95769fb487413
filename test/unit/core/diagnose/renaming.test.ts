/** No cause hangs on what a bucket, a key or a host is called, on an id, on the day, or on what a log writes before its lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstCause, firstReport } from './causeRow.ts';
import { names } from './notations.ts';
import { causeRows } from './rows/causeRows.ts';

/** The samples' day in each notation, and another; the hour stays, so that all times of a text keep their distance. */
const days: readonly (readonly [string, string])[] = [
	['20260314', '20271002'],
	['2026-03-14', '2027-10-02'],
	['2026/03/14', '2027/10/02'],
	['2026-03-13', '2027-10-01'],
	['20260313', '20271001'],
	['Sat, 14 Mar 2026', 'Sat, 02 Oct 2027'],
	// The same day's seconds since 1970, in ids and in URLs of the older kind.
	['0069b5268c', '006ca0a90c'],
	['1773480000', '1822468800'],
	['1773479000', '1822467800'],
];

const others: readonly (readonly [string, string])[] = [
	[names.bucket, 'quay-7-backups'],
	[names.key, 'db/2027/gulls.tar.zst'],
	['photos', 'db'],
	[names.host, 'objects.example.org'],
	['tx00000ca615cf2d2b855ac', 'tx0000043f90be11a77d3e2'],
	[names.amazonId, '9K2ME5T0W7R1XQ3Z'],
	[names.amazonHostId, 'sTi11wAterRun5Deep/0akAndAsh+Elm7Beech2Fir8Pine3Larch6Yew1Alder4Hazel9Rowan='],
	...days,
];

const renamed = (text: string): string => others.reduce((held, [from, to]) => held.replaceAll(from, to), text);

const changes: Readonly<Record<string, (text: string) => string>> = {
	'with other names, ids and days': renamed,
	'in the log of a container': (text) => text.replaceAll(/^/gm, 'uploader-1  | '),
	'behind a line of something else': (text) => `the quick brown fox went to the harbour\n${text}`,
};

for (const { cause, proved, suggested, open } of causeRows) {
	for (const [of, text] of Object.entries({ ...proved, ...suggested, ...open })) {
		for (const [how, change] of Object.entries(changes)) {
			test(`${cause} is ranked alike in ${of}, ${how}`, () => {
				const [before, after] = [firstCause(firstReport(text)), firstCause(firstReport(change(text)))];
				assert.deepEqual([after?.cause.id, after?.standing], [before?.cause.id, before?.standing], change(text));
			});
		}
	}
}
