import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Debian's package `chromium`. */
const executablePath = '/usr/bin/chromium'

/** Why there is no browser on this machine, for the names of tests; empty where there is one. */
export const whyNoBrowser = existsSync(executablePath)
  ? ''
  : ` (skipped: there is no ${executablePath}; apt-get install chromium)`

/** A browser that reaches nothing but this machine. */
export function launchBrowser(): Promise<Browser> {
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
      // Whatever the machine of the test can reach.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  })
}
