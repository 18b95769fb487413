/** Fault deck and connection check: what sends several requests in a row. Loaded where a host can send them as they are meant. */
export { probes } from '../../core/s3/trials/probes.ts';
export { toCard } from '../../panel/request/cardData.ts';
export { playCards } from './playCards.ts';
export { runCheck } from './runCheck.ts';
