import { type DocumentNode, type GraphQLError, type GraphQLSchema, validate } from 'graphql'
import { MAX_MISTAKES, validationRules } from '../../process/graphql/validation-rules.ts'
import { failure } from '../../schema/errors.ts'
import { DeferRule } from '../executor/deferred/directive.ts'
import { nameArguments } from '../inputs.ts'
import { locatedErrors } from './locations.ts'

const rules = [...validationRules, DeferRule]

/** With more mistakes than this, names are not suggested. */
const MAX_SUGGESTIONS = 10

/**
 * The errors of a document, ready to be answered: GRAPHQL_VALIDATION_FAILED, or a scalar's code for a value that it
 * refuses, with the argument. Throws OPERATION_TOO_COMPLEX; call `refuseTooComplex` first. `suggestsNames`: whether errors
 * suggest names that are close to a wrong one.
 */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  suggestsNames: boolean,
): GraphQLError[] {
  return locatedErrors(document.loc?.source, () => findErrors(schema, document, suggestsNames), codedExtensions)
}

function findErrors(schema: GraphQLSchema, document: DocumentNode, suggestsNames: boolean): readonly GraphQLError[] {
  const find = (hideSuggestions: boolean) =>
    validate(schema, document, rules, { maxErrors: MAX_MISTAKES, hideSuggestions })
  const found = find(true)
  if (found.some(({ message }) => message === 'Validation aborted.')) {
    throw failure('OPERATION_TOO_COMPLEX', 'There are too many fragments in too many operations. Split the document.')
  }
  // Suggestions are slow: they compare a wrong name, letter by letter, with all names of the schema.
  const errors = suggestsNames && found.length > 0 && found.length <= MAX_SUGGESTIONS ? find(false) : found
  // One rule of graphql-js makes a suggestion even if suggestions are off.
  if (!suggestsNames) for (const error of errors) error.message = error.message.replace(/ Did you mean ".*"\?$/s, '')
  nameArguments(errors, document)
  return errors
}

function codedExtensions({ extensions }: GraphQLError): Record<string, unknown> {
  return { code: 'GRAPHQL_VALIDATION_FAILED', ...extensions }
}
