import type { TreeReaders } from '../readSetups.ts';
import { readYaml } from './yaml.ts';

/** The readers that stand on libraries; a bundle of its own, loaded when settings are first read. */
export const treeReaders: TreeReaders = { yaml: readYaml };
