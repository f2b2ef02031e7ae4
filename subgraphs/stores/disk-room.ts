import { statfsSync } from 'node:fs'

/** It is looked at so often at most, in milliseconds: that takes some microseconds. */
const LOOK_EVERY_MS = 50

/** Whether the disk of a folder has less room than it should. */
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
      return Number.POSITIVE_INFINITY // whoever writes will see
    }
  }
}
