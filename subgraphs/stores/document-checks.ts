/** Refuses undefined conditions: they would match everything in one database and nothing in the other. */
export function checkFilter(filter: object): void {
  for (const [path, condition] of Object.entries(filter)) {
    if (condition === undefined) throw new TypeError(`the filter's ${path} is undefined`)
    if (Array.isArray(condition)) {
      for (const part of condition) {
        if (part === undefined) throw new TypeError(`the filter's ${path} holds undefined`)
        if (typeof part === 'object' && part !== null) checkFilter(part)
      }
    } else if (typeof condition === 'object' && condition !== null && !(condition instanceof RegExp)) {
      checkFilter(condition)
    }
  }
}

/** Refuses undefined values: `$unset` removes a field. */
export function checkUpdate(update: object): void {
  for (const [operator, fields] of Object.entries(update)) {
    for (const [path, value] of Object.entries(fields)) {
      if (value === undefined) throw new TypeError(`${operator} of ${path} is undefined`)
    }
  }
}

/** NeDB loses documents with an empty _id when it loads. */
export function checkDocuments(docs: readonly { _id: string }[]): void {
  for (const { _id } of docs) {
    if (typeof _id !== 'string' || _id === '')
      throw new TypeError('a document needs an _id that is a string, and not empty')
  }
}
