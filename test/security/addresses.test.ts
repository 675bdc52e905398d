import { expect, test } from 'vitest';
import { outFolder } from '../../build/paths.ts';
import { addressesIn, addressesInScript, addressLiterals } from './address-literals.ts';
import { reviewedAddresses } from './reviewed-addresses.ts';

test('every address in the built app is in the reviewed list, and nothing in the list is left over', () => {
  const found = addressLiterals(outFolder);
  expect(found.filter(({ address }) => !Object.hasOwn(reviewedAddresses, address))).toEqual([]);
  const seen = new Set(found.map(({ address }) => address));
  expect(Object.keys(reviewedAddresses).filter((address) => !seen.has(address))).toEqual([]);
});

test('an address in code is seen, in a comment it is not', () => {
  const script = `// https://comment.example
    /* http://1.2.3.4/x */
    const one = "https://Updates.Example/feed", two = \`wss://live.example/\${one}\`, three = '10.1.2.3', four = /1.2/;
    fetch("ftp://files.example:21/x" + one + two + three + four);`;
  expect(addressesInScript(script).toSorted()).toEqual([
    '10.1.2.3',
    'ftp://files.example:21',
    'https://updates.example',
    'wss://live.example',
  ]);
  expect(addressesIn('<link href="http://x.example/y">')).toEqual(['http://x.example']);
});
