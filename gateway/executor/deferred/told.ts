import { type Data, type Path, valueAt } from '../data-path.ts'

/** What the client has been told so far, put together. It is read only if something of it is null. */
export class Told {
  #texts: { path: Path; text: string }[] = []
  /** Undefined: nothing has been read yet. */
  #root: Data | null | undefined
  /** Whether any value is missing: then a later part may have nowhere to go. */
  #hasGaps = false

  /** Notes a part: JSON of an object, or null, at a path of the client's answer. */
  add(path: Path, text: string, hasGaps: boolean): void {
    this.#texts.push({ path, text })
    if (hasGaps || text === 'null') this.#hasGaps = true
  }

  /** Whether the client has an object at this path. */
  hasObjectAt(path: Path): boolean {
    if (!this.#hasGaps) return true
    const value = valueAt(this.whole(), path)
    return typeof value === 'object' && value !== null
  }

  /** The answer as one object. */
  whole(): Data | null {
    for (const { path, text } of this.#texts) {
      const value: Data | null = JSON.parse(text)
      const last = path.at(-1)
      if (this.#root === undefined) this.#root = value
      else if (last === undefined) this.#root = merged(this.#root, value)
      else {
        const holder = valueAt(this.#root, path.slice(0, -1)) as Record<string | number, unknown> | null | undefined
        if (holder) holder[last] = merged(holder[last] as Data | null, value)
      }
    }
    this.#texts = []
    return this.#root ?? null
  }
}

const PLAIN = { configurable: true, enumerable: true, writable: true }

/** A part that is null as a whole takes nothing back. */
function merged(known: Data | null, part: Data | null): Data | null {
  if (known === null || part === null) return known
  for (const [key, value] of Object.entries(part)) {
    const own = Object.hasOwn(known, key) ? known[key] : undefined
    // An assignment to `__proto__`, which an alias may be, would change the prototype.
    Object.defineProperty(known, key, { ...PLAIN, value: mergedValue(own, value) })
  }
  return known
}

function mergedValue(known: unknown, value: unknown): unknown {
  if (typeof known !== 'object' || known === null || typeof value !== 'object' || value === null) return value
  if (!Array.isArray(known)) return merged(known as Data, value as Data)
  return Array.isArray(value) ? value.map((element, index) => mergedValue(known[index], element)) : value
}
