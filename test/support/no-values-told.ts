/** Runs in every test file: nothing that its tests have sent may be in the log of a server that they have asked. */
import { afterAll, expect } from 'vitest'
import { forgetTold, foundTold } from './told.ts'
import './watched-fetch.ts'

forgetTold()
// As a text: the runner's report cuts what is in objects.
afterAll(async () => expect(JSON.stringify(await foundTold(), null, 1)).toBe('[]'))
