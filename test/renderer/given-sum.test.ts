import { expect, test } from 'vitest';
import { givenSum } from '../../renderer/screens/about/installer-check.tsx';

const sum = '0123456789abcdef'.repeat(4);

test('a checksum is read as people paste it: with spaces, in capitals, with the name of its file', () => {
  expect(givenSum(sum)).toBe(sum);
  expect(givenSum(`  ${sum.toUpperCase()} `)).toBe(sum);
  expect(givenSum(sum.replace(/(.{8})/g, '$1 '))).toBe(sum);
  expect(givenSum(`${sum}  readiness-desk-0.2.0.exe`)).toBe(sum);
  expect(givenSum('０１２３')).toBe('0123');
  expect(givenSum('')).toBe('');
});
