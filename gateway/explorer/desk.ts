import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundledFile } from './bundle.ts'
import { inlineScriptHashes, inlineStyleHashes, type Page, wholePage } from './page.ts'

/** Where `npm run build` puts the desk: its sources, and what they need, are no part of `dist/`. */
const built = new URL('desk.html', import.meta.url)
const folder = new URL('../../examples/duty-desk/', import.meta.url)

/** The duty desk of examples/, whole: it asks this server, and nobody else for anything. */
export async function deskPage(): Promise<Page> {
  const html = existsSync(built) ? readFileSync(built, 'utf8') : await deskHtml()
  return wholePage(html, {
    'script-src': inlineScriptHashes(html),
    'style-src': inlineStyleHashes(html),
    'img-src': ['data:'],
    'connect-src': ["'self'"],
  })
}

/** Its page, with script and styles inside. */
export async function deskHtml(): Promise<string> {
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const script = await bundledFile(fileURLToPath(new URL('main.tsx', folder)))
  return read('index.html')
    .replace('<link rel="stylesheet" href="./desk.css">', () => `<style>\n${read('desk.css')}</style>`)
    .replace('<script type="module" src="./main.tsx"></script>', () => `<script>${script}</script>`)
}
