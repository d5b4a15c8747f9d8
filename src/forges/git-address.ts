interface Repository {
  /** `https://host`, without a port that is only git's. */
  readonly serverUrl: string;
  /** `octo/demo`, a path of any length. */
  readonly repository: string;
}

/** `https://token@host/octo/demo.git`, `ssh://…` and `git@host:octo/demo` alike; what stands before the host is a secret. */
export function repositoryOf(address: string | undefined): Repository | undefined {
  if (address === undefined) return undefined;
  const written = /^(?:[^/@:]+@)?([^/@:]+):(?!\/\/)(.+)$/.exec(address);
  const full = written === null ? address : `ssh://${written[1]}/${written[2]}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, hostname, host, pathname } = new URL(full);
  const repository = decoded(pathname.replace(/^\/+/, "").replace(/(\.git)?\/*$/, ""));
  if (hostname === "" || repository === undefined || repository === "") return undefined;
  const isWeb = protocol === "https:" || protocol === "http:";
  return { serverUrl: isWeb ? `${protocol}//${host}` : `https://${hostname}`, repository };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
