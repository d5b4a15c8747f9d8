import { GateError } from "../../errors.ts";
import type { Alarm } from "../../http/alarm.ts";

/** All bytes of a body; INPUT_TOO_LARGE as soon as they are more than `maxBytes`. */
export async function readBytes(body: Response["body"], alarm: Alarm, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    alarm.heard();
    length += chunk.length;
    if (length > maxBytes)
      throw new GateError("INPUT_TOO_LARGE", `an answer of MLflow is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The beginning of a body: as much as anybody would read of a refusal. */
export async function firstBytes(body: Response["body"], alarm: Alarm, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    alarm.heard();
    length += chunk.length;
    chunks.push(chunk);
    if (length >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}
