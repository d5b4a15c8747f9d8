import type { Context } from "../core/evidence.ts";

/** Whose machine this is. Gitea and Forgejo speak a part of GitHub's language; `other` is any CI, or none. */
export type Vendor =
  | "github"
  | "gitea"
  | "forgejo"
  | "gitlab"
  | "jenkins"
  | "azure"
  | "bitbucket"
  | "circleci"
  | "buildkite"
  | "other";

/** Where a run takes place; every part that the surroundings do not tell is absent. */
export interface Surroundings {
  readonly context: Context;
  /** A pull request, merge request or merge group: code that asks to be let in. */
  readonly isProposal: boolean;
  readonly vendor?: Vendor;
  /** Of the pull request or merge request, as the forge's API counts it. */
  readonly pullRequest?: number;
  /** The commit that is judged: the proposal's own head, never a merge commit that the CI made of it. */
  readonly headSha?: string;
  /** The repository that the head comes from; absent also when the fork has been deleted. */
  readonly headRepository?: string;
  /** After another run: the branch that one was for, in the repository of the head. */
  readonly headBranch?: string;
  /** The proposal comes from another repository: its author need not have any right here. */
  readonly isFork?: boolean;
  /** The branch that the proposal asks to be let into, without `refs/heads/`. */
  readonly baseRef?: string;
  readonly baseSha?: string;
  readonly defaultBranch?: string;
  /** On a push to the default branch: where it stood before. */
  readonly previousSha?: string;
  /** After another run (`workflow_run`) and only then: the event that started that one, `unknown` when nobody says. */
  readonly triggeredBy?: string;
  /** Without a slash at the end, as all addresses here. */
  readonly apiUrl?: string;
  readonly serverUrl?: string;
  /** By its name, for people. */
  readonly workflow?: string;
  /** The path of its file, when that is one of this repository. */
  readonly workflowFile?: string;
  readonly job?: string;
  /** Who started this, as the CI or the machine names them; whether that is true nobody proves. */
  readonly actor?: string;
}

/**
 * A forge as far as we use it. What it cannot do is absent, so that a caller has to ask; no method of it throws "not
 * supported". Every other failure is thrown as ForgeError.
 */
export interface Forge {
  readonly vendor: Vendor;
  readonly comments?: CommentStore;
  readonly statuses?: StatusPublisher;
  readonly contents?: ContentsReader;
  readonly pullRequests?: PullRequests;
  readonly artifacts?: ArtifactStore;
  readonly releases?: ReleaseStore;
  readonly deployments?: DeploymentRecorder;
}

/** A comment on a pull request; ids are only ever given back. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly url: string;
}

export interface CommentStore {
  /** The login that comments get which are written here, as far as it can be known before one is written. */
  author(): Promise<string>;
  /** All of them, the oldest first. */
  list(pullRequest: number): Promise<readonly Comment[]>;
  create(pullRequest: number, body: string): Promise<Comment>;
  update(pullRequest: number, id: number, body: string): Promise<Comment>;
  remove(pullRequest: number, id: number): Promise<void>;
}

export interface CommitStatus {
  readonly name: string;
  readonly state: "error" | "failure" | "pending" | "success";
  /** Is cut to what the forge takes. */
  readonly description: string;
  readonly url?: string;
}

export interface StatusPublisher {
  publish(commit: string, status: CommitStatus): Promise<void>;
}

/** `absent` is proven: the commit could be read and holds no such file. Anything less is `unreadable`. */
export type Contents = { readonly kind: "file"; readonly bytes: Uint8Array } | { readonly kind: "absent" } | Unreadable;

interface Unreadable {
  readonly kind: "unreadable";
  readonly why: string;
  /** It was found out for certain: no file stands there, but a folder, a link or a submodule, or the latter on the way. */
  readonly isNoFile?: true;
}

export interface ContentsReader {
  /** Never throws: who reads a config at the base ref has to tell the three answers apart anyway. */
  read(path: string, ref: string): Promise<Contents>;
  /** What a folder holds at a commit or branch, `""` being the root; empty where there is none. Throws ForgeError. */
  list(folder: string, ref: string): Promise<readonly FolderEntry[]>;
}

interface FolderEntry {
  readonly name: string;
  /** Links and submodules are `other`. */
  readonly kind: "file" | "folder" | "other";
}

export interface PullRequest {
  readonly number: number;
  readonly isOpen: boolean;
  readonly headSha: string;
  /** Undefined when the fork has been deleted. */
  readonly headRepository: string | undefined;
  readonly baseRef: string;
  readonly baseSha: string;
}

export interface PullRequests {
  /** Of number `pullRequest`; undefined when there is none. */
  get(pullRequest: number): Promise<PullRequest | undefined>;
  /** The open one whose head is this commit, best one into `base`. */
  ofCommit(commit: string, base: string | undefined): Promise<PullRequest | undefined>;
  /** All open ones that ask for just this to be let in. */
  ofHead(head: PullRequestHead): Promise<readonly PullRequest[]>;
}

/** What a pull request asks to be let in: a commit of this repository or of a fork. */
interface PullRequestHead {
  readonly commit: string;
  readonly repository: string;
  /** Where it was pushed to, without `refs/heads/`. */
  readonly branch: string | undefined;
}

export interface WorkflowRun {
  readonly id: number;
  readonly commit: string;
  readonly url: string;
  /** The path of its workflow's file. */
  readonly workflow: string;
  /** What started it. */
  readonly event: string;
}

export interface ArtifactStore {
  /**
   * One page, from 1 on, of the runs of this repository's own code on this branch, the newest first: those of one
   * workflow's file, or all. `isLast` only when it is certain that there are no more.
   */
  successfulRuns(
    branch: string,
    page: number,
    workflow: string | undefined,
  ): Promise<{ readonly runs: readonly WorkflowRun[]; readonly isLast: boolean }>;
  /** The newest artifact of this name that the run left and that has not expired. */
  named(run: number, name: string): Promise<number | undefined>;
  /** Whether the branch holds this commit. The runs of a tag that is called like the branch are listed with its own. */
  isOnBranch(commit: string, branch: string): Promise<boolean>;
  /** The zip file. */
  download(artifact: number, maxBytes: number): Promise<Uint8Array>;
}

export type CommentAction = "create" | "update" | "none";

export interface StickyComment {
  readonly body: string;
  /** What the body of every comment of this key begins with. */
  readonly marker: string;
  /** From the body of our last comment; undefined when there is none. */
  readonly decide: (existing: string | undefined) => CommentAction;
}

/** `url` is that of our comment, old or new; `warning` tells a person why something was not done. */
export interface CommentOutcome {
  readonly action: CommentAction;
  readonly url?: string;
  readonly warning?: string;
}

export interface ReleaseStore {
  /** Of the release with this tag; undefined when there is no such release. */
  assets(tag: string): Promise<readonly { readonly id: number; readonly name: string }[] | undefined>;
  download(asset: number, maxBytes: number): Promise<Uint8Array>;
}

interface Deployment {
  /** A commit of this repository. */
  readonly commit: string;
  readonly environment: string;
  /** Is cut to what the forge takes. */
  readonly description: string;
  readonly payload: Readonly<Record<string, string | null>>;
  readonly isSuccess: boolean;
  readonly logUrl?: string;
}

export interface DeploymentRecorder {
  /** Writes down that something was deployed, or could not be; it deploys nothing. */
  record(deployment: Deployment): Promise<void>;
}
