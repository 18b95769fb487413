import { test } from 'node:test';

test('a good test', () => {});
