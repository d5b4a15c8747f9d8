import { type Program, goProgram } from "./cached-program.ts";

/** A runner of workflows on this machine, https://github.com/nektos/act. */
export const setUpAct = (): Program => goProgram("github.com/nektos/act", "v0.2.89");
