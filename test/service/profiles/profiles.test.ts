/**
 * Profiles are read as the tools that own the files read them: a real botocore and a real rclone read the same ones, in one process each.
 * A seeded sample of random files here, and 300 of each, others each time, by `npm run proof:profiles`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { rcloneProfiles } from '../../../src/core/s3/connect/rcloneProfiles.ts';
import { awsIniOddities } from './awsIniOddities.ts';
import { awsKeyOddities } from './awsKeyOddities.ts';
import { awsPlaceOddities } from './awsPlaceOddities.ts';
import { askBotocore } from './botocore.ts';
import { assertAsBotocore, assertAsRclone, profilesOf } from './compare.ts';
import { awsFiles, rcloneFiles } from './randomFiles.ts';
import { askRclone } from './rclone.ts';
import { rcloneOddities } from './rcloneOddities.ts';

/** Every single oddity that we know of. */
const awsOddities = [...awsIniOddities, ...awsKeyOddities, ...awsPlaceOddities];

const numRuns = Number(process.env['PROFILES_RUNS'] ?? 100);
const seed = Number(process.env['PROFILES_SEED'] ?? 20_261_122);
const randomAws = fc.sample(awsFiles, { numRuns, seed });
const randomRclone = fc.sample(rcloneFiles, { numRuns, seed });

const botocore = askBotocore([...awsOddities, ...randomAws]);
const rclone = await askRclone([...rcloneOddities.map(({ text }) => text), ...randomRclone]);

for (const [index, oddity] of awsOddities.entries()) {
	test(`AWS files with ${oddity.what} are read as botocore reads them`, () => {
		const answer = botocore.answers[index];
		assert.ok(answer !== undefined);
		assertAsBotocore(oddity, answer, botocore.knowsEndpoints);
		if (oddity.documented === undefined) return;
		const { by, endpoint, region, refused } = oddity.documented;
		const [profile] = profilesOf(oddity);
		if (endpoint !== undefined) assert.equal(profile?.endpoint?.value ?? null, endpoint, by);
		if (region !== undefined) assert.equal(profile?.region?.value, region, by);
		if (refused !== undefined) assert.equal(profile?.refusal?.of, refused, by);
	});
}

for (const [index, { what, text, documented }] of rcloneOddities.entries()) {
	test(`an rclone.conf with ${what} is read as rclone reads it`, () => {
		assertAsRclone(text, rclone[index]);
		if (documented === undefined) return;
		const profile = rcloneProfiles({ path: 'rclone.conf', text }).find(({ name }) => name === documented.remote);
		assert.equal(profile?.accessKeyId?.value, documented.accessKeyId, documented.by);
		assert.equal(profile?.refusal?.of, documented.refused, documented.by);
	});
}

test(`${numRuns} random pairs of AWS files (seed ${seed}) are read as botocore ${botocore.version} reads them`, () => {
	const answers = botocore.answers.slice(awsOddities.length);
	for (const [index, files] of randomAws.entries()) {
		const answer = answers[index];
		assert.ok(answer !== undefined);
		assertSame(files, () => assertAsBotocore(files, answer, botocore.knowsEndpoints));
	}
	const read = answers.filter(({ refused }) => refused === undefined).length;
	assert.ok(read > numRuns / 4 && read < numRuns, `botocore reads ${read} of ${numRuns}: some of both kinds are needed`);
});

test(`${numRuns} random files (seed ${seed}) are read as rclone reads them`, () => {
	const answers = rclone.slice(rcloneOddities.length);
	for (const [index, text] of randomRclone.entries()) assertSame(text, () => assertAsRclone(text, answers[index]));
	const read = answers.filter((answer) => answer !== undefined).length;
	assert.ok(read > numRuns / 4 && read < numRuns, `rclone reads ${read} of ${numRuns}: some of both kinds are needed`);
});

/** A failure tells its input. */
function assertSame(input: unknown, check: () => void): void {
	try {
		check();
	} catch (error) {
		throw new Error(`${JSON.stringify(input)}: ${(error as Error).message}`, { cause: error });
	}
}
