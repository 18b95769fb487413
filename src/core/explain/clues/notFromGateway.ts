import { code, phrase, type RichText, value } from '../../richText.ts';
import type { Case, Look } from '../clue.ts';
import { headerIn } from '../headers.ts';

/** How S3 answers: an XML error, or these headers. One of them means that the gateway, or one like it, did answer. */
const ofGateway = /<Error\b|<Code>|&lt;Code|\\u003cCode|x-amz-request-id|x-amz-id-2|x-bgs-region|x-amz-error-code/i;

/**
 * An answer in HTML, or one that names a proxy, without a request id or an S3 error code in it: somebody between client and store spoke.
 */
export const notFromGateway: Look = (report) => {
	const { translate, fields, text, entry } = report;
	if (entry !== undefined && entry.origin !== 'client') return undefined;
	if (fields.requestId !== undefined || fields.hostId !== undefined || ofGateway.test(text)) return undefined;
	const signs = signsOf(report);
	if (signs.length === 0) return undefined;
	return {
		headline: phrase(translate, 'This answer did not come from the storage gateway.'),
		evidence: [...signs, phrase(translate, 'No request id: the gateway puts {0} on every answer.', code('x-amz-request-id'))],
		steps: [
			phrase(translate, 'Find what stands between the client and the endpoint: proxy, load balancer, CDN, VPN or a login page.'),
			phrase(translate, 'Send the same request straight to the endpoint and compare.'),
		],
	};
};

function signsOf({ translate, text }: Case): readonly RichText[] {
	const signs: RichText[] = [];
	const title = /<title>([^<]{1,120})/i.exec(text)?.[1];
	if (title !== undefined) signs.push(phrase(translate, 'The answer is a web page titled {0}.', value(title.trim())));
	else if (/<!doctype html|<html[\s>]/i.test(text)) signs.push(phrase(translate, 'The answer is a web page, not S3’s XML.'));
	const via = headerIn(text, 'Via');
	if (via !== undefined) signs.push(phrase(translate, 'It passed a proxy: {0}.', value(`Via: ${via}`)));
	const server = headerIn(text, 'Server');
	if (server !== undefined && proxies.test(server))
		signs.push(phrase(translate, 'It names its server: {0}.', value(`Server: ${server}`)));
	return signs;
}

/** Servers that stand in front of a store. RGW itself sends no Server header. */
const proxies =
	/nginx|openresty|apache|haproxy|envoy|varnish|squid|cloudflare|cloudfront|akamai|traefik|caddy|iis|zscaler|awselb/i;
