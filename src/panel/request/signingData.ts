import type { Translate } from '../../core/ports.ts';
import { toPlainLine } from '../../core/safe/encode.ts';
import { canonicalRequestLines, stringToSignLines, type LineMaker, type SigningLine } from '../../core/s3/sign/canonicalLines.ts';
import { redact } from '../../core/safe/redact.ts';
import type { AnswerData } from './answerSchema.ts';
import type { Prepared } from '../../core/s3/sign/prepareRequest.ts';

type Signing = AnswerData['signing'];

/** The texts that led to the signature, each line with what made it; null for an unsigned request. Tokens are blanked, key ids masked. */
export function toSigningData({ signed, given }: Prepared, translate: Translate): Signing {
	if (signed === null) return null;
	const shown = ({ text, maker }: SigningLine) => ({ text: toPlainLine(redact(text)), maker: makerWords(maker, translate) });
	return {
		canonicalRequest: canonicalRequestLines(signed, given).map(shown),
		stringToSign: stringToSignLines(signed).map(shown),
	};
}

function makerWords(maker: LineMaker, translate: Translate): string {
	switch (maker.of) {
		case 'header':
			return translate(maker.byUs ? 'header that the signer added' : 'header that you gave');
		case 'query':
			return translate(maker.names.length === 0 ? 'no query parameters' : 'query parameters, sorted');
		case 'method':
			return translate('method');
		case 'path':
			return translate('path, percent-encoded once');
		case 'end of headers':
			return translate('end of the headers');
		case 'signed headers':
			return translate('names of the signed headers');
		case 'payload hash':
			return translate('SHA-256 of the body, or what stands for it');
		case 'algorithm':
			return translate('algorithm');
		case 'time':
			return translate('time of signing (X-Amz-Date)');
		case 'credential scope':
			return translate('credential scope: day, region, service');
		case 'hash of canonical request':
			return translate('SHA-256 of the canonical request');
	}
}
