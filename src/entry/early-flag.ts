/** What a flag says before all flags are read and checked, as good as it can be told while others may be wrong. */
export function earlyFlag(args: readonly string[], name: string): string | undefined {
  const inline = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const index = args.indexOf(`--${name}`);
  return inline ?? (index === -1 ? undefined : args[index + 1]);
}
