import { COMMANDS, type CommandName, commandEntry, type Option } from "../config/options.ts";
import { TOOL } from "./version.ts";

const WIDTH = 24;

export function overview(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(WIDTH - 2)}${summary}`);
  return [
    `${TOOL.name} ${TOOL.version}: the release gate for machine-learning models in CI`,
    "",
    "Usage: model-gate COMMAND [OPTIONS]",
    "",
    ...commands,
    "",
    "model-gate COMMAND --help tells the options of a command; --version the version.",
    "Exit codes: 0 pass, 1 fail or refused, 2 a mistake in the call, 3 not comparable, 4 inconclusive, 70 a bug of ours.",
    "",
  ].join("\n");
}

export function commandHelp(name: CommandName): string {
  const { summary, operands, options } = commandEntry(name);
  return [
    `Usage: model-gate ${name}${operands === undefined ? "" : ` ${operands}`} [OPTIONS]`,
    "",
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    "",
    ...options.map(optionHelp),
    "",
  ].join("\n");
}

function optionHelp(option: Option): string {
  const value = option.kind === "boolean" ? "" : ` ${option.choices?.join("|") ?? option.value ?? "X"}`;
  const flag = `  --${option.name}${value}`;
  const fallback = option.default === undefined || option.kind === "boolean" ? "" : ` (default: ${option.default})`;
  const text = `${option.help}${fallback}`;
  return flag.length < WIDTH - 1 ? `${flag.padEnd(WIDTH)}${text}` : `${flag}\n${" ".repeat(WIDTH)}${text}`;
}
