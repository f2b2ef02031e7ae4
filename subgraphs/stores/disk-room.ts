import { statfsSync } from 'node:fs'

/** The shortest time between two checks, in milliseconds: a check takes some microseconds. */
const LOOK_EVERY_MS = 50

/** Whether the disk of a folder has too little room. */
export class DiskRoom {
  readonly #folder: string
  readonly #least: number
  #short = false
  #looked = Number.NEGATIVE_INFINITY

  /** `least`: bytes. */
  constructor(folder: string, least: number) {
    this.#folder = folder
    this.#least = least
  }

  isShort(): boolean {
    const now = performance.now()
    if (now - this.#looked < LOOK_EVERY_MS) return this.#short
    this.#looked = now
    this.#short = this.#free() < this.#least
    return this.#short
  }

  #free(): number {
    try {
      const { bavail, bsize } = statfsSync(this.#folder)
      return bavail * bsize
    } catch {
      return Number.POSITIVE_INFINITY // the write itself will show it
    }
  }
}
