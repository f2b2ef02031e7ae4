import { existsSync } from 'node:fs'
import type { Environment } from './settings.ts'

/** The variables of the process; a file `.env` in its folder adds missing ones. */
export function environment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}
