import { GraphQLError, type Source, type SourceLocation } from 'graphql'
import { shortened } from '../../schema/errors.ts'

/** Positions in the query's text that one error may name. */
const MAX_LOCATIONS = 10

/** An error at given positions in the query's text; graphql-js would count the lines again for each. */
export class LocatedError extends GraphQLError {
  override readonly locations: readonly SourceLocation[] | undefined

  constructor(
    message: string,
    locations: readonly SourceLocation[] | undefined,
    options: { extensions: Readonly<Record<string, unknown>>; originalError?: Error },
  ) {
    super(message, options)
    this.locations = locations
  }
}

/** The lines of a text (GraphQL, 2.1.2), counted on first use. */
export class Lines {
  #text: string
  #starts: number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** The line and column of a character. */
  at(position: number): SourceLocation {
    const starts = this.#starts ?? startsOf(this.#text)
    this.#starts = starts
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= position) low = middle
      else high = middle
    }
    return { line: low + 1, column: position - (starts[low] ?? 0) + 1 }
  }
}

function startsOf(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|[\n\r]/g)) starts.push(match.index + match[0].length)
  return starts
}

/**
 * Finds errors in a document, and adds their lines and columns. graphql-js walks the whole text for each error, which takes
 * seconds for a hundred errors in a megabyte of empty lines: while `find` runs, there is nothing to walk. `extensions`
 * returns the extensions of an error.
 */
export function locatedErrors(
  source: Source | undefined,
  find: () => readonly GraphQLError[],
  extensions: (error: GraphQLError) => Record<string, unknown>,
): GraphQLError[] {
  const lines = new Lines(source?.body ?? '')
  return withoutText(source, find).map((error) => {
    const locations = error.positions?.slice(0, MAX_LOCATIONS).map((position) => lines.at(position))
    return new LocatedError(shortened(error.message), locations, {
      extensions: extensions(error),
      originalError: error,
    })
  })
}

function withoutText<Result>(source: Source | undefined, run: () => Result): Result {
  if (!source) return run()
  const { body } = source
  source.body = ''
  try {
    return run()
  } finally {
    source.body = body
  }
}
