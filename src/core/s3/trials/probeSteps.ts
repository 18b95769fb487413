import { draftOf, type Draft, type DraftBody } from '../request/draft.ts';
import type { Made } from '../request/made.ts';
import type { ProbeContext, ProbeStep } from './probe.ts';
import type { Spoil } from '../sign/spoil.ts';

/** Makes a step once it is known where the card is played and what earlier steps answered. */
export type StepMaker = (context: ProbeContext) => ProbeStep;
type Fill = (context: ProbeContext) => Partial<Draft>;
type Name = (context: ProbeContext) => Made;

/** A step that sends an operation; `fill` gives its names, inputs and body. */
export function step(role: ProbeStep['role'], operation: string, fill: Fill, ...spoils: readonly Spoil[]): StepMaker {
	return (context) => ({ role, draft: { ...draftOf(operation), ...fill(context) }, spoils });
}

/** The step that a card is about. */
export function provoke(operation: string, fill: Fill, ...spoils: readonly Spoil[]): StepMaker {
	return step('provoke', operation, fill, ...spoils);
}

/** A step that leaves something behind when it succeeds, until `removing` the same name. */
export function leaving(name: Name, made: StepMaker): StepMaker {
	return (context) => ({ ...made(context), leaves: name(context) });
}

/** A step that removes what an earlier one left. */
export function removing(name: Name, made: StepMaker): StepMaker {
	return (context) => ({ ...made(context), removes: name(context) });
}

/** A step after which the card goes on only with this status; `otherwise` says of any other why it does not. */
export function wanting(status: number, otherwise: string, made: StepMaker): StepMaker {
	return (context) => ({ ...made(context), wants: { status, otherwise } });
}

/** A body of text. */
export function text(text: string): DraftBody {
	return { kind: 'text', text };
}

/** The bucket that the person chose. */
export const inBucket: Fill = ({ bucket }) => ({ bucket });
/** The temporary object in that bucket. */
export const temporaryKey: Fill = ({ bucket, temporary }) => ({ bucket, key: temporary });
/** The same with a body to write. */
export const withBody: Fill = (context) => ({
	...temporaryKey(context),
	body: text('A test object of the request panel. It may be deleted.\n'),
});
/** The temporary bucket. */
export const temporaryBucket: Fill = ({ temporary }) => ({ bucket: temporary });
/** An object in the temporary bucket. */
export const inTemporaryBucket: Fill = ({ temporary }) => ({ bucket: temporary, key: 'object', body: text('x') });

/** The temporary object, as what is left. */
export const objectName: Name = ({ bucket, temporary }) => ({ of: 'object', bucket, key: temporary });
/** The object inside the temporary bucket. */
export const innerName: Name = ({ temporary }) => ({ of: 'object', bucket: temporary, key: 'object' });
/** A bucket of this name. */
export const bucketNamed =
	(name: (context: ProbeContext) => string): Name =>
	(context) => ({ of: 'bucket', bucket: name(context), key: '' });
const uploadName: Name = ({ bucket, temporary }) => ({ of: 'upload', bucket, key: temporary });
const bucketName = bucketNamed(({ temporary }) => temporary);
/** A name that no bucket may have; random like the others, for a gateway that allows it all the same. */
export const forbiddenName = ({ temporary }: ProbeContext): string => temporary.replace(/^bangmod-probe-/, 'Bangmod_Probe_');

/** Writes the temporary object. */
export const putObject = leaving(objectName, step('prepare', 'PutObject', withBody));
/** Removes the temporary object. */
export const deleteObject = removing(objectName, step('clean up', 'DeleteObject', temporaryKey));
/** Creates the temporary bucket. */
export const createBucket = leaving(bucketName, step('prepare', 'CreateBucket', temporaryBucket));
/** Removes the temporary bucket. */
export const deleteBucket = removing(bucketName, step('clean up', 'DeleteBucket', temporaryBucket));

/** Starts a multipart upload of the temporary object. */
export const startUpload = leaving(uploadName, step('prepare', 'CreateMultipartUpload', temporaryKey));
/** Ends that upload without an object. */
export const abortUpload = removing(
	uploadName,
	step('clean up', 'AbortMultipartUpload', (context) => ({ ...temporaryKey(context), inputs: [['uploadId', context.uploadId]] })),
);

/** Uploads a part of a few bytes. */
export function uploadPart(partNumber: number): StepMaker {
	return step('prepare', 'UploadPart', (context) => ({
		...temporaryKey(context),
		inputs: [
			['uploadId', context.uploadId],
			['partNumber', String(partNumber)],
		],
		body: text('too small a part\n'),
	}));
}

/** Puts parts together, each with the ETag that the last part got. */
export function complete(...parts: readonly number[]): StepMaker {
	return leaving(
		objectName,
		provoke('CompleteMultipartUpload', (context) => ({
			...temporaryKey(context),
			inputs: [['uploadId', context.uploadId]],
			body: text(
				`<CompleteMultipartUpload>${parts.map((part) => partXml(part, context.etag)).join('')}</CompleteMultipartUpload>`,
			),
		})),
	);
}

function partXml(part: number, etag: string): string {
	return `<Part><PartNumber>${part}</PartNumber><ETag>${etag}</ETag></Part>`;
}
