import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { entryBytes, readZip } from "../../src/sources/zip/zip.ts";

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, "zip-files", `${name}.zip`));

function files(bytes: Uint8Array): Readonly<Record<string, string>> {
  const entries = readZip("artifact preds", bytes);
  return Object.fromEntries(entries.map((entry) => [entry.name, Buffer.from(entryBytes(entry)).toString()]));
}

function refusal(bytes: Uint8Array): string {
  try {
    files(bytes);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    expect(error.message).toMatch(/^artifact preds /);
    return `${error.code}: ${error.message}`;
  }
  throw new Error("it was read");
}

/** Fields of the three headers: where, and how many bytes. */
const FIELDS = {
  local: { flags: [6, 2], method: [8, 2], crc: [14, 4], zipped: [18, 4], size: [22, 4], name: [26, 2] },
  central: { flags: [8, 2], method: [10, 2], crc: [16, 4], zipped: [20, 4], size: [24, 4], name: [28, 2], at: [42, 4] },
  end: { disk: [4, 2], onDisk: [8, 2], count: [10, 2], length: [12, 4], start: [16, 4] },
} as const satisfies Record<string, Record<string, readonly [number, number]>>;

type Values = Readonly<Record<string, number>>;

interface Parts {
  readonly name: string;
  readonly content: string;
  /** What the headers say instead of the truth. */
  readonly local?: Values;
  readonly central?: Values;
  readonly localName?: string;
  readonly isStored?: boolean;
}

/** An archive that is sound but for what is said otherwise. */
function zipOf(parts: readonly Parts[], end: Values = {}): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, local, central, localName = name, isStored = false } of parts) {
    const zipped = isStored ? Buffer.from(content, "latin1") : deflateRawSync(content);
    const [nameBytes, localBytes] = [Buffer.from(name), Buffer.from(localName)];
    const truth = {
      flags: 0x0800,
      method: isStored ? 0 : 8,
      crc: crc32(isStored ? zipped : content),
      zipped: zipped.length,
      size: isStored ? zipped.length : Buffer.byteLength(content),
    };
    const before = header("local", "PK\x03\x04", 30, { ...truth, name: localBytes.length, ...local });
    const listed = header("central", "PK\x01\x02", 46, { ...truth, name: nameBytes.length, at, ...central });
    chunks.push(before, localBytes, zipped);
    directory.push(listed, nameBytes);
    at += before.length + localBytes.length + zipped.length;
  }
  const list = Buffer.concat(directory);
  const truth = { onDisk: parts.length, count: parts.length, length: list.length, start: at };
  return Buffer.concat([...chunks, list, header("end", "PK\x05\x06", 22, { ...truth, ...end })]);
}

function header(kind: keyof typeof FIELDS, magic: string, length: number, values: Values): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.write(magic, "latin1");
  for (const [field, [at, width]] of Object.entries(FIELDS[kind])) bytes.writeUIntLE(values[field] ?? 0, at, width);
  const unknown = Object.keys(values).filter((field) => !(field in FIELDS[kind]));
  if (unknown.length > 0) throw new Error(`no such field: ${unknown.join()}`);
  return bytes;
}

const csv = { name: "eval/predictions.csv", content: "id,label\n1,0\n" };

describe("an archive", () => {
  const rows = `id,label\n${Array.from({ length: 300 }, (_, row) => `${row},${row % 2}\n`).join("")}`;
  const usual = {
    "eval/predictions.csv": rows,
    "notes (1).txt": "stored",
    "empty.txt": "",
    "vorhersagen-größe-日本.csv": "ä",
  };

  test.for(["usual", "streamed", "commented"])("of Python is read: %s", (name) => {
    expect(files(fixture(name))).toEqual(usual);
  });

  test("may be empty, or hold a hundred files", () => {
    expect(files(fixture("no-files"))).toEqual({});
    expect(Object.keys(files(fixture("hundred")))).toHaveLength(100);
  });

  test("made by hand is read", () => {
    expect(files(zipOf([csv, { name: "b.txt", content: "b" }]))).toEqual({ [csv.name]: csv.content, "b.txt": "b" });
  });

  test("within other memory is read", () => {
    const memory = Buffer.concat([Buffer.alloc(7), fixture("usual"), Buffer.alloc(9)]);
    expect(files(memory.subarray(7, -9))).toEqual(usual);
  });
});

describe("an archive is refused that", () => {
  test.for([
    ["is empty", Buffer.alloc(0), "UNREADABLE: artifact preds cannot be unzipped: it is no zip archive, or was cut"],
    ["is something else", Buffer.from("id,label\n1,0\n".repeat(9)), "it is no zip archive, or was cut"],
    ["lacks its last byte", fixture("usual").subarray(0, -1), "it is no zip archive, or was cut"],
    ["has more behind it", Buffer.concat([fixture("usual"), Buffer.from("x")]), "it is no zip archive, or was cut"],
    ["has more before it", Buffer.concat([Buffer.from("x"), fixture("usual")]), "its directory is not where it says"],
    ["holds a link", fixture("link"), 'UNREADABLE: artifact preds is refused: "a.csv" is a link or a device'],
    ["holds a device", fixture("device"), "is a link or a device, expected a file"],
    ["uses another method", fixture("bzip2"), "is compressed by method 12, expected deflate"],
    ["is a bomb", fixture("bomb"), 'TOO_LARGE: artifact preds is refused: "a.csv" inflates to more than 200 times'],
    ["holds too many files", fixture("many"), "TOO_LARGE: artifact preds is refused: it holds 101 files"],
    ["holds a name twice", fixture("twice"), '"a.csv" is there twice'],
    ["is encrypted", zipOf([{ ...csv, local: { flags: 0x801 }, central: { flags: 0x801 } }]), "is encrypted"],
    ["hides its names", zipOf([{ ...csv, local: { flags: 0x2800 }, central: { flags: 0x2800 } }]), "is encrypted"],
    ["holds too large a file", zipOf([{ ...csv, central: { size: 2 ** 26 + 1 } }]), "more than 67108864"],
    ["has zip64 sizes", zipOf([{ ...csv, central: { size: 0xffff_ffff } }]), "has zip64 sizes"],
    ["is zip64", zipOf([csv], { start: 0xffff_ffff }), "it is a zip64 archive"],
    ["has several parts", zipOf([csv], { disk: 1 }), "it has several parts"],
    ["says one file too many", zipOf([csv], { onDisk: 2, count: 2 }), "it holds 1 files and says 2"],
    [
      "says one file too few",
      zipOf([csv, { ...csv, name: "b" }], { onDisk: 1, count: 1 }),
      "it holds 2 files and says 1",
    ],
    ["fails its checksum", zipOf([{ ...csv, central: { crc: 7 } }]), "fails its checksum"],
    [
      "inflates to less",
      zipOf([{ ...csv, local: { size: 14 }, central: { size: 14 } }]),
      "has not the length that it says",
    ],
    ["inflates to more", zipOf([{ ...csv, local: { size: 12 }, central: { size: 12 } }]), "cannot be inflated"],
    [
      "has two names for a file",
      zipOf([{ ...csv, localName: "eval/predictions.exe" }]),
      "is another file in its header",
    ],
    ["has two sizes for a file", zipOf([{ ...csv, local: { size: 14 } }]), "is another file in its header"],
    ["has two methods for a file", zipOf([{ ...csv, local: { method: 0 } }]), "is another file in its header"],
    ["holds an entry twice", zipOf([csv, { ...csv, central: { at: 0 } }]), "overlaps another entry"],
    ["is encrypted in one place", zipOf([{ ...csv, local: { flags: 0x801 } }]), "is another file in its header"],
    [
      "has two sizes for a stored file",
      zipOf([{ ...csv, isStored: true, local: { size: 15 }, central: { size: 15 } }]),
      "has two sizes",
    ],
    ["points outside", zipOf([{ ...csv, central: { at: 5000 } }]), "has no header"],
    ["points between", zipOf([{ ...csv, central: { at: 1 } }]), "is not where the directory says"],
    [
      "is longer than its file",
      zipOf([{ ...csv, central: { zipped: 5000, size: 5000 } }]),
      "is not where the directory says",
    ],
    ["has a folder with content", zipOf([{ ...csv, name: "eval/" }]), "is a folder with content"],
  ] as const)("%s", ([, bytes, message]) => {
    expect(refusal(bytes)).toContain(message);
  });

  test.for([
    "../a",
    "a/../b",
    "/a",
    "a//b",
    "./a",
    "C:\\a",
    "a\\b",
    "a\0b",
    "a\nb",
    "",
    "a/.",
    "\u202Ea",
    "x".repeat(1001),
  ])("holds the name %j", (name) => {
    expect(refusal(zipOf([{ ...csv, name }]))).toContain("is no plain relative path");
  });

  test("holds a name in an unknown code page", () => {
    expect(refusal(zipOf([{ ...csv, name: "é", local: { flags: 0 }, central: { flags: 0 } }]))).toContain(
      "not valid UTF-8",
    );
  });

  test("holds a name that is no UTF-8, though it says so", () => {
    const bytes = Buffer.from(
      zipOf([{ ...csv, name: "é" }])
        .toString("latin1")
        .replaceAll("\xc3\xa9", "\xc3("),
      "latin1",
    );
    expect(refusal(bytes)).toContain("not valid UTF-8");
  });

  test("keeps a file inside of another", () => {
    const inner = { name: "b", content: "b" };
    const outer = { name: "a", content: zipOf([inner]).toString("latin1"), isStored: true };
    const bytes = zipOf([outer, { ...inner, central: { at: 31 } }]);
    expect(files(zipOf([outer]))).toHaveProperty("a");
    expect(refusal(bytes)).toContain("overlaps another entry");
  });
});

test("a damaged archive is refused, or read as it was", () => {
  let [read, refused] = [0, 0];
  const damage = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom("usual", "streamed", "commented"), damage, fc.boolean(), (name, faults, isCut) => {
      const bytes = fixture(name);
      const written = Object.values(files(bytes));
      for (const { at, byte } of faults) bytes[at % bytes.length] = byte;
      try {
        // Names have no checksum of their own.
        for (const content of Object.values(files(isCut ? bytes.subarray(0, faults[0]?.at) : bytes))) {
          expect(written).toContain(content);
        }
        read += 1;
      } catch (error) {
        if (!(error instanceof GateError)) throw error;
        refused += 1;
      }
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(1000);
});
