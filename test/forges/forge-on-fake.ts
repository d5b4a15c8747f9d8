import { githubForge } from "../../src/forges/github/forge.ts";
import type {
  ArtifactStore,
  CommentStore,
  ContentsReader,
  DeploymentRecorder,
  PullRequests,
  StatusPublisher,
} from "../../src/forges/port.ts";
import type { PatienceOptions } from "../../src/http/patience.ts";
import { TOKEN } from "../fakes/github.ts";

interface WholeForge {
  readonly comments: CommentStore;
  readonly statuses: StatusPublisher;
  readonly contents: ContentsReader;
  readonly pullRequests: PullRequests;
  readonly artifacts: ArtifactStore;
  readonly deployments: DeploymentRecorder;
  /** The waits between attempts, none of which was really waited. */
  readonly waits: number[];
}

interface ForgeParts {
  readonly token?: string;
  readonly author?: string;
  readonly repository?: string;
  readonly patience?: PatienceOptions;
}

/** GitHub's adapter against a fake, with a clock on which waiting costs nothing. */
export function forgeOn(fake: { readonly url: string }, parts: ForgeParts = {}): WholeForge {
  const waits: number[] = [];
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  const { comments, statuses, contents, pullRequests, artifacts, deployments } = githubForge({
    token: parts.token ?? TOKEN,
    apiUrl: fake.url,
    repository: parts.repository ?? "octo/demo",
    author: parts.author,
    patience: { sleep, ...parts.patience },
  });
  if (!comments || !statuses || !contents || !pullRequests || !artifacts || !deployments) {
    throw new Error("GitHub can do all of it");
  }
  return { comments, statuses, contents, pullRequests, artifacts, deployments, waits };
}

/** What was thrown; fails when nothing was. */
export async function thrownBy(action: Promise<unknown>): Promise<unknown> {
  try {
    await action;
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
