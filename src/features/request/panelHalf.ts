/** The panel's half in the extension, loaded by `import()` when the first panel opens: signer, operations and message schemas. */
export { readFromRequestView } from '../../panel/request/requestMessages.ts';
export { showView } from '../services/webviewHost.ts';
export { createKeyStore } from './keyStore.ts';
export { RequestSession } from './requestSession.ts';
