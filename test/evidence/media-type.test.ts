import { describe, expect, test } from 'vitest';
import type { MediaType } from '../../assessments/evidence/evidence.ts';
import { endingFor, mayOpen } from '../../assessments/evidence/may-open.ts';
import { mediaTypeOf } from '../../electron/evidence/media-type.ts';
import { pictureSize } from '../../electron/evidence/picture-size.ts';
import {
  bmp,
  eicar,
  gif,
  htmlPage,
  pdf,
  pdfWithScript,
  png,
  polyglot,
  svgWithScript,
  webp,
} from './made-files.ts';

const bytes = (text: string, encoding: BufferEncoding = 'latin1'): Buffer => Buffer.from(text, encoding);
const zip = (...names: string[]): Buffer =>
  bytes(`PK\x03\x04${'\0'.repeat(26)}${names.join('\0\0')}PK\x05\x06`);

describe('what a file is, by its content', () => {
  test.each<[string, Uint8Array, MediaType]>([
    ['PNG', png(3, 3), 'image/png'],
    ['JPEG', bytes('\xff\xd8\xff\xe0\x00\x10JFIF'), 'image/jpeg'],
    ['GIF', gif, 'image/gif'],
    ['WebP', webp, 'image/webp'],
    ['BMP', bmp(2, 2), 'image/bmp'],
    ['HEIC', bytes('\0\0\0\x18ftypheic'), 'image/heic'],
    ['TIFF', bytes('II*\0\x08\0\0\0'), 'image/tiff'],
    ['PDF', pdf('合同'), 'application/pdf'],
    ['PDF with a script', pdfWithScript, 'application/pdf'],
    [
      'Word',
      zip('[Content_Types].xml', 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['Excel', zip('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [
      'PowerPoint',
      zip('ppt/presentation.xml'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    ['Word with macros', zip('word/document.xml', 'word/vbaProject.bin'), 'application/x-office-macros'],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd'],
    ['zip', zip('photo.jpg'), 'application/zip'],
    ['old Word', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest'), 'application/x-ole-storage'],
    ['Windows program', bytes('MZ\x90\0\x03'), 'application/x-executable'],
    ['Linux program', bytes('\x7fELF\x02'), 'application/x-executable'],
    ['macOS program', bytes('\xcf\xfa\xed\xfe'), 'application/x-executable'],
    ['script', bytes('#!/bin/sh\nrm -rf ~'), 'application/x-executable'],
    ['Windows shortcut', bytes('L\0\0\0\x01\x14\x02\0'), 'application/x-executable'],
    ['SVG', bytes(svgWithScript), 'image/svg+xml'],
    ['SVG without a head', bytes('\n <svg onload="x">'), 'image/svg+xml'],
    ['page', bytes(htmlPage), 'text/html'],
    ['page that begins with words', bytes('hello <script src=x></script>'), 'text/html'],
    ['page before a PDF', bytes(`<html>${pdf('x').toString('latin1')}`), 'text/html'],
    ['XML', bytes('<?xml version="1.0"?><发票/>', 'utf8'), 'text/xml'],
    ['text', bytes('采购合同', 'utf8'), 'text/plain'],
    ['text cut in a character', bytes('采购合同', 'utf8').subarray(0, 11), 'text/plain'],
    ['text in GBK', Buffer.from([0xb2, 0xc9, 0xb9, 0xba]), 'text/plain'],
    ['text in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('采购', 'utf16le')]), 'text/plain'],
    ['what scanners take for a virus', bytes(eicar), 'text/plain'],
    ['GIF that is a script too', polyglot, 'image/gif'],
    ['bytes', Buffer.from([0, 1, 2, 255]), 'application/octet-stream'],
  ])('%s', (_, content, expected) => {
    expect(mediaTypeOf(content, content.subarray(-1024))).toBe(expected);
  });

  test('a Word file whose list of names stands at its end only', () => {
    const head = bytes(`PK\x03\x04${'\x01'.repeat(70_000)}`);
    expect(mediaTypeOf(head.subarray(0, 65_536), zip('word/document.xml'))).toMatch(/wordprocessingml/);
  });
});

describe('width and height by the header alone', () => {
  test.each<[string, Uint8Array, MediaType, string | null]>([
    ['PNG', png(640, 10), 'image/png', '640×10'],
    ['PNG that claims more', png(1, 1, { width: 100_000, height: 100_000 }), 'image/png', '100000×100000'],
    ['GIF', gif, 'image/gif', '1×1'],
    ['BMP', bmp(30, 60), 'image/bmp', '30×60'],
    ['WebP', webp, 'image/webp', '1×1'],
    [
      'extended WebP',
      bytes(`RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\x00\x0f\x27\x00`),
      'image/webp',
      '65536×10000',
    ],
    [
      'lossy WebP',
      bytes(`RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01`),
      'image/webp',
      '640×480',
    ],
    [
      'JPEG after metadata',
      bytes('\xff\xd8\xff\xe1\x00\x06abcd\xff\xff\xc2\x00\x11\x08\x01\xe0\x02\x80\x03'),
      'image/jpeg',
      '640×480',
    ],
    ['JPEG without a frame', bytes('\xff\xd8\xff\xda\x00\x04ab'), 'image/jpeg', null],
    ['JPEG of nonsense', bytes('\xff\xd8\xffabc'), 'image/jpeg', null],
    ['half a header', png(640, 10).subarray(0, 20), 'image/png', null],
    ['a PDF', pdf('x'), 'application/pdf', null],
  ])('%s', (_, content, mediaType, expected) => {
    const size = pictureSize(content, mediaType);
    expect(size === null ? null : `${size.width}×${size.height}`).toBe(expected);
  });
});

describe('what may be opened', () => {
  test.each<[string, MediaType, string]>([
    ['合同.pdf', 'application/pdf', 'open'],
    ['照片.JPG', 'image/jpeg', 'open'],
    ['no ending', 'image/png', 'open'],
    ['v1.2 报告.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'open'],
    ['照片.pdf', 'image/jpeg', 'ask'],
    ['宏.xlsm', 'application/x-office-macros', 'ask'],
    ['旧.doc', 'application/x-ole-storage', 'ask'],
    ['资料.zip', 'application/zip', 'ask'],
    ['页面.html', 'text/html', 'ask'],
    ['图.svg', 'image/svg+xml', 'ask'],
    ['程序.pdf', 'application/x-executable', 'never'],
    ['发票.pdf.exe', 'application/pdf', 'never'],
    ['发票.exe.pdf', 'application/pdf', 'never'],
    ['发票.bat ', 'text/plain', 'never'],
    ['发票.JS', 'text/plain', 'never'],
    ['invoice\u202efdp.pdf', 'application/pdf', 'never'],
    ['virus.com', 'text/plain', 'never'],
  ])('%s (%s): %s', (name, mediaType, expected) => {
    expect(mayOpen(name, mediaType)).toBe(expected);
  });

  test.each<[string, MediaType, string]>([
    ['a.JPEG', 'image/jpeg', 'jpeg'],
    ['a.pdf', 'image/png', 'png'],
    ['a.doc', 'application/x-ole-storage', 'doc'],
    ['a.hta', 'text/html', 'bin'],
    ['a', 'application/zip', 'bin'],
  ])('a copy of %s (%s) is opened as .%s', (name, mediaType, expected) => {
    expect(endingFor(name, mediaType)).toBe(expected);
  });
});
