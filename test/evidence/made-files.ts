import { crc32, deflateSync } from 'node:zlib';

/** A real PNG of one colour; `claimed` writes another size into its header than its pixels have. */
export function png(
  width: number,
  height: number,
  claimed: { width: number; height: number } = { width, height },
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed.width, 0);
  header.writeUInt32BE(claimed.height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([200, 40, 40]))]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => line));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** A BMP of one colour. */
export function bmp(width: number, height: number): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height, 0x60);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(0, 6);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.fill(0, 30, 54);
  return file;
}

/** The smallest GIF: one black pixel. */
export const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** The smallest WebP: one pixel, lossless. */
export const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');

/** A PDF from its objects; `extra` goes into its catalogue. Text in 宋体 that it does not carry is asked of the system. */
export function pdf(text: string, extra = ''): Buffer {
  const shown = Buffer.from(text, 'utf16le').swap16().toString('hex');
  const content = `BT /F1 40 Tf 60 700 Td <${shown}> Tj ET 0.8 0.2 0.2 rg 60 60 400 300 re f`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R
      /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0
      /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

/** A PDF that would run a script when it is opened. */
export const pdfWithScript = pdf(
  '合同',
  `/OpenAction << /S /JavaScript /JS (app.alert\\('x'\\); this.hostile = true) >> /AA << /O << /S /Launch /F (calc.exe) >> >>`,
);

/** A PDF whose picture would have 10,000 million pixels. */
export const pdfBomb = Buffer.from(
  pdf('合同')
    .toString('latin1')
    .replace('/Font << /F1 5 0 R >>', '/Font << /F1 5 0 R >> /XObject << /I 8 0 R >>')
    .replace(' re f', ' re f /I Do')
    .replace(
      'xref\n0 8',
      `8 0 obj\n<< /Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB
        /Filter /FlateDecode /Length 20 >>\nstream\n${'x'.repeat(20)}\nendstream\nendobj\nxref\n0 9`,
    ),
  'latin1',
);

export const svgWithScript =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="window.hostile=1"><script>window.hostile = true</script></svg>';

export const htmlPage =
  '<!doctype html><title>x</title><script>window.hostile = true; fetch("https://example.com/")</script>';

/** A GIF that is a page and a script as well, for whoever looks further than its first bytes. */
export const polyglot = Buffer.concat([
  gif,
  Buffer.from('/*<script>window.hostile = true</script>*/=1;window.hostile=true;'),
]);

/** What every virus scanner takes for a virus, by agreement; it stands here in pieces, so that this file is not. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);
