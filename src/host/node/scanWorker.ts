/** The thread that scans: takes a `ScanOrder`, sends `ScanMessage`s, ends by itself. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ScanOrder } from '../../core/scan/parts/scanJob.ts';
import { createFileScanner } from './scanFile.ts';
import { workThrough } from './threads/workThrough.ts';

const order: ScanOrder = workerData;
void workThrough(order, createFileScanner(order), (message) => parentPort?.postMessage(message, []));
