import { phrase, value } from '../../richText.ts';
import { limits } from '../../vendor/service.ts';
import type { Case, Look } from '../clue.ts';
import { formatBytes } from '../formatBytes.ts';

/** The size that was sent against the limit that it broke. */
export const size: Look = (report) => {
	const { translate, code } = report;
	if (code !== 'EntityTooLarge' && code !== 'EntityTooSmall') return undefined;
	const sent = bytesOf(report, 'ProposedSize');
	if (sent === undefined) return undefined;
	const was = value(formatBytes(sent));
	if (code === 'EntityTooLarge') {
		const most = value(formatBytes(bytesOf(report, 'MaxSizeAllowed') ?? limits.singlePutBytes));
		return { evidence: [phrase(translate, '{0} were sent; one request may carry {1}.', was, most)] };
	}
	const least = value(formatBytes(bytesOf(report, 'MinSizeAllowed') ?? limits.smallestPartBytes));
	return { evidence: [phrase(translate, 'A part of {0} was sent; all but the last need {1}.', was, least)] };
};

function bytesOf({ details, text }: Case, name: 'ProposedSize' | 'MaxSizeAllowed' | 'MinSizeAllowed'): number | undefined {
	const stated = details.get(name) ?? new RegExp(`<${name}>(\\d{1,16})<`).exec(text)?.[1] ?? '';
	return /^\d{1,16}$/.test(stated.trim()) ? Number(stated) : undefined;
}
