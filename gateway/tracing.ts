import { type Attributes, context, type Span, SpanStatusCode, trace } from '@opentelemetry/api'

/** Spans of whatever OpenTelemetry SDK the process has loaded; without one they are nothing, and cost next to nothing. */
const tracer = trace.getTracer('ncb-graph')

/** Runs `work` in a span of its own. */
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

/** A span that is being recorded; undefined where nobody records. `parent`: else the active one. */
export function recordedSpan(name: string, attributes: Attributes, parent?: Span): Span | undefined {
  const within = parent ? trace.setSpan(context.active(), parent) : undefined
  const span = tracer.startSpan(name, { attributes }, within)
  return span.isRecording() ? span : undefined
}

/** Ends a span; `code`: OK, or an error's. */
export function endSpan(span: Span | undefined, code: string): void {
  if (!span) return
  if (code !== 'OK') span.setStatus({ code: SpanStatusCode.ERROR, message: code })
  span.end()
}
