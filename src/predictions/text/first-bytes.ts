/** What a file is that is no text in UTF-8, told by how it begins. */
export interface OtherFormat {
  readonly format: string;
  readonly hint: string;
}

const SAVE_AS_UTF8 = "Save the file as UTF-8";

/** UTF-32 first: in little endian it begins like UTF-16. */
const MARKS: readonly (OtherFormat & { readonly mark: readonly number[] })[] = [
  { mark: [0x1f, 0x8b], format: "gzip", hint: 'Let its name end in ".gz", or unpack it' },
  { mark: [0x50, 0x41, 0x52, 0x31], format: "Parquet", hint: 'Let its name end in ".parquet"' },
  { mark: [0xff, 0xfe, 0, 0], format: "UTF-32", hint: SAVE_AS_UTF8 },
  { mark: [0, 0, 0xfe, 0xff], format: "UTF-32", hint: SAVE_AS_UTF8 },
  { mark: [0xff, 0xfe], format: "UTF-16", hint: SAVE_AS_UTF8 },
  { mark: [0xfe, 0xff], format: "UTF-16", hint: SAVE_AS_UTF8 },
];

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** So many bytes from the start of a file tell what it is. */
export const HEAD_BYTES = 4;

export function otherFormat(bytes: Uint8Array): OtherFormat | undefined {
  return MARKS.find(({ mark }) => beginsWith(bytes, mark));
}

/** Length of the UTF-8 byte order mark that the bytes begin with: 3 or 0. */
export function utf8MarkLength(bytes: Uint8Array): number {
  return beginsWith(bytes, UTF8_MARK) ? UTF8_MARK.length : 0;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
