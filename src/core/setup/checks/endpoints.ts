import { editDistance } from '../../catalog/editDistance.ts';
import { isSourceFile } from '../fileKinds.ts';
import type { Span } from '../../span.ts';
import { code, phrase, type RichText, value } from '../../richText.ts';
import { endpointHost } from '../../vendor/regionOfHost.ts';
import { regions } from '../../vendor/service.ts';
import type { CheckContext, OurSetup } from './ours.ts';
import type { Mark, MarkFix } from './mark.ts';

/** Letters that differ between a host and the one that is meant. */
const mostLetters = 4;
/** Clients whose endpoint names the bucket by right: a repository's address. */
const addressesOfBuckets: ReadonlySet<string> = new Set(['restic', 'object_store']);
/** Words that switch something, and the other way. */
const switches: Readonly<Record<string, string>> = {
	False: 'True',
	false: 'true',
	no: 'yes',
	off: 'on',
	http: 'https',
	True: 'False',
	true: 'false',
	yes: 'no',
	on: 'off',
};

/** What is wrong with the endpoint itself: its host, its scheme, a bucket in it. */
export function endpointMarks(ours: OurSetup, context: CheckContext): readonly Mark[] {
	// An endpoint of the profile is marked where the profile stands.
	if (ours.setup.endpoint === undefined) return [];
	return [...misspelt(ours, context), ...unencrypted(ours, context), ...withBucket(ours, context)];
}

function misspelt({ file, setup, endpoint, written, region }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	if (region !== undefined) return [];
	const meant = regions
		.map((one) => ({ one, distance: editDistance(written.host, endpointHost(one), mostLetters) }))
		.toSorted((a, b) => a.distance - b.distance);
	const [first, second] = meant;
	const isClear = first !== undefined && first.distance <= mostLetters && first.distance !== second?.distance;
	const one = regions.find((region) => region.region === setup.region?.value) ?? (isClear ? first.one : undefined);
	const place = hostPlace(endpoint.place, written.hostAt, written.host.length);
	const isWritten = file.text.slice(place.start, place.end).toLowerCase() === written.host;
	const fix =
		one === undefined || !isWritten
			? undefined
			: changing(place, endpointHost(one), phrase(translate, 'Change to {0}', code(endpointHost(one))));
	const sentence =
		one === undefined
			? phrase(translate, '{0} is no endpoint of BangmodStorage.', value(written.host))
			: phrase(translate, '{0} is no endpoint of BangmodStorage; it is {1}.', value(written.host), code(endpointHost(one)));
	return [
		{
			kind: 'endpoint',
			severity: 'warning',
			place: isWritten ? place : endpoint.place,
			sentence,
			...(fix !== undefined && { fix }),
		},
	];
}

function unencrypted({ file, setup, endpoint, written }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	const sentence = phrase(translate, 'BangmodStorage answers over HTTPS only; plain HTTP is refused.');
	if (written.scheme === 'http') {
		const place = { start: endpoint.place.start, end: endpoint.place.start + 'http'.length };
		const isWritten = file.text.slice(place.start, place.end).toLowerCase() === 'http';
		const fix = changing(place, 'https', phrase(translate, 'Change to {0}', code('https')));
		return [{ kind: 'endpoint', severity: 'warning', place: endpoint.place, sentence, ...(isWritten && { fix }) }];
	}
	if (setup.plainHttp === undefined || written.scheme !== '') return [];
	const word = file.text.slice(setup.plainHttp.start, setup.plainHttp.end);
	const other = switches[word];
	const fix = other === undefined ? undefined : changing(setup.plainHttp, other, phrase(translate, 'Change to {0}', code(other)));
	return [{ kind: 'endpoint', severity: 'warning', place: setup.plainHttp, sentence, ...(fix !== undefined && { fix }) }];
}

function withBucket({ file, setup, endpoint, written, region }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	if (region === undefined || setup.namesBucket !== undefined || addressesOfBuckets.has(setup.client)) return [];
	if (/^s3:/i.test(endpoint.value)) return [];
	const host = endpointHost(region);
	const bucket = written.host === host ? written.path.replace(/^\/+|\/+$/g, '') : written.host.slice(0, -host.length - 1);
	// Some tools' settings name the bucket there, and nowhere else.
	if (bucket === '' || (written.host === host && setup.buckets.length === 0 && !isSourceFile(file.path))) return [];
	const start = endpoint.place.start + (written.host === host ? written.hostAt + host.length : written.hostAt);
	const place = written.host === host ? { start, end: endpoint.place.end } : { start, end: start + bucket.length + 1 };
	const isWritten = file.text.slice(endpoint.place.start, endpoint.place.end) === endpoint.value;
	const fix = changing(place, '', phrase(translate, 'Take the bucket out of the endpoint'));
	const sentence = phrase(
		translate,
		'The endpoint names the bucket {0}, which the client adds by itself: it would stand there twice.',
		value(bucket),
	);
	return [{ kind: 'endpoint', severity: 'warning', place: endpoint.place, sentence, ...(isWritten && { fix }) }];
}

function hostPlace({ start }: Span, hostAt: number, length: number): Span {
	return { start: start + hostAt, end: start + hostAt + length };
}

function changing(span: Span, text: string, title: RichText): MarkFix {
	return { title, edits: [{ span, text }] };
}
