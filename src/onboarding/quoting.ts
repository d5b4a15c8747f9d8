/*
 * Names of files are foreign text: what stands in YAML, in a shell command or in an expression of GitHub is one value
 * there, whatever it holds.
 */

/** Plain, nobody could take it for something else than this text. */
const PLAIN = /^[A-Za-z](?:[\w./-]| (?! )|:(?! ))*\w$/;
const OTHER_TYPES = /^(true|false|null|yes|no|on|off)$/i;

/** A text as a value in YAML. */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !OTHER_TYPES.test(text) ? text : quoted(text);
}

/** In double quotes, on one line, with nothing hidden in it: also fit for a comment. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return hex.length > 4 ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
  });
}

/** One word for a POSIX shell that no command takes for an option. */
export function shellWord(path: string): string {
  const text = path.startsWith("-") ? `./${path}` : path;
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A text in an expression of GitHub Actions. */
export function expressionText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A path as a source of `gate`: `git:x.csv` could be taken for a reference. */
export function sourceText(path: string): string {
  return path.includes(":") ? `./${path}` : path;
}
