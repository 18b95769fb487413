import { codeNames } from '../../catalog/table.generated.ts';
import { anchors } from '../../recognise/recognise.ts';

/** `Invalid`, `Mismatch`: a stem of codes that other texts have as a word of its own. */
const plainWord = /^[A-Z][a-z]+$/;

/** Go prints it before every status, of any service; a report of S3's has a request id behind. */
const everyStatus = 'tatus code: ';

/**
 * What a scan looks for: the recogniser's anchors, so that both find the same, but for two kinds that ordinary logs are full of. Stems that
 * are words of other texts give way to the codes that they begin or end, and `status code: ` to what makes a failure of it.
 */
export function scanAnchors(): readonly string[] {
	const literals = anchors.flatMap((anchor) => {
		if (plainWord.test(anchor)) return codeNames.filter((code) => code.includes(anchor));
		return anchor === everyStatus ? [', request id: ', `${everyStatus}4`, `${everyStatus}5`] : anchor;
	});
	return [...new Set(literals)].filter(
		(literal) => !literals.some((other) => other.length < literal.length && literal.includes(other)),
	);
}
