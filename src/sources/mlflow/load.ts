/**
 * Loads what reads MLflow's versions and runs; only who names one waits for it. Every caller comes through here: asked
 * for in two places, the bundler makes two chunks of it, and one that was loaded early is not the one that is used.
 */
export async function loadMlflowSources() {
  return await import("./sources.ts");
}
