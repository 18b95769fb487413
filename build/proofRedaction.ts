/** `npm run proof:redaction`: every way in which a secret stands in text, in every place of a report, on every surface. Exits 1 when one shows. */
import { runNodeTests } from './nodeTests.ts';

process.env['REDACTION'] = 'whole';

if ((await runNodeTests(['test/defence/redaction'])).failed > 0) process.exitCode = 1;
