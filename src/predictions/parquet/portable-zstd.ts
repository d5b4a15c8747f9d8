import { decompress as decompressZstd } from "fzstd";

/** Without a length of its own the input is unzipped whole: then what comes out is held to the length. */
export function portableZstd(input: Uint8Array, length: number): Uint8Array {
  const own = zstdLength(input);
  if (own !== undefined && own !== length) throw new RangeError(`it unzips to ${own} bytes instead of ${length}`);
  return decompressZstd(input);
}

/** The length that the header of a frame may tell: https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1 */
function zstdLength(input: Uint8Array): number | undefined {
  const descriptor = input[4] ?? 0;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const width = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const at = 5 + (isSingleSegment ? 0 : 1) + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  if (width === 0) return undefined;
  let length = width === 2 ? 256 : 0;
  for (let byte = width - 1; byte >= 0; byte -= 1) length += (input[at + byte] ?? 0) * 256 ** byte;
  return length;
}
