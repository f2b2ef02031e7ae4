import { type DestinationStream, pino } from 'pino'
import { type EventName, type LogEvents, logEvents } from './log-events.ts'
import { type FieldName, type LogFields, writeField } from './log-fields.ts'
import type { LogLevel } from './settings.ts'

type Row<Name extends EventName> = LogEvents[Name] & { maybe?: readonly FieldName[] }
type Needed<Name extends EventName> = LogEvents[Name]['fields'][number]
type Optional<Name extends EventName> =
  Row<Name> extends { maybe: readonly (infer Field extends FieldName)[] } ? Field : never

/** The fields of an event. */
export type FieldsOf<Name extends EventName> = { [Field in Needed<Name>]: LogFields[Field] } & {
  [Field in Optional<Name>]?: LogFields[Field] | undefined
}

/**
 * The log of a process. It takes the events of `log-events.ts` with just their fields, none of which can be a text that
 * a caller or a record has chosen: nothing personal can be logged without a type error.
 */
export interface Log {
  tell<Name extends EventName>(event: Name, fields: FieldsOf<Name>): void
}

/** Standard output is for people: the log goes to standard error, a line of JSON for each event, unless told. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const lines = pino({ level }, destination ?? pino.destination({ fd: 2, sync: true }))
  return {
    tell(event, fields) {
      const row: { level: 'error' | 'warn' | 'info' | 'debug'; says: string } = logEvents[event]
      if (!lines.isLevelEnabled(row.level)) return
      lines[row.level]({ event, ...written(event, fields) }, row.says)
    },
  }
}

/** The fields that the event has, and no others, whatever else an object holds. */
function written<Name extends EventName>(event: Name, fields: FieldsOf<Name>): Record<string, unknown> {
  const row: { fields: readonly FieldName[]; maybe?: readonly FieldName[] } = logEvents[event]
  const given: Partial<LogFields> = fields
  const out: Record<string, unknown> = {}
  for (const name of [...row.fields, ...(row.maybe ?? [])]) {
    if (given[name] !== undefined) out[name] = write(name, given)
  }
  return out
}

function write<Name extends FieldName>(name: Name, given: Partial<LogFields>): unknown {
  return writeField[name](given[name] as LogFields[Name]) // it is there
}
