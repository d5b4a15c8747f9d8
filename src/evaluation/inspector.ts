/**
 * SIGUSR1 makes Node open its inspector, and whoever reaches that runs code in this process: a command could signal
 * us and then end the gate well. A listener of ours takes the place of Node's own (seen on Node 20.19, 22 and 24; their
 * `--disable-sigusr1` is younger than 20.19). It is never taken off: what a command leaves running may signal, too. When
 * Node itself takes it off, in the last moment of the process, the signal ends us, and that is no success either.
 *
 * Windows has no such signal; there a debugger of the same user gets in by other ways, and nothing of ours can stop it.
 */
export function keepInspectorShut(): void {
  if (!process.listeners("SIGUSR1").includes(ignore)) process.on("SIGUSR1", ignore);
}

function ignore(): void {}
