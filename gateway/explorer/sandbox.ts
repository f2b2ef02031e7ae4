import { bundled } from './bundle.ts'
import { sampleOperations } from './operations.ts'
import { inlineScriptHashes, inlineStyleHashes, type Page, wholePage } from './page.ts'

/** The page in the frame. It is Apollo's, and changes when Apollo changes it. */
const FRAME = 'https://sandbox.embed.apollographql.com'
/**
 * If the frame sends nothing for this long, in milliseconds, the page says that it cannot be loaded. If it comes later,
 * the page still shows it.
 */
const PATIENCE_MS = 5000

/**
 * Apollo Sandbox with our endpoint and samples. The installed package sends the requests to the gateway; the visible
 * part is a frame of Apollo's, which reads answers and tokens: for development mode only, and once somebody asks for it.
 */
export async function sandboxPage(): Promise<Page> {
  const { host } = new URL(FRAME)
  const samples = sampleOperations().map(({ text }) => text)
  // In JSON, so that no sample can end the element that holds it.
  const json = JSON.stringify(samples.join('\n\n')).replaceAll('<', '\\u003c')
  const define = { FRAME: JSON.stringify(FRAME), PATIENCE_MS: String(PATIENCE_MS) }
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ncb-graph: Apollo Sandbox</title>
<link rel="icon" href="data:,">
<style>
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif }
  button { font: inherit; padding: .3em 1em }
  [hidden] { display: none }
  #sandbox { position: fixed; inset: 0 }
  #sandbox.late { visibility: hidden }
  #sandbox iframe { width: 100%; height: 100%; border: 0 }
  #ask, #offline { max-width: 40em; margin: 4em auto; padding: 0 1em }
</style>
</head>
<body>
<main>
<div id="sandbox" hidden></div>
<div id="ask">
  <h1>Apollo Sandbox</h1>
  <p>It needs the internet: what you see comes from <code>${host}</code>, and that page of Apollo's reads the answers, and the tokens that you give it. Nothing has been loaded from there yet.</p>
  <p><button type="button" id="load">Load Apollo Sandbox</button></p>
  <p>The explorer of this server needs nothing else: <a href="/graphiql">open the explorer</a>.</p>
</div>
<div id="offline" hidden>
  <h1>Apollo Sandbox cannot be loaded</h1>
  <p>It comes from <code>${host}</code>, which this browser cannot reach.</p>
  <p>The explorer of this server needs nothing else: <a href="/graphiql">open the explorer</a>. GraphQL itself is at <code>/graphql</code>.</p>
</div>
</main>
<script type="application/json" id="document">${json}</script>
<script>${await bundled('sandbox', { define })}</script>
</body>
</html>
`
  return wholePage(html, {
    'script-src': inlineScriptHashes(html),
    'style-src': inlineStyleHashes(html),
    'img-src': ['data:'],
    'frame-src': [FRAME],
    'connect-src': ["'self'"],
  })
}
