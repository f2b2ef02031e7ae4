/** `npm run build`: what `dist/` needs beside the compiled files. */
import { cpSync, statSync } from 'node:fs'

for (const folder of ['schema', 'gateway', 'subgraphs']) {
  cpSync(folder, `dist/${folder}`, {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || /\.(graphql|json|csv|html)$/.test(path),
  })
}
