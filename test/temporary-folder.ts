import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** A folder that is gone when the test is over: `using folder = temporaryFolder()`. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), "model-gate-"));
  return {
    path,
    /** Writes a file, zipped when its name ends in .gz, and returns its name. */
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(join(path, name), name.endsWith(".gz") ? gzipSync(content) : content);
      return name;
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
