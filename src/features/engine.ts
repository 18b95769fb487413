/**
 * The heavy half of the core: recogniser, catalogue, explainer. Loaded by `import('./engine.ts')` at the first hover or command, which
 * esbuild turns into a module that is evaluated then and not while the extension starts.
 */
export { recognise } from '../core/recognise/recognise.ts';
