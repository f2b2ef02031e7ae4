import { getOperationAST, parse } from 'graphql'
import { bundled } from './bundle.ts'
import { escaped } from './escaped.ts'
import { type SampleOperation, sampleOperations } from './operations.ts'
import { inlineScriptHashes, inlineStyleHashes, type Page, wholePage } from './page.ts'

/**
 * An explorer with everything inside, for networks without internet access: an editor that knows the schema, the sample
 * operations with what they show, and the answers, newest first. `trustedOnly`: it says that nothing else is answered.
 */
export async function graphiqlPage(trustedOnly: boolean): Promise<Page> {
  const samples = sampleOperations()
  // In JSON, so that no sample can end the element that holds it.
  const json = JSON.stringify(samples).replaceAll('<', '\\u003c')
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ncb-graph: explorer</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
  <h1>ncb-graph</h1>
  <button type="button" id="run">Run</button>
  <button type="button" id="format">Format</button>
  <button type="button" id="open-schema" aria-expanded="false" aria-controls="schema">Schema</button>
  <p id="state" role="status"></p>
  ${trustedOnly ? TRUSTED_ONLY : ''}
</header>
<main>
  <nav id="list" aria-label="Samples">
    <h2>Samples</h2>
    <ul>${samples.map(entryOf).join('')}</ul>
  </nav>
  <section id="ask" aria-label="Request">
    <h2>Operation</h2>
    <div id="operation" class="editor" data-label="Operation"></div>
    <div id="with">
      <div><h2>Variables</h2><div id="variables" class="editor" data-label="Variables, as JSON"></div></div>
      <div><h2>Headers</h2><div id="headers" class="editor" data-label="Headers, as JSON"></div></div>
    </div>
  </section>
  <section id="answered" aria-label="Answers">
    <h2>Answers <span id="count"></span> <button type="button" id="clear">Clear</button></h2>
    <ol id="answers" aria-live="polite" reversed></ol>
  </section>
  <aside id="schema" aria-label="Schema" hidden></aside>
</main>
<script type="application/json" id="samples">${json}</script>
<script>${await bundled('graphiql')}</script>
</body>
</html>
`
  return wholePage(html, {
    'script-src': inlineScriptHashes(html),
    'style-src': inlineStyleHashes(html),
    'img-src': ['data:'],
    'connect-src': ["'self'"],
  })
}

const TRUSTED_ONLY = `<p id="trusted">This server answers trusted documents only (TRUSTED_DOCUMENTS_ONLY): the text of any other
operation is refused with PERSISTED_QUERY_REQUIRED. The schema can be read, and operations written by it.</p>`

function entryOf({ name, text }: SampleOperation): string {
  const comment = (/^(?:#.*\n)+/.exec(text)?.[0] ?? '').replace(/^# ?/gm, '').replaceAll('\n', ' ').trim()
  const title = getOperationAST(parse(text))?.name?.value ?? name
  return `<li><button type="button" data-name="${escaped(name)}">${escaped(title)}</button><p>${escaped(comment)}</p></li>`
}

const style = `
* { box-sizing: border-box }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 14px/1.45 system-ui, sans-serif; color: #1b1f24; background: #fff }
header { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .5rem .75rem; border-bottom: 1px solid #c9ced6 }
h1 { margin: 0 .75rem 0 0; font-size: 1.1rem }
h2 { margin: 0; padding: .4rem .6rem; font-size: .8rem; color: #4a525d }
button { font: inherit; color: inherit; background: #f3f5f8; border: 1px solid #8a94a1; border-radius: 4px; padding: .2rem .7rem; cursor: pointer }
button:hover { background: #e3e8ee }
button:focus-visible, summary:focus-visible, pre:focus-visible, input:focus-visible { outline: 2px solid #0b5cad; outline-offset: -2px }
#run { min-width: 4.5rem; color: #fff; background: #0b5cad; border-color: #0b5cad }
#state { margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere }
#trusted { margin: 0; flex-basis: 100%; padding: .3rem .5rem; background: #fdf3d6 }
main { flex: 1; min-height: 0; display: flex }
main > * { min-width: 0; overflow: auto; border-right: 1px solid #c9ced6 }
#list { width: 19rem; flex: none }
#list ul { list-style: none; margin: 0; padding: 0 .4rem 1rem }
#list button { width: 100%; padding: .3rem .4rem; text-align: left; font-weight: 600; background: none; border-color: transparent }
#list button:hover { background: #e3e8ee }
#list button[aria-current=true] { background: #dbe9f8; border-color: #0b5cad }
#list p { margin: 0 .4rem .7rem; font-size: .8rem; color: #4a525d }
#ask { flex: 1; display: flex; flex-direction: column; overflow: hidden }
#operation { flex: 1; min-height: 8rem }
#with { display: flex; height: 9.5rem; border-top: 1px solid #c9ced6 }
#with > div { flex: 1; min-width: 0; display: flex; flex-direction: column }
#with .editor { flex: 1 }
.editor { min-height: 0; overflow: hidden }
#answered { flex: 1 }
#count { margin-left: .5rem; font-weight: 400 }
#clear { float: right; padding: 0 .5rem; font-size: .75rem }
#answers { list-style: none; margin: 0; padding: 0 }
#answers li { border-top: 1px solid #e3e8ee }
summary { padding: .3rem .6rem; cursor: pointer; overflow-wrap: anywhere }
summary.faulty { color: #a01212 }
pre { margin: 0; padding: .2rem .6rem .6rem; font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
.tok-propertyName { color: #0b4f94 } .tok-string { color: #8a2b12 } .tok-number, .tok-bool, .tok-keyword, .tok-null { color: #0f6b3c }
#schema { width: 24rem; flex: none; padding: .6rem }
#schema h2 { padding: .4rem 0; font-size: 1rem; color: inherit }
#schema h3 { margin: .8rem 0 0; font-size: .85rem; overflow-wrap: anywhere }
#schema p { margin: .2rem 0; font-size: .85rem }
#schema input { width: 100%; font: inherit; padding: .2rem .4rem; border: 1px solid #8a94a1; border-radius: 4px }
button.type { padding: 0; color: #0b4f94; background: none; border: 0; text-decoration: underline }
@media (max-width: 60rem) {
  body { height: auto }
  main { display: block }
  #list, #schema { width: auto }
  #list { max-height: 16rem }
  #operation { height: 20rem }
}
`
