import { expect, test } from 'vitest';
import { packsToTick } from '../../renderer/screens/enterprise/packs-to-tick.ts';

test('a copy begins with the questionnaires of its original, as far as they are offered; a blank start with all', () => {
  const offered = ['a', 'b', 'c'];
  expect(packsToTick(offered, ['c', 'gone', 'a'])).toEqual(['a', 'c']);
  expect(packsToTick(offered, null)).toEqual(offered);
  expect(packsToTick(offered, ['gone'])).toEqual(offered);
});
