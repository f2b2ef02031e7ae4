/** The client kit. In a project of your own it stands beside this file: change the paths here, and nothing else. */
export type { AlertFeedStatus } from '../../client-kit/alert-feed.ts'
export { createApolloClient } from '../../client-kit/apollo-client.ts'
export { webCursors } from '../../client-kit/cursors.ts'
export * from '../../client-kit/errors.ts'
export { purposes } from '../../client-kit/generated.ts'
