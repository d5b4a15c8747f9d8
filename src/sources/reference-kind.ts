/** Whether a reference is a path, and not of the form `scheme:…`. A drive of Windows is one letter. */
export function isFilePath(reference: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(reference);
}

/** `models:/…` and `runs:/…` */
export function isMlflowReference(reference: string): boolean {
  return /^(models|runs):/.test(reference);
}
