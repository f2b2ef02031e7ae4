import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  OverlappingFieldsCanBeMergedRule,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql'
import { failure } from '../../schema/errors.ts'
import { nameArguments } from '../inputs.ts'
import { locatedErrors } from './locations.ts'
import { OverlappingFieldsRule } from './overlapping-fields.ts'

/** Nobody reads more mistakes than these. graphql-js says so in one more. */
const MAX_MISTAKES = 100
/** With so many mistakes, nobody looks for what else was meant by each. */
const MAX_SUGGESTIONS = 10

/** The rules of GraphQL, each of which takes time by the size of a document alone. */
export const validationRules: readonly ValidationRule[] = specifiedRules.map((rule) =>
  rule === OverlappingFieldsCanBeMergedRule ? OverlappingFieldsRule : rule,
)

/**
 * What is wrong with a document, ready to be answered: GRAPHQL_VALIDATION_FAILED, or the code of a scalar for a value that
 * it refuses, with its argument. Throws OPERATION_TOO_COMPLEX; call `refuseTooComplex` before.
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  return locatedErrors(document.loc?.source, () => findErrors(schema, document), codedExtensions)
}

function findErrors(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const find = (hideSuggestions: boolean) =>
    validate(schema, document, validationRules, { maxErrors: MAX_MISTAKES, hideSuggestions })
  const found = find(true)
  if (found.some(({ message }) => message === 'Validation aborted.')) {
    throw failure('OPERATION_TOO_COMPLEX', 'There are too many fragments in too many operations. Split the document.')
  }
  // A name that is close to a wrong one is looked for in all names of the schema, by each letter.
  const errors = found.length > 0 && found.length <= MAX_SUGGESTIONS ? find(false) : found
  nameArguments(errors, document)
  return errors
}

function codedExtensions({ extensions }: GraphQLError): Record<string, unknown> {
  return { code: 'GRAPHQL_VALIDATION_FAILED', ...extensions }
}
