/// <reference lib="dom" />
import { json, jsonParseLinter } from '@codemirror/lang-json'
import { linter } from '@codemirror/lint'
import { Compartment, type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { graphql } from 'cm6-graphql'
import { basicSetup } from 'codemirror'
import type { GraphQLSchema } from 'graphql'

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '13px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', lineHeight: '1.5' },
})

/**
 * An editor in a place of the page. It stands in a shadow root, where CodeMirror brings its styles by script alone, so
 * that the page's policy need not allow styles that somebody may have brought in.
 */
function editor(host: HTMLElement, text: string, run: () => void, language: readonly Extension[]): EditorView {
  const root = host.attachShadow({ mode: 'open' })
  const keys = keymap.of([
    {
      key: 'Mod-Enter',
      run: () => {
        run()
        return true
      },
    },
  ])
  const label = EditorView.contentAttributes.of({ 'aria-label': host.dataset.label ?? '', tabindex: '0' })
  const extensions = [Prec.highest(keys), basicSetup, look, label, EditorView.lineWrapping, ...language]
  return new EditorView({ doc: text, extensions, parent: root, root })
}

/** An editor of operations, which completes and checks them once it knows the schema. `open`: shows a type of it. */
export function operationEditor(host: HTMLElement, text: string, run: () => void, open: (type: string) => void) {
  const onShowInDocs = (_field?: string, type?: string, parentType?: string) => {
    const name = parentType ?? type
    if (name) open(name.replace(/[[\]!]/g, ''))
  }
  const language = new Compartment()
  const view = editor(host, text, run, [language.of(graphql(undefined, { onShowInDocs }))])
  const know = (schema: GraphQLSchema) =>
    view.dispatch({ effects: language.reconfigure(graphql(schema, { onShowInDocs })) })
  return { view, know }
}

/** An editor of a JSON object; nothing at all is an empty one. */
export function jsonEditor(host: HTMLElement, text: string, run: () => void) {
  const parse = jsonParseLinter()
  return editor(host, text, run, [json(), linter((view) => (view.state.doc.length === 0 ? [] : parse(view)))])
}

/** Replaces all the text of an editor. */
export function replaceText(view: EditorView, text: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } })
  view.scrollDOM.scrollTop = 0
}
