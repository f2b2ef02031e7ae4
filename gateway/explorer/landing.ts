import { inlineStyleHashes, type Page, wholePage } from './page.ts'

/** What a server in development mode has to show, each with a sentence. */
const places: readonly [path: string, name: string, sentence: string][] = [
  [
    '/desk',
    'Duty desk',
    'Check a name, a passport, a plate or an account, follow the alerts, read the notices: an application to copy, in English and French.',
  ],
  [
    '/graphiql',
    'Explorer',
    'Try operations: samples that walk through the data, an editor that knows the schema, live alerts. It needs no network.',
  ],
  [
    '/sandbox',
    'Apollo Sandbox',
    'The same with the explorer of Apollo, which comes from the internet once you ask for it, and reads your answers and tokens.',
  ],
  ['/schema.graphql', 'Schema', 'All that can be asked, each field described: give it to your code generator.'],
  ['/health', 'Health', 'Whether this process answers.'],
  ['/ready', 'Readiness', 'Whether its databases answer, as a load balancer asks.'],
  ['/metrics', 'Metrics', 'What is measured, for Prometheus; it needs the token where METRICS_TOKEN is set.'],
]

/** The pages of the repository, which the server does not serve. */
const files: readonly [file: string, sentence: string][] = [
  ['docs/frontend.md', 'for frontend teams: ask, show what was not answered, lists, live alerts'],
  ['docs/integrators.md', 'for other systems: bulk checks, changes, the feed of alerts'],
  ['docs/operators.md', 'for whoever runs it: who asks, production, settings, limits'],
  ['docs/schema/README.md', 'each type of the schema, with an example'],
  ['docs/errors.md', 'each error code, and what to do'],
]

/** What whoever starts the server sees first, in development mode. It loads nothing, and runs nothing. */
export function landingPage(): Promise<Page> {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ncb-graph</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark }
  body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; font: 16px/1.5 system-ui, sans-serif }
  h1 { margin: 0 } h2 { margin: 2rem 0 .5rem; font-size: 1.1rem }
  ul { margin: 0; padding: 0; list-style: none } li { padding: .5rem 0; border-top: 1px solid #8884 }
  li a { font-weight: 600 } p { margin: .5rem 0 }
</style>
</head>
<body>
<main>
<h1>ncb-graph</h1>
<p>One GraphQL schema over the four databases that police ask: persons and notices, travel documents, vehicles, financial alerts. This server runs in development mode: who asks without a token is France, unless <code>DEVELOPMENT_VIEWER_COUNTRY</code> says otherwise.</p>
<h2>Here</h2>
<ul>
${places.map(([path, name, sentence]) => `<li><a href="${path}">${name}</a> <code>${path}</code><br>${sentence}</li>`).join('\n')}
</ul>
<p>GraphQL is at <code>/graphql</code>: by POST, over WebSocket, and as server-sent events.</p>
<h2>Read</h2>
<p>In the folder of this server:</p>
<ul>
${files.map(([file, sentence]) => `<li><code>${file}</code>: ${sentence}</li>`).join('\n')}
</ul>
</main>
</body>
</html>
`
  return wholePage(html, { 'style-src': inlineStyleHashes(html), 'img-src': ['data:'] })
}
