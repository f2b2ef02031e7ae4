/** Run before each test file, in a process that takes many of them: see `isolate` in vitest.config.ts. */
import { clearPrograms } from './running-programs.ts'

clearPrograms()
