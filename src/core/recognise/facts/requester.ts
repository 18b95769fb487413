import type { Fact } from '../../facts.ts';
import type { Stretch } from './stretch.ts';

/** Who asked, in the logs that stores write themselves: S3's access log, CloudTrail, RGW's log of operations. */
const requesters: readonly RegExp[] = [
	/\] [\da-fA-F.:]{3,45} (?<who>\S{1,200}) [A-Z0-9]{16} (?:REST|S3|SOAP|BATCH)\.[A-Z]/d,
	/\binvokedBy["']?\s{0,4}[:=]\s{0,4}["']?(?<who>[a-z][a-z0-9.-]{1,60}\.amazonaws\.com)\b/d,
	/"userIdentity"[\s\S]{0,200}?"accountId":\s{0,4}"(?<who>[^"\n]{1,100})"/d,
	/"user":\s{0,4}"(?<who>[^"\n]{1,200})"(?=[\s\S]{0,800}"trans_id":\s{0,4}"tx)/d,
];

/** The one who asked, as the store's own log names him; `-` and `anonymous` are nobody. */
export function requesterIn({ text, code, fact }: Stretch): Fact | undefined {
	const from = Math.max(0, code.start - 2_000);
	const near = text.slice(from, code.end + 600);
	for (const pattern of requesters) {
		const match = pattern.exec(near);
		const span = match?.indices?.groups?.['who'];
		if (span !== undefined) return fact(match?.groups?.['who'] ?? '', from + span[0], from + span[1], 'answer');
	}
	return undefined;
}
