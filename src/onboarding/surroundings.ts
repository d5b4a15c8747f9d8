/** Where the repository is built. */
export type Vendor = "github" | "gitlab" | "none";

/** The names of the files and texts that tell about CI and MLflow, by path. */
export type Texts = ReadonlyMap<string, string>;

export const GITLAB_FILE = ".gitlab-ci.yml";

export function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/** Where a Python project says what it needs. */
export function isDependencyList(path: string): boolean {
  return /^([^/]*requirements[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|Pipfile|environment\.ya?ml|conda\.ya?ml|MLproject)$/i.test(
    path,
  );
}

/** What is in the repository counts before where it was cloned from. */
export function vendorOf(
  files: readonly string[],
  { hasGitHubFolder, remote }: { readonly hasGitHubFolder: boolean; readonly remote: string | undefined },
): Vendor {
  if (files.some(isWorkflow)) return "github";
  if (files.includes(GITLAB_FILE)) return "gitlab";
  if (hasGitHubFolder) return "github";
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)/i.exec(remote ?? "")?.[1]?.toLowerCase() ?? "";
  if (/(^|\.)github\./.test(host)) return "github";
  return /(^|\.)gitlab\./.test(host) ? "gitlab" : "none";
}

/** The files that show that models are kept in MLflow; comments in them do not. */
export function mlflowSigns(texts: Texts): readonly string[] {
  return [...texts].flatMap(([path, text]) => {
    const code = text.replace(/(^|\s)#.*$/gm, "");
    const isUsed = isDependencyList(path)
      ? path === "MLproject" || /(^|[^\w-])mlflow(-skinny|-tracing)?([^\w-]|$)/im.test(code)
      : /\bMLFLOW_TRACKING_URI\b/.test(code);
    return isUsed ? [path] : [];
  });
}

/** A workflow that runs the gate already. */
export function gateWorkflow(texts: Texts): string | undefined {
  return [...texts].find(([path, text]) => isWorkflow(path) && /^\s*(-\s*)?uses:.*\bmodel-gate@/m.test(text))?.[0];
}
