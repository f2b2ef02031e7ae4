/** How much one request may hold: of its body, of the JSON in it, and of the operation in that. */
export interface RequestBounds {
  /** Bytes of a body, or of a message of a WebSocket. */
  bytes: number
  /** Lists and objects within each other. */
  jsonDepth: number
  /** Values in one JSON text. They are parsed in one go. */
  jsonValues: number
  /** Words of the text of an operation. */
  tokens: number
  /** Fields of an operation. All of a fragment counts at each of its uses, here and below. */
  fields: number
  /** Fields within fields. */
  depth: number
  /** Selection sets, values and types within each other, whatever they are: nothing else goes as deep. */
  levels: number
  /** Selections and values of all operations: they take as long to validate and to write out. */
  nodes: number
}

/** Of a caller's request, at the gateway. */
export const callerBounds: RequestBounds = {
  /** Ten times what 500 checks need. */
  bytes: 1_000_000,
  /** What the schema takes is not a tenth as deep. */
  jsonDepth: 64,
  /** A full bulk report with everything has half as many. */
  jsonValues: 20_000,
  /** More than 500 checks of every kind need, written out in the query's text. */
  tokens: 50_000,
  /** By default: each field costs a unit, so it is what an operation may cost. */
  fields: 4000,
  /** Introspection has 15. */
  depth: 40,
  levels: 100,
  nodes: 100_000,
}

/** How many entities a gateway asks a subgraph for in one request: more are asked for in several. */
export const MAX_REPRESENTATIONS = 2000

/**
 * Of a gateway's request, at a subgraph: what a caller may send, with what the gateway adds to it. That is the literals
 * of the text, which have become variables; defaults; fragments written out; ids and keys; and representations.
 */
export const gatewayBounds: RequestBounds = {
  bytes: 4 * callerBounds.bytes,
  jsonDepth: callerBounds.jsonDepth + callerBounds.levels,
  jsonValues: callerBounds.jsonValues + callerBounds.tokens + 10 * MAX_REPRESENTATIONS,
  tokens: 2 * callerBounds.tokens,
  fields: 4 * callerBounds.fields,
  depth: callerBounds.depth + 10,
  levels: callerBounds.levels + 20,
  nodes: callerBounds.nodes,
}
