import { GateError } from "../../errors.ts";
import type { Alarm } from "../../http/alarm.ts";
import type { Reply } from "./send.ts";

/** All bytes of a body; INPUT_TOO_LARGE as soon as they are more than `maxBytes`. */
export async function readBytes(body: Reply["body"], alarm: Alarm, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    alarm.heard();
    length += chunk.length;
    if (length > maxBytes)
      throw new GateError("INPUT_TOO_LARGE", `an answer of MLflow is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The beginning of a body: as much as anybody would read of a refusal. */
export async function firstBytes(body: Reply["body"], alarm: Alarm, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    alarm.heard();
    length += chunk.length;
    chunks.push(chunk);
    if (length >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}
