import type { ProblemCode } from '../../../program/problem-codes.ts';
import type { Opened } from '../../../program/readers/open.ts';
import { sheetsOf, workbookPath } from '../../../program/readers/workbook/workbook.ts';
import { type Result, success } from '../../../program/result.ts';
import { type Archive, archiveOf } from './archive.ts';
import { decode } from './decode.ts';

/** What a workbook may unpack to: 10,000 sessions of 15 columns are 10 MB. */
const mostUnpacked = 64 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * A packed file (zip) or an Office file of the old kind, opened: an Excel file as its sheets, every other named for what
 * it is, with what to do. Null for bytes that are neither, and so a text. Macros are not looked at.
 */
export const openPacked = (bytes: Uint8Array): Opened | null => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oldOffice(bytes);
  // "PK", then a file or, where there is none, the end of the directory.
  const isZip = startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);
  if (!isZip) return null;
  const archive = archiveOf(bytes, mostUnpacked);
  if (!archive.ok) return { kind: 'broken', problem: archive.problem };
  return archive.value.paths.includes(workbookPath) ? workbookIn(archive.value) : otherArchive(archive.value);
};

const workbookIn = (archive: Archive): Opened => {
  const textOf = (path: string): Result<string | null> => {
    const part = archive.unpack(path);
    if (!part.ok || part.value === null) return part.ok ? success(null) : part;
    return success(decode(part.value, null).text);
  };
  const sheets = sheetsOf(textOf);
  return sheets.ok ? { kind: 'workbook', sheets: sheets.value } : { kind: 'broken', problem: sheets.problem };
};

const named = (code: ProblemCode, message: string): Opened => ({
  kind: 'broken',
  problem: { code, where: 'feed', message },
});

const spreadsheet = (what: string): Opened =>
  named('FORMAT_UNKNOWN', `This is ${what}, which Callboard cannot read; save it as .xlsx or CSV.`);

const noProgram = (what: string): Opened =>
  named(
    'NOT_A_PROGRAM',
    `This is ${what}, not a program; give Callboard a spreadsheet (.xlsx or CSV), a calendar or a feed.`,
  );

/** An OLE container: names in its directory are UTF-16. */
const oldOffice = (bytes: Uint8Array): Opened => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) {
    return named('FORMAT_UNKNOWN', 'This Office file is locked with a password; save it without one.');
  }
  if (holds('WordDocument')) return noProgram('a Word file (.doc)');
  if (holds('PowerPoint Document')) return noProgram('a presentation (.ppt)');
  return holds('Workbook') || holds('Book')
    ? spreadsheet('an Excel file of the old kind (.xls)')
    : noProgram('an Office file of the old kind');
};

const otherArchive = (archive: Archive): Opened => {
  const { paths } = archive;
  const has = (start: string): boolean => paths.some((path) => path.startsWith(start));
  if (has('xl/')) return spreadsheet('a binary Excel file (.xlsb)');
  if (has('word/')) return noProgram('a Word file (.docx)');
  if (has('ppt/')) return noProgram('a presentation (.pptx)');
  if (has('Index/') || has('Index.zip')) return spreadsheet('a file of Numbers, Pages or Keynote');
  const mimetype = archive.unpack('mimetype');
  const type = mimetype.ok && mimetype.value !== null ? Buffer.from(mimetype.value).toString('latin1') : '';
  if (type.includes('opendocument.spreadsheet')) return spreadsheet('an OpenDocument spreadsheet (.ods)');
  if (type.includes('opendocument')) return noProgram('an OpenDocument file');
  const [first = 'nothing'] = paths;
  return noProgram(
    `a packed file (.zip) with ${paths.length > 1 ? `${paths.length} files` : first.slice(0, 60)} in it`,
  );
};
