/**
 * The heavy half of the core: recogniser, catalogue, explainer. Loaded by a dynamic import at the first hover or command, which
 * esbuild turns into a module that is evaluated then and not while the extension starts.
 */
export { catalogueWith } from '../../core/catalog/catalog.ts';
export { unpackRow } from '../../core/catalog/packedRow.ts';
export { codeNames } from '../../core/catalog/table.generated.ts';
export { toLabel, toPlainLine } from '../../core/safe/encode.ts';
export { nextCommand } from '../../core/explain/command.ts';
export { explain, explainCode } from '../../core/explain/explain.ts';
export { toHover, toLinks, toPage, toQuietHover } from '../../core/explain/markdown.ts';
export { lookUp } from '../../core/explain/lookUp.ts';
export { plainLine, toPlainText } from '../../core/explain/plain.ts';
export { requestIdWords } from '../../core/explain/requestIdWords.ts';
export { reportMail, reportMarkdown, supportReport } from '../../core/explain/report.ts';
export { factsOfFields } from '../../core/diagnose/factsOfFields.ts';
export { readingsOf } from '../../core/diagnose/readings.ts';
export { surroundingsOf } from '../../core/explain/surroundings.ts';
export { diagnoseCode, diagnoseSummary } from '../../core/scan/diagnoseSamples.ts';
export { dependedSdks, isDependencyFile } from '../../core/fixes/dependencyFiles.ts';
export { fixesIn } from '../../core/fixes/fixes.ts';
export { importedSdks } from '../../core/clients/sdks.ts';
export { bareCodeAt } from '../../core/recognise/bareCode.ts';
export { importsS3Sdk, recognise } from '../../core/recognise/recognise.ts';
export { redact } from '../../core/safe/redact.ts';
export { shellOf } from '../../core/safe/shellOf.ts';
export { toTerminalLine } from '../../core/safe/terminalLine.ts';
