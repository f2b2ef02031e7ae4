import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { Running } from '../../../process/running.ts'
import type { AdmitOperation } from '../../admission/operations.ts'
import type { RefuseInTurn } from '../../admission/refusal-turn.ts'
import type { Federation } from '../../federation.ts'
import type { Wishes } from '../../http/http-request.ts'
import type { Caller, CallerHeaders } from '../../identity.ts'
import type { Metrics } from '../../metrics.ts'
import type { TransportCounts } from '../counts.ts'
import type { Feeds } from '../engine/subscriber.ts'
import type { SubscriptionLimits } from '../limits.ts'
import type { SocketLine } from './socket-line.ts'

/** What all connections of a gateway share. */
export interface ConnectionHost {
  authenticate(headers: CallerHeaders): Promise<Caller>
  federation: Federation
  admit: AdmitOperation
  refuseInTurn: RefuseInTurn
  feeds: Feeds
  metrics: Metrics
  counts: TransportCounts
  limits: SubscriptionLimits
  operationTimeoutMs: number
  running: Running
  log: Logger
}

/** What the request of the upgrade said. */
export interface Upgrade {
  headers: CallerHeaders
  wishes: Wishes
}

/** The connection of an operation, as far as the operation knows it. */
export interface OperationHolder {
  readonly host: ConnectionHost
  readonly line: SocketLine
  readonly upgrade: Upgrade
  /** Ends an operation with errors, for its client. */
  refuse(id: string, errors: readonly GraphQLError[]): void
  /** Forgets an operation that has ended. */
  drop(id: string): void
}
