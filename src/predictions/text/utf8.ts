import { isUtf8 } from "node:buffer";

const LF = 0x0a;
const CR = 0x0d;

/**
 * The number, from 0, of the first physical line of `bytes` that is not valid UTF-8; `undefined` if all are. Decoding
 * would put U+FFFD for what is invalid, and so make different ids equal without a word.
 */
export function invalidUtf8Line(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let line = 0;
  let lineStart = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== LF && (byte !== CR || bytes[at + 1] === LF)) continue;
    if (!isUtf8(bytes.subarray(lineStart, at))) return line;
    line += 1;
    lineStart = at + 1;
  }
  return line;
}
