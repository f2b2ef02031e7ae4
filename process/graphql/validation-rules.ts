import { OverlappingFieldsCanBeMergedRule, specifiedRules, type ValidationRule } from 'graphql'
import { OverlappingFieldsRule } from './overlapping-fields.ts'

/** Nobody reads more mistakes than this. graphql-js adds one that says so. */
export const MAX_MISTAKES = 100

/** The rules of GraphQL, each with a run time that depends on the size of the document only. */
export const validationRules: readonly ValidationRule[] = specifiedRules.map((rule) =>
  rule === OverlappingFieldsCanBeMergedRule ? OverlappingFieldsRule : rule,
)
