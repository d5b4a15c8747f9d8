import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { afterAll, describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { csvRows } from "../../src/predictions/csv/csv.ts";
import { fileBytes, type FileBytesOptions } from "../../src/sources/file-bytes.ts";

const directory = mkdtempSync(join(tmpdir(), "file-bytes-"));
afterAll(() => rmSync(directory, { recursive: true }));

let files = 0;
function written(name: string, bytes: Uint8Array | string): string {
  const folder = join(directory, `${(files += 1)}`);
  mkdirSync(folder);
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

async function read(source: { chunks(): AsyncIterable<Uint8Array> }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) {
    expect(chunk.length).toBeGreaterThan(0);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

async function refusal(path: string, options: FileBytesOptions = {}): Promise<GateError> {
  const error: unknown = await read(fileBytes(path, { name: "rows.csv.gz", ...options })).then(
    (bytes) => new Error(`read ${bytes.length} bytes`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GateError)) throw error;
  return error;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Bytes that deflate cannot make much smaller, the same in every run. */
function noise(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
    createHash("sha256").update(`${block}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

const plain = noise(700_001);
const zipped = gzipSync(plain);

describe.for([
  ["a plain file", "rows.csv", plain, plain],
  ["a gzip file", "rows.csv.gz", zipped, plain],
  ["a gzip file with its ending in capitals", "ROWS.CSV.GZ", zipped, plain],
  ["an empty plain file", "rows.csv", Buffer.alloc(0), Buffer.alloc(0)],
  ["a gzip file of nothing", "rows.csv.gz", gzipSync(""), Buffer.alloc(0)],
] as const)("%s", ([, name, onDisk, bytes]) => {
  test("is read, again and again", async () => {
    const source = fileBytes(written(name, onDisk));
    for (let pass = 0; pass < 3; pass += 1) expect((await read(source)).equals(bytes)).toBe(true);
  });

  test("has the sha256 of what is on disk, once it is read to the end", async () => {
    const source = fileBytes(written(name, onDisk));
    expect(source.sha256).toBeUndefined();
    await read(source);
    expect(source.sha256).toBe(sha256(onDisk));
  });

  test("tells how many bytes on disk are read", async () => {
    const told: (readonly [number, number])[] = [];
    await read(fileBytes(written(name, onDisk), { onBytes: (...progress) => told.push(progress) }));
    expect(told.map(([readBytes]) => readBytes)).toEqual(
      told.map(([readBytes]) => readBytes).toSorted((a, b) => a - b),
    );
    expect(told.at(-1) ?? [0, 0]).toEqual([onDisk.length, onDisk.length]);
    expect(told.every(([, total]) => total === onDisk.length)).toBe(true);
    expect(told.length).toBe(Math.ceil(onDisk.length / (256 * 1024)));
  });
});

test("messages name a file by its path, or as they are told", () => {
  expect(fileBytes("a/b.csv").name).toBe("a/b.csv");
  expect(fileBytes("a/b.csv", { name: "candidate" }).name).toBe("candidate");
});

describe("a plain file", () => {
  test("is read into one memory, chunk after chunk", async () => {
    const memories = new Set<ArrayBufferLike>();
    for await (const chunk of fileBytes(written("rows.csv", plain)).chunks()) memories.add(chunk.buffer);
    expect(memories.size).toBe(1);
  });
});

describe.for([
  ["a plain file", "rows.csv", (bytes: Uint8Array) => bytes],
  ["a gzip file", "rows.csv.gz", (bytes: Uint8Array) => gzipSync(bytes)],
] as const)("%s that changes between two readings", ([, name, packed]) => {
  test.for([
    ["with another size", noise(10)],
    ["with the same size", Buffer.from(plain).fill(0, 5, 6)],
    ["emptied", Buffer.alloc(0)],
  ] as const)("is refused: %s", async ([, after]) => {
    const path = written(name, packed(plain));
    const source = fileBytes(path, { name: "rows" });
    await read(source);
    writeFileSync(path, packed(after));
    await expect(read(source)).rejects.toMatchObject({
      code: "PREDICTIONS_UNREADABLE",
      message: "rows changed while it was read",
    });
    writeFileSync(path, packed(plain));
    expect((await read(source)).equals(plain)).toBe(true);
  });
});

describe("a file that cannot be opened is the user's fault, with the reason", () => {
  test.for(["rows.csv", "rows.csv.gz"])("no file: %s", async (name) => {
    const error = await refusal(join(directory, "none", name), { name });
    expect(error).toMatchObject({ code: "FILE_NOT_FOUND", exitCode: 2, message: `${name} does not exist` });
    expect(await refusal(join(written("file", "x"), name), { name })).toMatchObject({
      message: `${name} does not exist`,
    });
  });

  test("a directory", async () => {
    const error = await refusal(directory, { name: "models" });
    expect(error).toMatchObject({ code: "FILE_NOT_FOUND", message: "models is a directory, expected a file" });
  });

  test("a path that no system takes", async () => {
    expect(await refusal("a\0b", { name: "odd" })).toMatchObject({ code: "FILE_NOT_FOUND" });
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("no permission", async () => {
    const path = written("rows.csv", "id\n");
    chmodSync(path, 0);
    expect(await refusal(path, { name: "rows" })).toMatchObject({
      code: "FILE_NOT_FOUND",
      message: "rows may not be read (EACCES)",
    });
  });

  test.skipIf(process.platform === "win32")("a pipe, without waiting for its writer", async () => {
    const path = join(directory, "pipe.csv");
    execFileSync("mkfifo", [path]);
    expect(await refusal(path, { name: "pipe" })).toMatchObject({
      code: "FILE_NOT_FOUND",
      message: "pipe is no regular file",
    });
  });
});

describe("gzip", () => {
  const first = gzipSync("id,label\n1,0\n");
  const second = gzipSync("2,1\n");

  test("may have several members, whole in a chunk or not", async () => {
    const joined = Buffer.concat([first, second, gzipSync(""), zipped, second, zipped]);
    const text = Buffer.concat([Buffer.from("id,label\n1,0\n2,1\n"), plain, Buffer.from("2,1\n"), plain]);
    expect((await read(fileBytes(written("rows.csv.gz", joined)))).equals(text)).toBe(true);
  });

  test("may have a member that ends where a chunk of the disk ends", async () => {
    // Stored, not deflated, so that the size can be chosen.
    const frame = gzipSync(noise(262_000), { level: 0 }).length - 262_000;
    const tail = noise(100_000);
    for (const size of [256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1]) {
      const head = noise(size - frame);
      const member = gzipSync(head, { level: 0 });
      expect(member.length).toBe(size);
      const path = written("rows.csv.gz", Buffer.concat([member, gzipSync(tail)]));
      expect((await read(fileBytes(path))).equals(Buffer.concat([head, tail]))).toBe(true);
    }
  });

  test.for([
    ["in the data", zipped.subarray(0, zipped.length / 2)],
    ["in the check sum", first.subarray(0, -3)],
    ["in the frame", first.subarray(0, 5)],
    ["in a second member", Buffer.concat([first, second.subarray(0, -1)])],
  ] as const)("that was cut %s is refused", async ([, bytes]) => {
    const error = await refusal(written("rows.csv.gz", bytes));
    expect(error).toMatchObject({
      code: "PREDICTIONS_UNREADABLE",
      message: "rows.csv.gz ends in the middle of its gzip data",
    });
    expect(error.cause).toMatchObject({ code: "Z_BUF_ERROR" });
  });

  const flipped = Buffer.from(zipped);
  flipped.writeUInt8(flipped.readUInt8(350_000) ^ 0x10, 350_000);
  test.for([
    ["behind it: text", Buffer.concat([first, Buffer.from("id,label\n")])],
    ["behind it: a zero", Buffer.concat([first, Buffer.alloc(1)])],
    ["behind it: a zero and a member, which Node drops", Buffer.concat([first, Buffer.alloc(1), second])],
    ["behind it: many zeros and a member", Buffer.concat([first, Buffer.alloc(1_000_000), second])],
    ["in the data", flipped],
    ["in the check sum", Buffer.concat([first.subarray(0, -8), Buffer.alloc(4), first.subarray(-4)])],
  ] as const)("with other bytes is refused, %s", async ([, bytes]) => {
    const error = await refusal(written("rows.csv.gz", bytes));
    expect(error.code).toBe("PREDICTIONS_UNREADABLE");
    expect(error.message).toMatch(/^rows\.csv\.gz is corrupt gzip \(.+\)$/);
  });

  test("is refused when it is none", async () => {
    for (const bytes of ["id,label\n1,0\n", "\x1f", "\x1f\x8c"]) {
      const error = await refusal(written("rows.csv.gz", Buffer.from(bytes, "latin1")));
      expect(error.code).toBe("PREDICTIONS_UNREADABLE");
      expect(error.line).toBe("rows.csv.gz is not gzip, though its name ends in .gz. Zip it, or take .gz off its name");
    }
    expect(await refusal(written("rows.csv.gz", ""))).toMatchObject({
      code: "PREDICTIONS_UNREADABLE",
      message: "rows.csv.gz is empty",
    });
  });

  test("never gives rows to use when its end is broken", async () => {
    const path = written("rows.csv.gz", Buffer.concat([first, gzipSync("2,1\n".repeat(500_000)).subarray(0, -1)]));
    const reading = async (): Promise<void> => {
      for await (const batch of csvRows(fileBytes(path)).batches([{ name: "id", kind: "bytes" }]))
        expect(batch.rows).toBeGreaterThan(0);
    };
    await expect(reading()).rejects.toMatchObject({ code: "PREDICTIONS_UNREADABLE" });
  });

  test("that is a bomb of 0.3 MB is stopped after 64 MiB", async () => {
    const member = gzipSync(Buffer.alloc(16 * 1024 * 1024));
    const bomb = Buffer.concat(Array.from({ length: 20 }, () => member));
    expect(bomb.length).toBeLessThan(330_000);
    let bytes = 0;
    const reading = async (): Promise<void> => {
      for await (const chunk of fileBytes(written("rows.csv.gz", bomb), { name: "bomb" }).chunks())
        bytes += chunk.length;
    };
    await expect(reading()).rejects.toMatchObject({
      code: "INPUT_TOO_LARGE",
      message: `bomb unzips to more than 200 times its ${bomb.length} bytes`,
    });
    expect(bytes).toBeGreaterThan(60 * 1024 * 1024);
    expect(bytes).toBeLessThanOrEqual(66 * 1024 * 1024);
  });

  test("is held to the limits that are given", async () => {
    const path = written("rows.csv.gz", gzipSync(Buffer.alloc(1_000_000)));
    expect((await refusal(path, { limits: { totalBytes: 999_999 } })).message).toBe(
      "rows.csv.gz unzips to more than 999999 bytes",
    );
    expect((await refusal(path, { limits: { ratio: 100, ratioFromBytes: 0 } })).code).toBe("INPUT_TOO_LARGE");
    expect(await read(fileBytes(path, { limits: { totalBytes: 1_000_000 } }))).toHaveLength(1_000_000);
    expect(await read(fileBytes(path))).toHaveLength(1_000_000);
  });
});

describe.skipIf(process.platform !== "linux")("a file is closed", () => {
  const isOpen = (path: string): boolean =>
    readdirSync("/proc/self/fd").some((descriptor) => {
      try {
        return readlinkSync(`/proc/self/fd/${descriptor}`) === path;
      } catch {
        return false; // Closed since the directory was read.
      }
    });

  const paths = [
    ["plain", () => written("rows.csv", plain)],
    ["gzip", () => written("rows.csv.gz", zipped)],
  ] as const;

  test.for(paths)("at the end: %s", async ([, write]) => {
    const path = write();
    await read(fileBytes(path));
    expect(isOpen(path)).toBe(false);
  });

  test.for(paths)("when the consumer stops: %s", async ([, write]) => {
    const path = write();
    for await (const chunk of fileBytes(path).chunks()) {
      expect(isOpen(path)).toBe(true);
      if (chunk.length > 0) break;
    }
    expect(isOpen(path)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isOpen(path)).toBe(false);
  });

  test.for(paths)("when the consumer throws: %s", async ([, write]) => {
    const path = write();
    const reading = async (): Promise<void> => {
      for await (const chunk of fileBytes(path).chunks()) throw new Error(`${chunk.length}`);
    };
    await expect(reading()).rejects.toThrow(/^\d+$/);
    expect(isOpen(path)).toBe(false);
  });

  test.for([
    ["corrupt", Buffer.concat([zipped.subarray(0, 300_000), noise(500_000)])],
    ["cut", zipped.subarray(0, -1)],
    ["no gzip", plain],
    ["with bytes behind", Buffer.concat([zipped, Buffer.alloc(2_000_000)])],
  ] as const)("when the file is refused: %s", async ([, bytes]) => {
    const path = written("rows.csv.gz", bytes);
    await refusal(path);
    expect(isOpen(path)).toBe(false);
  });

  test("when progress cannot be told", async () => {
    for (const [, write] of paths) {
      const path = write();
      const source = fileBytes(path, {
        onBytes: () => {
          throw new Error("no terminal");
        },
      });
      await expect(read(source)).rejects.toThrow("no terminal");
      expect(isOpen(path)).toBe(false);
    }
  });
});
