import type { Look } from '../clue.ts';
import { digestNames } from './digestNames.ts';
import { emptyMessage } from './emptyMessage.ts';
import { foreignHost } from './foreignHost.ts';
import { headWithoutBody } from './headWithoutBody.ts';
import { hiddenFailure } from './hiddenFailure.ts';
import { requestTime } from './requestTime.ts';
import { statedDetails } from './statedDetails.ts';
import { throttling } from './throttling.ts';
import { vendorStatus } from './vendorStatus.ts';

/** Every kind of evidence that we look for, in the order in which a reader should hear of it. A new kind is a file and a line here. */
export const looks: readonly Look[] = [
	foreignHost,
	hiddenFailure,
	throttling,
	headWithoutBody,
	vendorStatus,
	digestNames,
	statedDetails,
	emptyMessage,
	requestTime,
];
