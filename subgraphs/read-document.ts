import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationTypeNode,
  parse,
  validate,
  visit,
} from 'graphql'
import { refuseTooComplex } from '../process/graphql/too-complex.ts'
import { MAX_MISTAKES, validationRules } from '../process/graphql/validation-rules.ts'
import { gatewayBounds } from '../process/request-bounds.ts'
import { asFailure, codeOf, type ErrorCode, shortened } from '../schema/errors.ts'

/** Why an operation is not carried out. */
export interface RefusedDocument {
  code: ErrorCode
  messages: string[]
}

/** What tells the schema. No gateway asks for it: it has the supergraph. */
const TELLS_SCHEMA: readonly string[] = ['__schema', '__type', '_service']

/** The operation, or why it is too complex, does not fit this schema, or cannot be asked in this way. */
export function readDocument(
  schema: GraphQLSchema,
  query: string,
  fits: (operation: OperationTypeNode | undefined) => boolean,
): DocumentNode | RefusedDocument {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: gatewayBounds.tokens, noLocation: true })
  } catch (error) {
    return refused('GRAPHQL_PARSE_FAILED', error instanceof Error ? error.message : String(error))
  }
  try {
    refuseTooComplex(document, gatewayBounds)
    if (tellsSchema(document)) return refused('INTROSPECTION_DISABLED', 'A subgraph does not tell its schema.')
    const problems = validate(schema, document, validationRules, { maxErrors: MAX_MISTAKES, hideSuggestions: true })
    if (problems.length > 0) {
      return refused('GRAPHQL_VALIDATION_FAILED', ...problems.map(({ message }) => shortened(message)))
    }
  } catch (error) {
    const failure = asFailure(error)
    if (!failure) throw error
    return refused(codeOf(failure) ?? 'INTERNAL_SERVER_ERROR', failure.message)
  }
  if (fits(getOperationAST(document)?.operation)) return document
  return refused('BAD_REQUEST', 'A subscription is followed over WebSocket, other operations are asked.')
}

function refused(code: ErrorCode, ...messages: string[]): RefusedDocument {
  return { code, messages }
}

function tellsSchema(document: DocumentNode): boolean {
  let tells = false
  visit(document, {
    Field({ name }) {
      if (TELLS_SCHEMA.includes(name.value)) tells = true
    },
  })
  return tells
}
