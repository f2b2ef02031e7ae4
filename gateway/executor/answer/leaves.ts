/** Stands for a value that the type does not allow. */
export const INVALID = Symbol('invalid')

type Writer = (value: unknown) => string | typeof INVALID

/** Characters that JSON writes with a backslash, and unpaired UTF-16 surrogates, which it writes as numbers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const escaped = /[\u0000-\u001f"\\\ud800-\udfff]/

/** A string as JSON. */
export function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** The built-in scalars as JSON, with the result coercion of GraphQL, 3.5. All other scalars are written by `jsonWriter`. */
export const leafWriters: Readonly<Record<string, Writer>> = {
  String: (value) => (typeof value === 'string' ? quoted(value) : INVALID),
  ID: (value) => {
    if (typeof value === 'string') return quoted(value)
    return Number.isInteger(value) ? `"${value}"` : INVALID
  },
  Int: (value) => (Number.isInteger(value) && (value as number) === ((value as number) | 0) ? `${value}` : INVALID),
  Float: (value) => (Number.isFinite(value) ? JSON.stringify(value) : INVALID),
  Boolean: (value) => (typeof value === 'boolean' ? `${value}` : INVALID),
}

/** Writes a scalar whose value is any JSON; refuses values that are nested too deeply. */
export function jsonWriter(value: unknown): string | typeof INVALID {
  try {
    return JSON.stringify(value)
  } catch {
    return INVALID
  }
}

/** Writes the enum values that clients may see. */
export function enumWriter(names: readonly string[]): Writer {
  const known = new Map<unknown, string>(names.map((name) => [name, `"${name}"`]))
  return (value) => known.get(value) ?? INVALID
}
