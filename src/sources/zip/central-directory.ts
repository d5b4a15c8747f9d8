import { isUtf8 } from "node:buffer";

import { checkName } from "./entry-name.ts";
import { corruptZip, hostileZip, largeZip } from "./faults.ts";

/** What the directory says of a file. */
export interface CentralEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly isDeflated: boolean;
  readonly crc32: number;
  readonly zippedBytes: number;
  readonly bytes: number;
  /** Where the header in front of the content is said to stand. */
  readonly at: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** Encrypted, strongly encrypted, with an encrypted directory. */
const ENCRYPTED = 0x2041;
const NAME_IS_UTF8 = 0x0800;

/** Of the file systems that an entry may come from, the one that knows links. */
const UNIX = 3;
const FILE_TYPE = 0xf000;
const REGULAR = 0x8000;
const FOLDER = 0x4000;

/** All entries, folders too, and where the directory begins. */
export function centralEntries(archive: string, bytes: Uint8Array, maxEntries: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(archive, view);
  const [disk, firstDisk] = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
  const [onDisk, count] = [view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count === 0xffff || size === 0xffff_ffff || start === 0xffff_ffff)
    throw largeZip(archive, "it is a zip64 archive");
  if (disk !== 0 || firstDisk !== 0 || onDisk !== count) throw corruptZip(archive, "it has several parts");
  if (count > maxEntries) throw largeZip(archive, `it holds ${count} files, more than ${maxEntries}`);
  if (start + size !== end) throw corruptZip(archive, "its directory is not where it says");
  const entries: CentralEntry[] = [];
  let at = start;
  while (at < end) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY)
      throw corruptZip(archive, "its directory is damaged");
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + ENTRY_BYTES + lengths.reduce((sum, length) => sum + length, 0);
    if (next > end) throw corruptZip(archive, "its directory is damaged");
    entries.push(readEntry(archive, bytes, view, at, lengths[0] ?? 0));
    at = next;
  }
  if (entries.length !== count) throw corruptZip(archive, `it holds ${entries.length} files and says ${count}`);
  return { entries, start };
}

/** The last one that is in the right distance from the end: a comment may hold the four bytes, too. */
function findEnd(archive: string, view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw corruptZip(archive, "it is no zip archive, or was cut");
}

function readEntry(archive: string, bytes: Uint8Array, view: DataView, at: number, nameLength: number): CentralEntry {
  const nameBytes = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
  const flags = view.getUint16(at + 8, true);
  const name = nameOf(archive, nameBytes, (flags & NAME_IS_UTF8) !== 0);
  checkName(archive, name);
  if ((flags & ENCRYPTED) !== 0) throw hostileZip(archive, name, "is encrypted");
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8)
    throw hostileZip(archive, name, `is compressed by method ${method}, expected deflate`);
  const [zippedBytes, size, header] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  if ([zippedBytes, size, header].includes(0xffff_ffff))
    throw largeZip(archive, `${JSON.stringify(name)} has zip64 sizes`);
  checkFileType(archive, name, view.getUint8(at + 5), view.getUint32(at + 38, true), size);
  const crc32 = view.getUint32(at + 16, true);
  return { name, nameBytes, flags, isDeflated: method === 8, crc32, zippedBytes, bytes: size, at: header };
}

/** Without the flag a name is in the code page of DOS, where only ASCII is sure. */
function nameOf(archive: string, bytes: Uint8Array, isMarkedUtf8: boolean): string {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (!isAscii && !(isMarkedUtf8 && isUtf8(bytes))) throw corruptZip(archive, "a name in it is not valid UTF-8");
  return Buffer.from(bytes).toString("utf8");
}

function checkFileType(archive: string, name: string, system: number, attributes: number, size: number): void {
  const isFolder = name.endsWith("/");
  if (isFolder && size > 0) throw hostileZip(archive, name, "is a folder with content");
  const type = system === UNIX ? (attributes >>> 16) & FILE_TYPE : 0;
  if (type !== 0 && type !== (isFolder ? FOLDER : REGULAR)) {
    throw hostileZip(archive, name, "is a link or a device, expected a file");
  }
}
