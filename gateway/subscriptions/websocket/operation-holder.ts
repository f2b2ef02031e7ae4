import type { GraphQLError } from 'graphql'
import type { Log } from '../../../process/log.ts'
import type { Running } from '../../../process/running.ts'
import type { LogEntry } from '../../../processing-log/entry.ts'
import type { AdmitOperation } from '../../admission/operations.ts'
import type { ChargeRefusal } from '../../admission/refusal-charge.ts'
import type { ClientCertificate } from '../../client-certificate.ts'
import type { Federation } from '../../federation.ts'
import type { Wishes } from '../../http/http-request.ts'
import type { Authenticate, CallerHeaders } from '../../identity.ts'
import type { Metrics } from '../../metrics.ts'
import type { Recorder } from '../../processing-log/recorder.ts'
import type { TransportCounts } from '../counts.ts'
import type { Feeds } from '../engine/subscriber.ts'
import type { SubscriptionLimits } from '../limits.ts'
import type { SocketTransport } from './socket-transport.ts'

/** What all connections of a gateway share. */
export interface ConnectionHost {
  authenticate: Authenticate
  federation: Federation
  admit: AdmitOperation
  chargeRefusal: ChargeRefusal
  feeds: Feeds
  metrics: Metrics
  recorder: Recorder
  counts: TransportCounts
  limits: SubscriptionLimits
  operationTimeoutMs: number
  running: Running
  log: Log
}

/** What the upgrade request said. */
export interface Upgrade {
  headers: CallerHeaders
  /** Of the connection that it came on. */
  certificate: ClientCertificate | undefined
  wishes: Wishes
  /** The client's name for itself. */
  client: LogEntry['client']
}

/** The connection of an operation, as far as the operation needs it. */
export interface OperationHolder {
  readonly host: ConnectionHost
  readonly transport: SocketTransport
  readonly upgrade: Upgrade
  /** Ends an operation with errors for its client. */
  refuse(id: string, errors: readonly GraphQLError[]): void
  /** Forgets an operation that has ended. */
  drop(id: string): void
}
