import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Explorer } from './access.ts'
import { deskPage } from './desk.ts'
import { graphiqlPage } from './graphiql.ts'
import { landingPage } from './landing.ts'
import type { Page } from './page.ts'
import { sandboxPage } from './sandbox.ts'
import { once, sendPage } from './send-page.ts'

/** Answers a GET for a page of the explorer; returns false for any other path. */
export type AnswerPage = (
  path: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>

export interface PagesOptions {
  explorer: Explorer
  isDevelopment: boolean
  /** Whether operations that are no trusted documents are refused. */
  trustedOnly: boolean
}

/**
 * The pages of the explorer; none if it is off. They contain neither schema nor data: both need the user's token, which
 * a browser does not send to load a page. Sandbox shows both to a page of Apollo's, so it is for development mode only,
 * as is the page that leads to all others; otherwise `/` redirects to our explorer.
 */
export function createPages({ explorer, isDevelopment, trustedOnly }: PagesOptions): AnswerPage {
  const pages = new Map<string | undefined, () => Promise<Page>>()
  if (explorer !== 'off')
    pages.set(
      '/graphiql',
      once(() => graphiqlPage(trustedOnly)),
    )
  if (explorer !== 'off' && isDevelopment) {
    pages.set('/', once(landingPage))
    pages.set('/desk', once(deskPage))
    pages.set('/sandbox', once(sandboxPage))
  }
  return async (path, request, response) => {
    if (explorer !== 'off' && path === '/' && !isDevelopment) {
      response.writeHead(302, { location: '/graphiql', 'content-length': 0 }).end()
      return true
    }
    const page = await pages.get(path)?.()
    if (!page) return false
    sendPage(page, request, response)
    return true
  }
}
