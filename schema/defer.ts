import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLSchema,
  GraphQLString,
} from 'graphql'

export const DEFER = 'defer'

const deferred = new GraphQLDirective({
  name: DEFER,
  description:
    'Answers the fragment later than the rest, as soon as its databases have answered, to a client that takes answers in parts (`Accept: multipart/mixed;deferSpec=20220824`). For any other client it has no effect.',
  locations: [DirectiveLocation.FRAGMENT_SPREAD, DirectiveLocation.INLINE_FRAGMENT],
  args: {
    label: { type: GraphQLString, description: 'Names the part in the answer. Unique in the document.' },
    if: {
      type: new GraphQLNonNull(GraphQLBoolean),
      defaultValue: true,
      description: 'Whether the fragment is deferred.',
    },
  },
})

/** The schema that clients see, with `@defer`. */
export function withDefer(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig()
  return new GraphQLSchema({ ...config, directives: [...config.directives, deferred] })
}
