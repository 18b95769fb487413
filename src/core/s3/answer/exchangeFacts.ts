import type { Fact, Facts, PresignedFacts, Source } from '../../facts.ts';
import type { Finding } from '../../finding.ts';
import { factsOfFields } from '../../diagnose/factsOfFields.ts';
import { type Field, headerOf, hostOf, type HttpRequest, requestTarget } from '../request/httpRequest.ts';
import type { Answer } from './exchange.ts';

/** What a request that we sent ourselves, and its answer, state: read from the data, not from a text. Places are the finding's own. */
export function exchangeFacts(request: HttpRequest, answer: Answer, finding: Finding): Facts {
	const own = factsOfFields(finding);
	const fact = (value: string | undefined, source: Source): Fact | undefined =>
		value === undefined ? undefined : { value, place: finding.span, source };
	const headers = (fields: readonly Field[], source: Source): ReadonlyMap<string, Fact> =>
		new Map(fields.toReversed().map(([name, value]) => [name.toLowerCase(), { value, place: finding.span, source }]));
	const [, query] = requestTarget(request).split('?', 2);
	return {
		...own,
		answer: {
			...own.answer,
			headers: headers(answer.headers, 'answer'),
			server: fact(headerOf(answer.headers, 'server'), 'answer'),
			date: own.answer.date ?? fact(headerOf(answer.headers, 'date'), 'answer'),
			proxies: ['via', 'x-cache', 'cf-ray'].flatMap((name) => {
				const value = headerOf(answer.headers, name);
				return value === undefined ? [] : [{ name, value, place: finding.span, source: 'answer' as const }];
			}),
		},
		request: {
			...own.request,
			...signatureOf(request, (value) => fact(value, 'request')),
			method: fact(request.method, 'request'),
			host: fact(hostOf(request.origin).replace(/:\d+$/, ''), 'request'),
			path: fact(request.path, 'request'),
			query: fact(query, 'request'),
			date: own.request.date ?? fact(headerOf(request.headers, 'x-amz-date') ?? parameter(request, 'X-Amz-Date'), 'request'),
			headers: headers([['Host', hostOf(request.origin)], ...request.headers], 'request'),
		},
	};
}

type AsFact = (value: string | undefined) => Fact | undefined;

/** Key id, scope and signed headers, out of the header or the query. */
function signatureOf(request: HttpRequest, fact: AsFact) {
	const authorization = headerOf(request.headers, 'authorization') ?? '';
	const credential = /Credential=([^,\s]+)/.exec(authorization)?.[1] ?? parameter(request, 'X-Amz-Credential');
	const names = /SignedHeaders=([^,\s]+)/.exec(authorization)?.[1] ?? parameter(request, 'X-Amz-SignedHeaders');
	const [keyId, scopeDate, scopeRegion] = credential?.split('/') ?? [];
	const signed = fact(names);
	const expires = fact(parameter(request, 'X-Amz-Expires'));
	const older = parameter(request, 'Signature') === undefined ? undefined : fact(parameter(request, 'Expires'));
	const presigned: PresignedFacts | undefined =
		expires === undefined ? older && { version: 2, expires: older } : { version: 4, expires };
	return {
		keyId: fact(keyId),
		scopeDate: fact(scopeDate),
		scopeRegion: fact(scopeRegion),
		signedHeaders: signed && { ...signed, value: signed.value.split(';') },
		presigned,
	};
}

function parameter({ query }: HttpRequest, name: string): string | undefined {
	return query.find(([each]) => each === name)?.[1];
}
