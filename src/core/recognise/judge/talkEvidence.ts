import type { Evidence, Place } from './place.ts';

/** What says that somebody talks about a code; any one of them is enough. */
export const talkEvidence: readonly Evidence[] = [
	{
		// An SDK's whole sentence in backticks is quoted output, and so is a sentence that is all of its line.
		name: 'backticks around it',
		holds: ({ mention, line, inLine, after }) =>
			(mention.trust !== 'sure' || mention.rank < 8) &&
			!/^\s{0,8}`[^`\n]{1,400}\w \w[^`\n]{1,2000}\w \w[^`\n]{0,2000}`\s{0,8}$/.test(line.text) &&
			/`[^`\n]{0,160}$/.test(inLine.slice(-200)) &&
			/^[^`\n]{0,160}`/.test(after),
		samples: ['the store answers `Error: NoSuchUpload: gone` for that'],
		nearMisses: [
			'the store answers `An error occurred (NoSuchUpload) when calling the UploadPart operation: gone`',
			'`Error: NoSuchUpload: the upload that is named is gone`',
		],
	},
	{
		name: "a metric's label",
		ofWords: true,
		holds: ({ inLine, after }) => /\w\{[^{}]{0,160}=\s?"$/.test(inLine.slice(-200)) && /^"[,}]/.test(after),
		samples: ['s3_errors_total{code="SlowDown"} 7'],
		nearMisses: ['put failed: {code="SlowDown", bucket="b-1"}'],
	},
	{
		name: "a test's name",
		ofWords: true,
		holds: ({ mention, line }) => mention.trust !== 'sure' && line.isTest(),
		samples: ['  ✓ retries Error: SlowDown: three times'],
		nearMisses: ['  ! retries Error: SlowDown: three times'],
	},
	{
		name: 'a change that is asked for or was made',
		ofWords: true,
		holds: ({ inLine }) => instruction.test(inLine.slice(-200)),
		samples: ['fix: treat NoSuchUpload: gone is gone'],
		nearMisses: ['sync: got NoSuchUpload: gone is gone'],
	},
	{
		name: "a commit's line",
		ofWords: true,
		holds: ({ mention, line }) =>
			mention.rank <= 5 && /^\s{0,8}(?:[*|] )?[\da-f]{7,40} (?:\([^()\n]{0,80}\) )?[A-Za-z]/.test(line.text),
		samples: ['71aa90f feat: SlowDown: back off'],
		nearMisses: ['[71aa90f] put: SlowDown: back off'],
	},
	{
		name: 'source code',
		holds: ({ mention, line, speech }) =>
			line.looksLikeSource() && (speech === 'code' || (mention.trust !== 'sure' && mention.rank < 8)),
		samples: ['if (e?.code === "NoSuchUpload") return undefined;'],
		nearMisses: ['upload e: code="NoSuchUpload" status=404'],
	},
	{
		name: 'several codes in one line',
		holds: ({ mention, line }) => mention.rank <= 3 && mention.standsFor === undefined && line.knownWords() > 1,
		samples: ['the error handler knows SlowDown, error NoSuchUpload'],
		nearMisses: ['the upload ended with error NoSuchUpload'],
	},
	{
		name: 'a list of codes over several lines',
		ofWords: true,
		holds: ({ mention, line }) => mention.trust !== 'sure' && mention.rank < 8 && line.isInTable(),
		samples: [
			'{ 404, "NoSuchUpload", "gone" },\n{ 400, "InvalidPart", "no" },\n{ 400, "BadDigest", "no" },',
			'+  { 404, "NoSuchUpload", "gone" },\n+  { 400, "InvalidPart", "the request is bad" },\n+  { 400, "BadDigest", "no" },',
		],
		nearMisses: ['{ 404, "NoSuchUpload", "gone" }'],
	},
	{
		name: 'a document',
		holds: ({ mention, speech }) => speech === 'prose' && mention.rank < 6,
		languageId: 'markdown',
		samples: ['The bucket is gone: NoSuchBucket: ask whoever made it.'],
		nearMisses: ['An error occurred (NoSuchBucket) when calling the PutObject operation: gone'],
	},
	{
		name: 'a program',
		holds: (place) =>
			place.speech === 'code' && (place.mention.rank < 5 || (place.mention.unit === 'dump' && !hasCompanion(place))),
		languageId: 'typescript',
		samples: ['  code: "NoSuchUpload"'],
		nearMisses: ['  code: "NoSuchUpload", statusCode: 404, requestId: "tx01-02-bkk"'],
	},
	{
		name: 'a sentence',
		ofWords: true,
		holds: (place) => place.speech === 'log' && (place.mention.standsFor ?? 'status') === 'status' && isSentence(place),
		samples: ['we saw NoSuchUpload: it went away'],
		nearMisses: ['upload failed, the answer was NoSuchUpload: it went away'],
	},
];

/** What a list of changes says of a code: `treat NoSuchBucket as fatal`. */
const instruction =
	/(?:^|[:;,-] )(?:fix|add|handle|treat|map|retry|ignore|support|rename|document|avoid|allow)(?: [a-z]{1,12}){0,2} $/i;

/** Another property of the same printed object, so that a label with a code is more than an assignment. */
function hasCompanion({ mention, before, after }: Place): boolean {
	const around = `${before.slice(-300)}${mention.code}${after.slice(0, 300)}`;
	return /["'\s{(,$](?:message|Message|statusCode|httpStatusCode|[rR]equest_?[iI][dD]|HostId|time|retryable|BucketName|Resource|Key)["']?\s{0,12}(?::|=>?) ?/.test(
		around.replace(/error|err\./g, ''),
	);
}

/** A sentence of plain words up to the code: `we saw AccessDenied: it went away`. A class's path in front of it is no word. */
function isSentence({ mention, inLine }: Place): boolean {
	const words = inLine.slice(-200);
	return (
		mention.rank <= 5 &&
		!/[.:\\]$/.test(words) &&
		/(?:^|[.!?,] )(?:(?:[A-Z]?[a-z']{1,24}|A|I),? ){2,40}$/.test(words) &&
		/\b(?:we|you|I|the|a|an|is|are|was|get|got|saw|see|if|when)\b/i.test(words) &&
		!/[Ee]rror|[Ff]ail|[Uu]nable|[Cc]annot/.test(words)
	);
}
