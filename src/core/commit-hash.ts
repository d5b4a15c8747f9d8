/** Whether a text is the whole hash of a commit (SHA-1 or SHA-256), in lower case: nobody can move what it names. */
export function isCommitHash(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
