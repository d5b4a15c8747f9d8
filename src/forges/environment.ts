export type Environment = Readonly<Record<string, string | undefined>>;

/** The first of these variables that says something: runners set what they do not know to the empty text. */
export function variable(env: Environment, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = env[name];
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}

/** Gitea's server address ends with a slash, GitHub's does not. */
export function address(env: Environment, name: string): string | undefined {
  return variable(env, name)?.replace(/\/+$/, "");
}

/** The object without the keys that say nothing: absent is not undefined. */
export function told<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // The entries are those of T; only the ones without a value are gone.
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A number as forges count their pull requests. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/** `refs/heads/main` and `origin/main` as `main`; other names of commits are none of branches. */
export function branchOf(name: string | undefined): string | undefined {
  const branch = name?.replace(/^refs\/(heads|remotes\/origin)\//, "").replace(/^origin\//, "");
  return branch === undefined || /^(refs\/|HEAD$|@)/.test(branch) ? undefined : branch;
}
