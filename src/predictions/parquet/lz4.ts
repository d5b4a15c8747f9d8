/*
 * https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
 * Node has no LZ4, and the library that has it brings Brotli and its dictionary along, which Node does have.
 */

/** Unzips one block to exactly `length` bytes. Throws RangeError when it is damaged, or of another length. */
export function inflateLz4Raw(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  inflateBlock(input, output);
  return output;
}

/**
 * The older LZ4 of Parquet: blocks as Hadoop frames them, each after its two lengths; some writers left the frames out.
 * https://github.com/apache/parquet-format/blob/master/Compression.md#lz4
 */
export function inflateLz4(input: Uint8Array, length: number): Uint8Array {
  try {
    return inflateFrames(input, length);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return inflateLz4Raw(input, length);
  }
}

function inflateFrames(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  let [read, written] = [0, 0];
  while (read < input.length) {
    const blockStart = read + 8;
    const outputEnd = written + view.getUint32(read);
    const blockEnd = blockStart + view.getUint32(read + 4);
    if (blockEnd > input.length || outputEnd > length) throw new RangeError("a frame is longer than the page");
    inflateBlock(input.subarray(blockStart, blockEnd), output.subarray(written, outputEnd));
    [read, written] = [blockEnd, outputEnd];
  }
  if (written !== length) throw new RangeError(`it unzips to ${written} bytes instead of ${length}`);
  return output;
}

/** Fills the output, from literal bytes and matches: repetitions of what was written before. */
function inflateBlock(input: Uint8Array, output: Uint8Array): void {
  let [read, written] = [0, 0];
  const byte = (): number => {
    const value = input[read++];
    if (value === undefined) throw new RangeError("it ends within a sequence");
    return value;
  };
  const lengthFrom = (nibble: number): number => {
    if (nibble < 15) return nibble;
    let length = nibble;
    for (let more = 255; more === 255; length += more) more = byte();
    return length;
  };
  for (;;) {
    const token = byte();
    const literals = lengthFrom(token >> 4);
    if (literals > input.length - read || literals > output.length - written) {
      throw new RangeError("literals reach beyond the end");
    }
    for (const end = read + literals; read < end;) output[written++] = input[read++]!;
    // The last sequence has literals only.
    if (read === input.length) break;
    const offset = byte() + byte() * 256;
    const match = lengthFrom(token & 15) + 4;
    if (offset === 0 || offset > written) throw new RangeError("a match begins before the start");
    if (match > output.length - written) throw new RangeError("a match reaches beyond the end");
    // A match may overlap what it writes: byte by byte, in order.
    for (const end = written + match; written < end; written++) output[written] = output[written - offset]!;
  }
  if (written !== output.length) throw new RangeError(`it unzips to ${written} bytes instead of ${output.length}`);
}
