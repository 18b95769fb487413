import type { Look } from '../clue.ts';
import { accessKey } from './accessKey.ts';
import { clockSkew } from './clockSkew.ts';
import { foreignHost } from './foreignHost.ts';
import { notFromGateway } from './notFromGateway.ts';
import { region } from './region.ts';
import { requestTime } from './requestTime.ts';

/** Every kind of evidence that we look for, in the order in which a reader should hear of it. A new kind is a file and a line here. */
export const looks: readonly Look[] = [notFromGateway, foreignHost, clockSkew, accessKey, region, requestTime];
