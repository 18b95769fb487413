import type { Look } from '../clue.ts';
import { accessKey } from './accessKey.ts';
import { bucketName } from './bucketName.ts';
import { clockSkew } from './clockSkew.ts';
import { digestNames } from './digestNames.ts';
import { emptyMessage } from './emptyMessage.ts';
import { foreignHost } from './foreignHost.ts';
import { headWithoutBody } from './headWithoutBody.ts';
import { hiddenFailure } from './hiddenFailure.ts';
import { keyLength } from './keyLength.ts';
import { notFromGateway } from './notFromGateway.ts';
import { presigned } from './presignedLink.ts';
import { quota } from './quota.ts';
import { region } from './region.ts';
import { requestTime } from './requestTime.ts';
import { sdkChecksums } from './sdkChecksums.ts';
import { signedEncoding } from './signedEncoding.ts';
import { size } from './size.ts';
import { statedDetails } from './statedDetails.ts';
import { statedReasons } from './statedReasons.ts';
import { throttling } from './throttling.ts';
import { vendorStatus } from './vendorStatus.ts';

/** Every kind of evidence that we look for, in the order in which a reader should hear of it. A new kind is a file and a line here. */
export const looks: readonly Look[] = [
	notFromGateway,
	foreignHost,
	hiddenFailure,
	clockSkew,
	accessKey,
	region,
	bucketName,
	size,
	keyLength,
	presigned,
	statedReasons,
	signedEncoding,
	quota,
	sdkChecksums,
	throttling,
	headWithoutBody,
	vendorStatus,
	digestNames,
	statedDetails,
	emptyMessage,
	requestTime,
];
