import { code, phrase } from '../richText.ts';
import { regions } from '../vendor/service.ts';
import { firstMatches } from './firstMatches.ts';
import type { FindFixes, Fix } from './fix.ts';

/** A region in quotes or bare, under the names that SDKs, tools and environment files give it. */
const regionValue =
	/(?:\b(?:[rR]egion(?:_name|Name)?|AWS_(?:DEFAULT_)?REGION|Region\.of|Region::new|location_constraint)['"]?\s{0,4}(?:=>|[:=(])\s{0,4}(?:\w{1,20}\.String\()?|\bWithRegion\(|--region[ =])(['"]?)([a-z]{2}[a-z0-9-]{1,30}|auto|default)\1(?![\w.([-])/g;

/** A region of the AWS SDK for Java's own list, which has none of ours. */
const regionConstant = /\.region\(\s{0,4}(Region\.[A-Z]{2}_[A-Z_]{3,20}_\d)(?=\s{0,4}\))/g;

const endpoint = /\bs3\.(bkk|sg)\.bangmod\.storage\b/g;

/** Endpoint and region of one client stand together; further apart they may be of two. */
const nearUnits = 400;

/** What begins another client or profile: between a region and an endpoint, it parts them. */
const beginnings =
	/\bnew [\w.]{1,60}\(|\.(?:client|resource|builder|new|LoadDefaultConfig)\(|\bs3\.Options\{|^\[|^(?:provider|backend) |^[ \t]{0,40}aws s3/gm;

/** The region string signs the request and must be the endpoint's own: `us-east-1` at Bangkok is SignatureDoesNotMatch. */
export const regionStrings: FindFixes = (text, { translate }) => {
	const endpoints = firstMatches(text, endpoint).map(({ index, 1: id }) => ({ at: index, id }));
	if (endpoints.length === 0) return [];
	const parting = [...text.matchAll(beginnings)].map(({ index }) => index);
	const isTogether = (a: number, b: number) => !parting.some((at) => at > Math.min(a, b) && at < Math.max(a, b));
	return writtenRegions(text).flatMap(({ at, end, written, write }): Fix[] => {
		const near = endpoints.filter((one) => Math.abs(one.at - at) <= nearUnits && isTogether(one.at, at));
		const [id, ...others] = new Set(near.map((one) => one.id));
		const right = regions.find((region) => region.id === id)?.region;
		// Two endpoints near one region: which of them is meant is a guess.
		if (right === undefined || others.length > 0 || written === right) return [];
		const span = { start: at, end };
		const title = phrase(translate, 'Change to {0}, the region of this endpoint', code(right));
		return [{ title, at: span, edits: [{ span, text: write(right) }] }];
	});
};

/** Every region that the text writes out, and how another is written in its place. */
function writtenRegions(text: string) {
	const strings = [...text.matchAll(regionValue)].map((match) => {
		const written = match[2] ?? '';
		const at = match.index + match[0].lastIndexOf(written);
		return { at, end: at + written.length, written, write: (right: string) => right };
	});
	const constants = [...text.matchAll(regionConstant)].map((match) => {
		const written = match[1] ?? '';
		const at = match.index + match[0].lastIndexOf(written);
		return { at, end: at + written.length, written, write: (right: string) => `Region.of("${right}")` };
	});
	return [...strings, ...constants];
}
