import { constants, zstdCompressSync } from "node:zlib";

import fc from "fast-check";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { describe, expect, test } from "vitest";

import { GateError } from "../../../src/errors.ts";
import { CODECS } from "../../../src/predictions/parquet/codecs.ts";
import { HybridReader } from "../../../src/predictions/parquet/hybrid.ts";
import { appendInteger, appendInteger64 } from "../../../src/predictions/parquet/integer-text.ts";
import { inflateLz4, inflateLz4Raw } from "../../../src/predictions/parquet/lz4.ts";
import { halfToNumber } from "../../../src/predictions/parquet/plain.ts";
import { portableZstd } from "../../../src/predictions/parquet/portable-zstd.ts";
import { TextBuffer } from "../../../src/predictions/parquet/text-buffer.ts";
import { NoThrift, thriftEnd } from "../../../src/predictions/parquet/thrift.ts";
import { FloatValues, Int64Values } from "../../../src/predictions/parquet/values.ts";

function textOf(append: (out: TextBuffer) => void): string {
  const out = new TextBuffer(1);
  append(out);
  return Buffer.from(out.bytes.subarray(0, out.used)).toString();
}

describe("the text of an integer", () => {
  const edges = [
    0n,
    1n,
    9n,
    10n,
    999_999n,
    1_000_000n,
    2n ** 31n,
    2n ** 32n,
    2n ** 53n,
    10n ** 18n,
    2n ** 63n,
    2n ** 64n,
  ];
  const near = edges.flatMap((edge) => [edge - 1n, edge, edge + 1n, -edge, 1n - edge]);
  const any64 = fc.oneof(fc.constantFrom(...near), fc.bigInt(-(2n ** 63n), 2n ** 64n - 1n));

  test("of 64 bits is that of a BigInt, and its number the nearest double", () => {
    fc.assert(
      fc.property(any64, fc.boolean(), (any, isSigned) => {
        const value = isSigned ? BigInt.asIntN(64, any) : BigInt.asUintN(64, any);
        const pair = new Int32Array(BigInt64Array.of(BigInt.asIntN(64, value)).buffer);
        expect(textOf((out) => appendInteger64(pair[0] ?? 0, pair[1] ?? 0, isSigned, out))).toBe(`${value}`);
        const numbers = new Float64Array(1);
        new Int64Values(pair, isSigned).numbers(0, 1, numbers, 0);
        expect(numbers[0]).toBe(Number(value));
      }),
      { numRuns: 5000 },
    );
  });

  test("of 32 bits is that of String", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.nat(2 ** 32 - 1), fc.integer({ min: -12, max: 120 })), (value) => {
        expect(textOf((out) => appendInteger(value, out))).toBe(`${value}`);
      }),
    );
  });
});

test("the text of a 32-bit float is the shortest that reads as the same float", () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true }), (value) => {
      const text = textOf((out) => new FloatValues(Float32Array.of(value)).text(0, out));
      expect(Math.fround(Number(text))).toBe(value === 0 ? 0 : value);
      const digits = text
        .replace(/e.*$/, "")
        .replace(/\D/g, "")
        .replace(/^0+|0+$/g, "").length;
      for (let fewer = 1; fewer < digits; fewer += 1) {
        expect(Math.fround(Number(value.toPrecision(fewer)))).not.toBe(value);
      }
    }),
    { numRuns: 2000 },
  );
});

test("half floats have the values of IEEE 754", () => {
  const known: readonly (readonly [number, number])[] = [
    [0x0000, 0],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3555, 0.333251953125],
    [0x3c00, 1],
    [0x7bff, 65_504],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0xc000, -2],
  ];
  for (const [bits, value] of known) expect(halfToNumber(bits)).toBe(value);
  expect(halfToNumber(0x7e00)).toBeNaN();
});

/** Runs and groups of values of `width` bits, as a writer may mix them. */
function encoded(width: number, pieces: readonly (readonly [isRun: boolean, values: readonly number[]])[]) {
  const bytes: number[] = [];
  const values: number[] = [];
  const varint = (value: number): void => {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) return void bytes.push(rest);
      bytes.push((rest % 128) + 128);
    }
  };
  for (const [isRun, [first = 0, ...rest]] of pieces) {
    if (isRun) {
      varint(2 * (rest.length + 1));
      for (let byte = 0; byte < Math.ceil(width / 8); byte += 1) bytes.push(Math.floor(first / 256 ** byte) % 256);
      values.push(...Array<number>(rest.length + 1).fill(first));
      continue;
    }
    const group = [first, ...rest];
    while (group.length % 8 > 0) group.push(0);
    varint(2 * (group.length / 8) + 1);
    let bits = 0n;
    for (const [index, value] of group.entries()) bits |= BigInt(value) << BigInt(index * width);
    for (let byte = 0; byte < (group.length / 8) * width; byte += 1)
      bytes.push(Number((bits >> BigInt(8 * byte)) & 255n));
    values.push(...group);
  }
  return { bytes: Uint8Array.from(bytes), values };
}

const refuse = (reason: string) => new GateError("PREDICTIONS_UNREADABLE", reason);

describe("runs and groups", () => {
  const mixed = fc.integer({ min: 1, max: 32 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      pieces: fc.array(fc.tuple(fc.boolean(), fc.array(fc.nat(2 ** width - 1), { minLength: 1, maxLength: 40 })), {
        minLength: 1,
        maxLength: 5,
      }),
      steps: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
    }),
  );

  test("are read in any pieces, for all widths", () => {
    fc.assert(
      fc.property(mixed, ({ width, pieces, steps }) => {
        const { bytes, values } = encoded(width, pieces);
        const reader = new HybridReader(bytes, 0, bytes.length, width, refuse);
        const out = new Int32Array(50);
        for (let at = 0, turn = 0; at < values.length; turn += 1) {
          const count = Math.min(steps[turn % steps.length] ?? 1, values.length - at);
          reader.read(out, count);
          expect([...out.subarray(0, count)].map((value) => value >>> 0)).toEqual(values.slice(at, at + count));
          at += count;
        }
        expect(() => reader.read(out, 1)).toThrow(GateError);
      }),
    );
  });

  test("are read as hyparquet reads them, up to its 24 bits", () => {
    fc.assert(
      fc.property(mixed, ({ width, pieces }) => {
        fc.pre(width <= 24);
        const { bytes, values } = encoded(width, pieces);
        const peer = Array<number>(values.length);
        readRleBitPackedHybrid({ view: new DataView(bytes.buffer), offset: 0 }, width, peer, bytes.length);
        const out = new Int32Array(values.length);
        new HybridReader(bytes, 0, bytes.length, width, refuse).read(out, values.length);
        expect([...out]).toEqual(peer);
      }),
    );
  });

  test("of two thousand million rows take no memory", () => {
    const run = Uint8Array.of(0xfe, 0xff, 0xff, 0xff, 0x0f, 1);
    const reader = new HybridReader(run, 0, run.length, 1, refuse);
    expect(reader.isRunOf(1, 2 ** 31 - 1)).toBe(true);
    expect(reader.isRunOf(1, 2 ** 31)).toBe(false);
    expect(reader.isRunOf(0, 1)).toBe(false);
  });

  test("without bits are zeros", () => {
    const reader = new HybridReader(Uint8Array.of(20), 0, 1, 0, refuse);
    const out = new Int32Array(10).fill(7);
    reader.read(out, 10);
    expect([...out]).toEqual(Array<number>(10).fill(0));
  });

  test.for([
    ["nothing", []],
    ["an empty run", [0, 0]],
    ["empty groups", [1]],
    ["a header without end", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ["groups that are cut", [3]],
  ] as const)("that are broken are refused: %s", ([, bytes]) => {
    const reader = new HybridReader(Uint8Array.from(bytes), 0, bytes.length, 8, refuse);
    expect(() => reader.read(new Int32Array(8), 8)).toThrow(GateError);
  });
});

describe("structures of thrift", () => {
  test.for([
    ["an empty one", [0], 1],
    ["with an integer", [0x15, 0x80, 1, 0], 4],
    ["with a text", [0x18, 2, 97, 98, 0], 5],
    ["with a list of booleans", [0x19, 0x21, 1, 1, 0], 5],
    ["in another, with a far field", [0x1c, 0x05, 0xc8, 1, 2, 0, 0], 7],
    ["that is cut", [0x15, 0x80], undefined],
    ["with a text that is cut", [0x18, 9, 97], undefined],
    ["with a list that is longer than the bytes", [0x19, 0xf5, 0xff, 0xff, 0x7f, 0, 0], undefined],
  ] as const)("%s", ([, bytes, end]) => {
    expect(thriftEnd(Uint8Array.from(bytes), 0)).toBe(end);
  });

  test.for([
    ["an integer without end", [0x16, ...Array<number>(40).fill(0xff), 0, 0]],
    ["a length beyond 31 bits", [0x18, 0xff, 0xff, 0xff, 0xff, 0x7f, 0]],
    ["lists in lists in lists", Array<number>(100).fill(0x19)],
    ["structures in structures", Array<number>(100).fill(0x1c)],
    ["a type that is none", [0x1f, 0]],
  ] as const)("are refused: %s", ([, bytes]) => {
    expect(() => thriftEnd(Uint8Array.from(bytes), 0)).toThrow(NoThrift);
  });
});

describe("Zstandard where Node has none", () => {
  const texts = ["", "id", "id,label\n".repeat(30), "id,label\n".repeat(1000), "0123456789".repeat(20_000)];

  test.for(texts)("unzips the same, with a length in it or without", (text) => {
    const plain = Buffer.from(text);
    const isTold = (zipped: Buffer): boolean => ((zipped[4] ?? 0) & 0xe0) > 0;
    const without = zstdCompressSync(plain, { params: { [constants.ZSTD_c_contentSizeFlag]: 0 } });
    expect([isTold(zstdCompressSync(plain)), isTold(without)]).toEqual([true, false]);
    for (const zipped of [zstdCompressSync(plain), without]) {
      expect(Buffer.from(portableZstd(zipped, plain.length)).equals(plain)).toBe(true);
    }
  });

  test("and where it has, stops at the length that was announced", () => {
    const plain = Buffer.from("id,label\n".repeat(1000));
    const zipped = zstdCompressSync(plain);
    expect(() => CODECS.ZSTD?.(zipped, 10)).toThrow();
    expect(() => portableZstd(zipped, 10)).toThrow("it unzips to 9000 bytes instead of 10");
  });
});

test("snappy is held to the length that was announced", () => {
  const zipped = Uint8Array.of(3, 8, 97, 98, 99);
  expect(CODECS.SNAPPY?.(zipped, 3)).toEqual(Uint8Array.of(97, 98, 99));
  expect(() => CODECS.SNAPPY?.(zipped, 4)).toThrow("it unzips to 3 bytes instead of 4");
});

describe("LZ4", () => {
  // Three literals, nine bytes from three before, one literal.
  const block = [0x35, 97, 98, 99, 3, 0, 0x10, 122];
  const plain = Buffer.from("abcabcabcabcz");
  const framed = [0, 0, 0, 13, 0, 0, 0, 8, ...block];

  test("is read as one block, and in Hadoop's frames", () => {
    expect(Buffer.from(inflateLz4Raw(Uint8Array.from(block), 13))).toEqual(plain);
    expect(Buffer.from(inflateLz4(Uint8Array.from(block), 13))).toEqual(plain);
    expect(Buffer.from(inflateLz4(Uint8Array.from(framed), 13))).toEqual(plain);
    expect(Buffer.from(inflateLz4(Uint8Array.from([...framed, ...framed]), 26))).toEqual(Buffer.concat([plain, plain]));
  });

  test("lengths of 15 and more go on in the bytes that follow", () => {
    const text = "x".repeat(15 + 255 + 4);
    const literals = Uint8Array.from([0xf0, 255, 4, ...Buffer.from(text)]);
    expect(Buffer.from(inflateLz4Raw(literals, text.length)).toString()).toBe(text);
    const match = Uint8Array.of(0x1f, 120, 1, 0, 255, 0, 0x10, 121);
    expect(Buffer.from(inflateLz4Raw(match, 276)).toString()).toBe(`${"x".repeat(275)}y`);
  });

  test.for([
    ["cut anywhere", block.slice(0, -1), 13],
    ["cut within a match", block.slice(0, 5), 13],
    ["cut within a length", [0xf0, 255], 300],
    ["empty", [], 13],
    ["of another length", block, 12],
    ["of another length", block, 14],
    ["with a match before its start", [0x10, 97, 2, 0, 0x10, 122], 6],
    ["with a match at itself", [0x10, 97, 0, 0, 0x10, 122], 6],
  ] as const)("what is %s is refused", ([, bytes, length]) => {
    expect(() => inflateLz4Raw(Uint8Array.from(bytes), length)).toThrow(RangeError);
    expect(() => inflateLz4(Uint8Array.from(bytes), length)).toThrow(RangeError);
  });
});
