import { isPurpose } from '../../schema/identity.ts'
import { type LogContext, processingLog } from './entries.ts'
import type { Resolvers } from './generated/resolvers.ts'

/** The resolvers of processing-log.graphql. */
export const resolvers: Resolvers<LogContext> = {
  Query: {
    processingLog: (_, args, context) => processingLog(args, context),
  },
  ProcessingLogEntry: {
    country: ({ country }) => country ?? '',
    roles: ({ roles }) => [...(roles ?? [])],
    purpose: ({ purpose }) => (isPurpose(purpose) ? purpose : null),
    asked: ({ asked }) => Object.entries(asked ?? {}).map(([kind, hashes]) => ({ kind, hashes: [...hashes] })),
    sealed: ({ sealed }) => [...(sealed ?? [])],
    given: ({ given }) => Object.entries(given ?? {}).map(([source, records]) => ({ source, records: [...records] })),
    concerned: ({ concerned }) => [...(concerned ?? [])],
    times: ({ times }) => times ?? 1,
    receivers: ({ receivers }) => [...(receivers ?? [])],
  },
}
