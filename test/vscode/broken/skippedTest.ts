import { test } from 'node:test';

test('a good test', () => {});
test('a test that leaves itself out', (t) => t.skip());
