import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Debian's package `chromium`. */
const executablePath = '/usr/bin/chromium'
/** Why nothing can be tried in a browser, as an addition to a test's name; empty if it can. */
export const whyNoBrowser = existsSync(executablePath)
  ? ''
  : ` (skipped: there is no ${executablePath}; apt-get install chromium)`

/** Starts a browser that reaches nothing but servers on this machine, whatever the machine reaches. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  })
}
