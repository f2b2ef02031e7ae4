import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { send } from '../../process/http-server.ts'
import { sampleOperations } from './operations.ts'

const SANDBOX = 'https://embeddable-sandbox.cdn.apollographql.com/_latest/embeddable-sandbox.umd.production.min.js'
/** After so long without the script, the page says that it does not come; it shows the Sandbox when it still does. */
const PATIENCE_MS = 5000

const headers = {
  'content-type': 'text/html; charset=utf-8',
  // Nobody shows an explorer inside a page of theirs.
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
}

/** Apollo Sandbox with our endpoint and samples. Its script comes from Apollo's CDN; where that fails, the page says so. */
export function sendExplorer(response: ServerResponse): void {
  const document = sampleOperations()
    .map(({ text }) => text)
    .join('\n\n')
  const options = {
    target: '#sandbox',
    initialState: { document, includeCookies: false, pollForSchemaUpdates: false },
    endpointIsEditable: false,
    hideCookieToggle: true,
    runTelemetry: false,
  }
  send(
    response,
    200,
    headers['content-type'],
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>ncb-graph</title>
<link rel="icon" href="data:,">
<style>
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif }
  #sandbox { position: fixed; inset: 0 }
  #sandbox iframe { width: 100%; height: 100%; border: 0 }
  #offline { max-width: 40em; margin: 4em auto; padding: 0 1em }
</style>
</head>
<body>
<div id="sandbox" hidden></div>
<div id="offline" hidden>
  <h1>Apollo Sandbox cannot be loaded</h1>
  <p>Its script comes from <code>${new URL(SANDBOX).host}</code>, which this browser cannot reach.</p>
  <p>The offline explorer needs nothing but this server: <a href="/graphiql">open GraphiQL</a>. GraphQL itself is at <code>/graphql</code>.</p>
</div>
<script>
  const offline = document.querySelector('#offline')
  const missing = () => { offline.hidden = false }
  const patience = setTimeout(missing, ${PATIENCE_MS})
  const script = document.createElement('script')
  script.src = ${JSON.stringify(SANDBOX)}
  script.onerror = missing
  script.onload = () => {
    clearTimeout(patience)
    offline.hidden = true
    document.querySelector('#sandbox').hidden = false
    new window.EmbeddedSandbox({
      ...${inScript(options)},
      initialEndpoint: location.origin + '/graphql',
      initialSubscriptionEndpoint: location.origin.replace(/^http/, 'ws') + '/graphql',
    })
  }
  document.head.append(script)
</script>
</body>
</html>
`,
    headers,
  )
}

/** A value inside a script: nothing in it may end the script. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

let page: Promise<{ html: string; zipped: Buffer }> | undefined

/** GraphiQL with everything inside the page, for networks that reach nothing else. */
export async function sendGraphiql(request: IncomingMessage, response: ServerResponse): Promise<void> {
  page ??= renderGraphiql()
  const { html, zipped } = await page
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
    return send(response, 200, headers['content-type'], html, headers)
  }
  response.writeHead(200, { ...headers, 'content-encoding': 'gzip', 'content-length': zipped.length }).end(zipped)
}

/** Nine megabytes, so they are loaded when somebody looks. */
async function renderGraphiql() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({
    title: 'ncb-graph',
    endpoint: '/graphql',
    // The one transport of its that sends the headers of its tab, and so the token, with a subscription.
    subscriptionsProtocol: 'GRAPHQL_SSE',
    // It would subscribe by GET, which pages of others can make a browser send: the gateway refuses that.
    method: 'POST',
    // Or the bearer token in the tab of headers would stay in the browser.
    shouldPersistHeaders: false,
    defaultTabs: sampleOperations().map(({ text }) => ({ query: text })),
  })
  return { html, zipped: await promisify(gzip)(html) }
}
