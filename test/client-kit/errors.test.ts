import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { CombinedError } from '@urql/core'
import { describe, expect, it } from 'vitest'
import { errorsOf, hasCode, isNotForYou, isSourceMissing, retryAfter, whyNull } from '../../client-kit/errors.ts'

const missing = {
  message: 'vehicles could not be asked. Ask again later.',
  path: ['screen', 'vehicles'],
  extensions: { code: 'SOURCE_UNAVAILABLE', source: 'vehicles' },
}
const busy = { message: 'Ask again after 3 seconds.', extensions: { code: 'RATE_LIMITED', retryAfter: 3 } }
const body = JSON.stringify({ errors: [busy] })

describe('errors of the gateway', () => {
  it.each<[string, unknown, unknown[]]>([
    ['an answer', { data: null, errors: [missing] }, [missing]],
    ['Apollo Client', new CombinedGraphQLErrors({ errors: [missing] }), [missing]],
    ['what useQuery gives', { error: new CombinedGraphQLErrors({ errors: [missing] }), data: undefined }, [missing]],
    ['a refusal in Apollo Client', new ServerError('429', { response: new Response(body), bodyText: body }), [busy]],
    ['urql', new CombinedError({ graphQLErrors: [missing] }), [missing]],
    ['one of them', missing, [missing]],
    ['a network that is down', new CombinedError({ networkError: new Error('fetch failed') }), []],
    ['a page of a proxy', new ServerError('502', { response: new Response(''), bodyText: '<html>' }), []],
    ['nothing', undefined, []],
  ])('are found in %s', (_, given, errors) => {
    expect(
      errorsOf(given).map(({ message, path, extensions }) => ({ message, ...(path && { path }), extensions })),
    ).toEqual(errors)
  })

  it('tell a source that is missing, what is not for the officer, and how long to wait', () => {
    expect([isSourceMissing([missing]), isSourceMissing([busy]), isSourceMissing(undefined)]).toEqual([
      true,
      false,
      false,
    ])
    expect([isNotForYou([missing]), hasCode([busy], 'OVERLOADED', 'RATE_LIMITED')]).toEqual([false, true])
    expect([retryAfter([busy]), retryAfter([missing])]).toEqual([3, undefined])
  })

  it('tell why a field is null: by the error at its path, or at one above it', () => {
    expect(whyNull([missing], 'screen', 'vehicles')).toBe(missing)
    expect(whyNull([missing], 'screen', 'vehicles', 0, 'records')).toBe(missing)
    expect(whyNull([missing], 'screen', 'persons')).toBeUndefined()
    expect(whyNull([busy], 'screen')).toBe(busy)
  })
})
