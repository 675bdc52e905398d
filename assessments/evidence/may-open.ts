import type { MediaType } from './evidence.ts';

/** How far a file may be handed to the system's program: at once, after a question, or not at all. */
export type Opening = 'open' | 'ask' | 'never';

/** Endings by which systems start programs or follow links. */
const startsPrograms = new Set(
  `app appimage appref-ms application bat bin chm cmd com command cpl csh deb desktop dll dmg exe gadget hlp hta
   inf ins iso jar job jnlp js jse ksh lnk mht mhtml msc msi msix msp mst ocx pif pkg ps1 ps1xml psc1 psm1 py pyc
   rb reg rpm run scf scr sct service settingcontent-ms sh shb shs sys url vb vbe vbs vhd vhdx website workflow ws
   wsc wsf wsh xll xnk zsh`.split(/\s+/),
);

/** Kinds that cannot start anything when their usual program shows them, with the endings they go by. */
const endings: Readonly<Partial<Record<MediaType, readonly string[]>>> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/bmp': ['bmp'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'text/plain': ['txt', 'csv', 'md', 'log'],
};

/** Signs that change the direction of what follows: “fdp.exe” turned round reads as “exe.pdf”. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * How a file may be opened, by its content and its name. A name that starts programs, also in the middle
 * (`invoice.pdf.exe`, `invoice.exe.pdf`), one with signs that turn the direction of writing, and a content that is
 * a program are never opened: such a file can still be saved. A harmless kind whose name says another one is
 * asked about, like everything that may carry programs inside.
 */
export function mayOpen(name: string, mediaType: MediaType): Opening {
  if (mediaType === 'application/x-executable' || turning.test(name)) return 'never';
  const [, ...parts] = name
    .toLowerCase()
    .split('.')
    .map((part) => part.trim());
  if (parts.slice(-2).some((part) => startsPrograms.has(part))) return 'never';
  const known = endings[mediaType];
  if (known === undefined) return 'ask';
  const ending = parts.at(-1);
  return ending === undefined || known.includes(ending) ? 'open' : 'ask';
}

/** The ending a copy is opened under: that of its content; of contents without one the name's own, if it is plain. */
export function endingFor(name: string, mediaType: MediaType): string {
  const own = /\.(?<ending>[A-Za-z0-9]{1,8})$/.exec(name.trim())?.groups?.['ending']?.toLowerCase();
  const known = endings[mediaType];
  if (known !== undefined) return own !== undefined && known.includes(own) ? own : (known[0] ?? 'bin');
  return own === undefined || startsPrograms.has(own) ? 'bin' : own;
}
