import type { GraphQLSchema } from 'graphql'
import { withCarriedOut } from '../schema/carried-out.ts'
import { asFailure, codeOf, failure } from '../schema/errors.ts'
import type { Context } from './context.ts'
import { type CallLimits, Outcome } from './stores/outcome.ts'
import { sameTrouble } from './stores/store-failure.ts'

interface Limited {
  within(limits: CallLimits): Limited
}

/** Makes each mutation that fails with SOURCE_* say whether it was carried out. */
export function tellOutcomes(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field
    if (!resolve) continue
    field.resolve = async (parent, args, context: Context<Limited, unknown>, info) => {
      const outcome = new Outcome()
      context.outcomes?.push(outcome)
      const store = context.limits ? context.store.within({ ...context.limits, outcome }) : context.store
      try {
        return await resolve(parent, args, { ...context, store }, info)
      } catch (error) {
        const known = asFailure(error)
        const code = known && codeOf(known)
        if (!known || !code?.startsWith('SOURCE_')) throw error
        const { message, extensions } = withCarriedOut(known, outcome.carriedOut)
        throw sameTrouble(known, failure(code, message, extensions, { cause: known.cause }))
      }
    }
  }
}
