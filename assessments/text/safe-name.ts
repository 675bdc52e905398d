/** Characters some file system refuses in a name, control characters and direction marks included. */
const refused = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu;

/** Names Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

/**
 * A name every file system takes, without its ending: composed letters (NFC), at most `mostBytes` in UTF-8, cut between
 * characters; never starting or ending with a dot or a space, never a device. '' where nothing is left of the text.
 */
export function safeName(text: string, mostBytes: number): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(refused, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(device, '_$&');
  let name = '';
  let bytes = 0;
  for (const character of plain) {
    bytes += utf8Bytes(character.codePointAt(0) ?? 0);
    if (bytes > mostBytes) break;
    name += character;
  }
  return name.replace(/[. ]+$/, '');
}

function utf8Bytes(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}
