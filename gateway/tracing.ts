import { type Attributes, context, type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import type { ErrorCode } from '../schema/errors.ts'

/**
 * The tracer of the OpenTelemetry SDK that the process has loaded. Without an SDK its spans do nothing, and cost almost
 * nothing.
 */
const tracer = trace.getTracer('ncb-graph')

/** Runs `work` in its own span. */
export function spanned<Result>(name: string, attributes: Attributes, work: () => Result): Result {
  return tracer.startActiveSpan(name, { attributes }, (span) => {
    try {
      return work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}

/** A span if it is recorded, otherwise undefined. `parent`: the active span by default. */
export function recordedSpan(name: string, attributes: Attributes, parent?: Span): Span | undefined {
  const within = parent ? trace.setSpan(context.active(), parent) : undefined
  const span = tracer.startSpan(name, { attributes }, within)
  return span.isRecording() ? span : undefined
}

/** Ends a span; `code`: OK, or the code of the error. */
export function endSpan(span: Span | undefined, code: ErrorCode | 'OK'): void {
  if (!span) return
  if (code !== 'OK') span.setStatus({ code: SpanStatusCode.ERROR, message: code })
  span.end()
}
