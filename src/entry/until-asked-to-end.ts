/** While a command runs, a signal to us ends it first, with everything that it started. */
export async function untilAskedToEnd<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  try {
    return await work(ending.signal);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
  }
}
