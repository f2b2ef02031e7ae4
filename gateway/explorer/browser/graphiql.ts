/// <reference lib="dom" />
import type { EditorView } from '@codemirror/view'
import { buildSchema, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, print } from 'graphql'
import type { SampleOperation } from '../operations.ts'
import { answersIn } from './answers.ts'
import { jsonEditor, operationEditor, replaceText } from './editors.ts'
import { schemaPane } from './schema-pane.ts'
import { readSchema, send } from './send.ts'

const at = <Name extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as Name // of our own page
const samples: SampleOperation[] = JSON.parse(at('samples').textContent ?? '[]')
const tell = (id: string) => (sentence: string) => {
  at(id).textContent = sentence
}
const tellState = tell('state')
const answers = answersIn(at('answers'), tell('count'))

let running: AbortController | undefined
let schema: GraphQLSchema | undefined
let pane: ReturnType<typeof schemaPane> | undefined

const first = samples[0]?.text ?? ''
const { view: operations, know } = operationEditor(at('operation'), first, runOrStop, (type) => void openSchema(type))
const variables = jsonEditor(at('variables'), '', runOrStop)
const headers = jsonEditor(at('headers'), '', runOrStop)

/** The operation at the cursor; of several that it is in none of, the first. */
function chosen(text: string): OperationDefinitionNode | undefined {
  const { head } = operations.state.selection.main
  const found = parse(text).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  return found.find(({ loc }) => loc && loc.start <= head && head <= loc.end) ?? found[0]
}

/** The object that an editor holds. */
function objectIn(name: string, { state }: EditorView): Record<string, string> {
  const text = state.doc.toString()
  const value: unknown = text.trim() === '' ? {} : JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${name} must be a JSON object.`)
  return value as Record<string, string> // an object; what a header cannot be, `fetch` refuses
}

/** What is in the editors, as a request. A text that cannot be read is sent as it is: the gateway says what is wrong. */
function question() {
  const query = operations.state.doc.toString()
  const asked = { query, variables: objectIn('Variables', variables), headers: objectIn('Headers', headers) }
  try {
    const operation = chosen(query)
    const inParts = operation?.operation === 'subscription' || query.includes('@defer')
    return { ...asked, operationName: operation?.name?.value, inParts }
  } catch {
    return { ...asked, operationName: undefined, inParts: false }
  }
}

function runOrStop(): void {
  if (running) running.abort()
  else void run()
}

async function run(): Promise<void> {
  const stop = new AbortController()
  running = stop
  showRunning(true)
  try {
    const asked = question()
    tellState(asked.inParts ? 'Waiting for events' : 'Asking')
    const started = performance.now()
    for await (const answer of send(asked, stop.signal)) {
      answers.add(asked.operationName ?? '', answer)
      tellState(asked.inParts ? 'Following' : `Answered in ${Math.round(performance.now() - started)} ms`)
    }
    if (asked.inParts) tellState('Ended by the server')
  } catch (error) {
    tellState(stop.signal.aborted ? 'Stopped' : error instanceof Error ? error.message : String(error))
  } finally {
    running = undefined
    showRunning(false)
  }
}

function showRunning(is: boolean): void {
  at('run').textContent = is ? 'Stop' : 'Run'
  at('run').setAttribute('aria-keyshortcuts', 'Control+Enter')
}

/** Loads the schema with the headers of the editor; says why it cannot. As a text: only trusted documents may be answered. */
async function loadSchema(): Promise<GraphQLSchema | undefined> {
  try {
    schema = buildSchema(await readSchema(objectIn('Headers', headers)), { assumeValid: true })
    know(schema)
    return schema
  } catch (error) {
    tellState(`The schema cannot be loaded: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

async function openSchema(type?: string): Promise<void> {
  const loaded = schema ?? (await loadSchema())
  if (!loaded) return
  pane ??= schemaPane(at('schema'), loaded)
  at('schema').hidden = false
  at('open-schema').setAttribute('aria-expanded', 'true')
  if (type) pane.show(type)
}

function toggleSchema(): void {
  if (at('schema').hidden) {
    void openSchema()
    return
  }
  at('schema').hidden = true
  at('open-schema').setAttribute('aria-expanded', 'false')
}

/** Takes a sample into the editor. What was changed of the one before stays until the page is left. */
const texts = new Map(samples.map(({ name, text }) => [name, text]))
let current = samples[0]?.name
function choose(name: string): void {
  if (current !== undefined) texts.set(current, operations.state.doc.toString())
  current = name
  replaceText(operations, texts.get(name) ?? '')
  markCurrent()
}

function markCurrent(): void {
  for (const button of document.querySelectorAll<HTMLElement>('#list button'))
    button.setAttribute('aria-current', String(button.dataset.name === current))
}

for (const button of document.querySelectorAll<HTMLElement>('#list button'))
  button.addEventListener('click', () => choose(button.dataset.name ?? ''))
at('run').addEventListener('click', runOrStop)
at('clear').addEventListener('click', () => answers.clear())
at('open-schema').addEventListener('click', toggleSchema)
at('format').addEventListener('click', () => {
  try {
    const text = operations.state.doc.toString()
    const comments = /^(\s*#.*\n)*/.exec(text)?.[0] ?? ''
    replaceText(operations, comments + print(parse(text)))
  } catch (error) {
    tellState(error instanceof Error ? error.message : String(error))
  }
})
markCurrent()
showRunning(false)
void loadSchema()
