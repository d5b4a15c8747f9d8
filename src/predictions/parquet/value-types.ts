import type { SchemaElement } from "hyparquet";

/** How the values of a column lie in the file, and what they mean. */
export type ValueType =
  | { readonly kind: "int32" | "int64"; readonly isSigned: boolean }
  | { readonly kind: "float" | "double" | "half" | "boolean" | "text" | "uuid" };

/** Converted types (the older annotation) of texts and of integers. */
const TEXTS: readonly string[] = ["UTF8", "ENUM", "JSON"];
const INTEGERS = /^U?INT_(8|16|32|64)$/;

/**
 * The type of a column, or what it is that cannot be read, as in "a timestamp". Of two annotations the newer one counts.
 * https://github.com/apache/parquet-format/blob/master/LogicalTypes.md
 */
export function valueType(element: SchemaElement): ValueType | string {
  const { type, type_length: width, logical_type: logical } = element;
  const annotation = logical?.type ?? element.converted_type;
  switch (type) {
    case "BOOLEAN":
      return { kind: "boolean" };
    case "FLOAT":
      return { kind: "float" };
    case "DOUBLE":
      return { kind: "double" };
    case "INT32":
    case "INT64": {
      const isInteger =
        annotation === undefined || annotation === "NULL" || annotation === "INTEGER" || INTEGERS.test(annotation);
      if (!isInteger) return withArticle(annotation);
      const isSigned = logical?.type === "INTEGER" ? logical.isSigned : !annotation?.startsWith("U");
      return { kind: type === "INT32" ? "int32" : "int64", isSigned };
    }
    case "BYTE_ARRAY":
      // Without annotation it may be bytes or, from older writers, text: its UTF-8 will tell.
      if (annotation === undefined || annotation === "STRING" || TEXTS.includes(annotation)) return { kind: "text" };
      return withArticle(annotation);
    case "FIXED_LEN_BYTE_ARRAY":
      if (annotation === "UUID" && width === 16) return { kind: "uuid" };
      if (annotation === "FLOAT16" && width === 2) return { kind: "half" };
      return withArticle(annotation ?? "binary value of fixed length");
    case "INT96":
      return "a timestamp";
    default:
      return "nested";
  }
}

function withArticle(annotation: string): string {
  const word = annotation.toLowerCase().replace(/_(millis|micros)$/, "");
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}
