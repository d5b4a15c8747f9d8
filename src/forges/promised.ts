import { ForgeError } from "./forge-error.ts";

/** The value that an API promises; without it this is not that API. */
export function promised<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ForgeError("unexpected", `the forge's answer holds no ${what}`);
  return value;
}

/** What a 404 stands for, where it is an answer and no failure. */
export async function unlessAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ForgeError && error.status === 404) return undefined;
    throw error;
  }
}
