import { refuseForeignCode } from "../commands/evaluate.ts";
import { columnNotices } from "../config/column-notices.ts";
import type { ConfigDocument } from "../config/document.ts";
import { type GateOptions, gateOptions } from "../config/gate-options.ts";
import { findConfig } from "../config/lookup.ts";
import { resolveOptions } from "../config/resolve.ts";
import type { Waiver } from "../core/policy.ts";
import { GateError } from "../errors.ts";
import type { Forge, Surroundings } from "../forges/port.ts";
import { earlyFlag } from "./early-flag.ts";
import { loadConfig, loadWaivers } from "./gate-config.ts";
import type { Host } from "./host.ts";

/** What this run was asked to do. */
export interface GateSettings {
  readonly options: GateOptions;
  /** With what only the forge knows of the pull request. */
  readonly surroundings: Surroundings;
  readonly waivers: readonly Waiver[];
  readonly notices: readonly string[];
  /** Why nothing can be decided, whatever the files hold. */
  readonly blocked?: GateError;
}

const UNKNOWN = "unknown";

/**
 * Flags, environment, config and waivers. A base that nobody can read blocks the run; what is known all the same goes
 * into the evidence that says so. Throws whatever is the user's mistake.
 */
export async function gateSettings(
  args: readonly string[],
  detected: Surroundings,
  forge: Forge | undefined,
  host: Host,
  rootOf: () => string,
): Promise<GateSettings> {
  // Certain without the base, and told first.
  const refuse = (wiring: ConfigDocument | undefined): void => {
    const { values } = resolveOptions("gate", args, host.env, { wiring });
    refuseForeignCode(values.get("run")?.text, values.get("allow-fork-run")?.text === "true", detected);
  };
  const config = await orBlocked(loadConfig(args, detected, forge, host, rootOf, refuse));
  if (config instanceof GateError) {
    const options = await optionsWithoutBase(args, host);
    return { options, surroundings: detected, waivers: [], notices: [], blocked: config };
  }
  const { documents, surroundings } = config;
  const options = gateOptions(resolveOptions("gate", args, host.env, documents));
  const notices = [...config.notices, ...columnNotices(options)];
  const directory = documents.policy?.directory ?? host.directory;
  const waivers = await orBlocked(loadWaivers(options, surroundings, forge, host, directory, rootOf));
  if (waivers instanceof GateError) return { options, surroundings, waivers: [], notices, blocked: waivers };
  return { options, surroundings, waivers: waivers.active, notices: [...notices, ...waivers.notices] };
}

async function orBlocked<T>(work: Promise<T>): Promise<T | GateError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GateError && error.exitCode === 3) return error;
    throw error;
  }
}

/**
 * What the workflow itself says, what only wires, and defaults of origin `unknown` where the base would have spoken:
 * nothing is decided by them. A comment is left alone when its key would need the base's word: it would be one more,
 * and nobody would edit it again.
 */
async function optionsWithoutBase(args: readonly string[], host: Host): Promise<GateOptions> {
  const found = findConfig(earlyFlag(args, "config"), host.directory);
  const { parseConfig } = await import("../config/document.ts");
  const wiring = found && parseConfig(found.bytes, { path: found.path, directory: found.directory });
  const options = gateOptions(resolveOptions("gate", args, host.env, { wiring }));
  const origin = Object.entries(options.origin).map(([key, from]) => [key, from === "default" ? UNKNOWN : from]);
  const hasKey = (options.commentKey ?? options.model) !== undefined;
  return {
    ...options,
    baseline: options.baseline ?? { text: UNKNOWN },
    comment: hasKey ? options.comment : "off",
    origin: Object.fromEntries(origin),
  };
}
