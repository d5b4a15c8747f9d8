/** Held equal to package.json by a test. */
export const TOOL = { name: "model-gate", version: "1.0.0" } as const;

export const REPORT_BUGS =
  "Please report it, with the lines above, as an issue of the repository that you run it from.";
