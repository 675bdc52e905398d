/** Characters some file system refuses in a name, control characters and direction marks included. */
const refused = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu;

/** Names Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const longestBytes = 180;

/**
 * A file name every system takes, from the words of a title: `赣州示例精密电机有限公司 2025年评估.json`. At most 180 bytes in
 * UTF-8 before the ending, cut between characters; never empty, never starting or ending with a dot, never a device.
 */
export function fileName(words: readonly string[], ending: string): string {
  const text = words
    .join(' ')
    .replaceAll(refused, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(device, '_$&');
  let name = '';
  for (const character of text) {
    if (Buffer.byteLength(name + character) > longestBytes) break;
    name += character;
  }
  return `${name.replace(/[. ]+$/, '') || 'readiness'}.${ending}`;
}
