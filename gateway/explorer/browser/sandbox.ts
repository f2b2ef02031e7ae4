/// <reference lib="dom" />
import { ApolloSandbox } from '@apollo/sandbox'

/** What the page says of itself: esbuild puts it in. */
declare const FRAME: string
declare const PATIENCE_MS: number

const at = (id: string) => document.getElementById(id) as HTMLElement // of our own page
const show = (isLate: boolean) => {
  at('offline').hidden = !isLate
  at('sandbox').classList.toggle('late', isLate)
}

/** Asks Apollo's servers for the frame: nothing is asked of them before. */
function load(): void {
  at('ask').hidden = true
  at('sandbox').hidden = false
  const patience = setTimeout(() => show(true), PATIENCE_MS)
  addEventListener('message', ({ origin }) => {
    if (origin !== FRAME) return
    clearTimeout(patience)
    show(false)
  })
  new ApolloSandbox({
    target: '#sandbox',
    initialState: {
      document: JSON.parse(at('document').textContent ?? '""'),
      includeCookies: false,
      pollForSchemaUpdates: false,
    },
    endpointIsEditable: false,
    hideCookieToggle: true,
    runTelemetry: false,
    allowDynamicStyles: false, // the page has its own style sheet, and its policy allows no other
    initialEndpoint: `${location.origin}/graphql`,
    initialSubscriptionEndpoint: `${location.origin.replace(/^http/, 'ws')}/graphql`,
  })
}

at('load').addEventListener('click', load)
