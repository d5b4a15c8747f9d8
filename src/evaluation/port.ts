export type Environment = Readonly<Record<string, string | undefined>>;

export type Role = "candidate" | "baseline";

/** What is to be run, and where its result must appear. */
export interface EvaluationRequest {
  /** For the shell, as the user wrote it: nothing is ever pasted into it. */
  readonly command: string;
  /** Absolute. */
  readonly directory: string;
  readonly timeoutMs: number;
  readonly role: Role;
  readonly modelUri?: string | undefined;
  /** Absolute path that the command must write; undefined when the result lies elsewhere, and nothing is checked. */
  readonly output: string | undefined;
}

/** The world as the evaluation needs it. */
export interface EvaluationPorts {
  readonly env: Environment;
  /** Workflow commands in the output of a process are obeyed here, so they have to be stopped. */
  readonly isGitHub: boolean;
  /**
   * Takes output and resolves when it wants more. The bytes are foreign: no text, no lines. Nothing else may write
   * workflow commands to the same log while an evaluation runs.
   */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Aborted by SIGINT or SIGTERM of this process. */
  readonly signal: AbortSignal;
}
