/** `npm run build`: what `dist/` needs beside the compiled files. */
import { cpSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskHtml } from './gateway/explorer/desk.ts'
import { isProgram } from './process/is-program.ts'

/** Copies the files that the compiled ones read: from the folder of the repository, to where they are. */
export function copyFiles(from: string, to: string): void {
  for (const folder of ['schema', 'gateway', 'subgraphs']) {
    cpSync(join(from, folder), join(to, folder), {
      recursive: true,
      filter: (path) => statSync(path).isDirectory() || /\.(graphql|json|csv|html)$/.test(path),
    })
  }
}

if (isProgram(import.meta.url)) {
  copyFiles('.', 'dist')
  // The server bundles its other pages itself: what the desk is made of is for development, and not in the image.
  writeFileSync('dist/gateway/explorer/desk.html', await deskHtml())
}
