import { noAnswer, type SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import type { SubgraphName } from '../../schema/sdl.ts'

/** Subgraphs that are slow or dead, as long as a test wants it: given to a gateway as `around`. */
export class Gates {
  readonly #closed = new Map<string, { open: () => void; opened: Promise<void> }>()
  readonly #dead = new Set<string>()

  /** From now on none of these answers before it is let. */
  close(...names: SubgraphName[]): void {
    for (const name of names) {
      let open = () => {}
      const opened = new Promise<void>((resolve) => {
        open = resolve
      })
      this.#closed.set(name, { open, opened })
    }
  }

  /** From now on none of these can be asked. */
  kill(...names: SubgraphName[]): void {
    for (const name of names) this.#dead.add(name)
  }

  open(name: SubgraphName): void {
    this.#closed.get(name)?.open()
    this.#closed.delete(name)
  }

  openAll(): void {
    for (const { open } of this.#closed.values()) open()
    this.#closed.clear()
    this.#dead.clear()
  }

  readonly around = (client: SubgraphClient): SubgraphClient => ({
    ...client,
    prepare: (operation) => {
      const ask = client.prepare(operation)
      return async (variables, call) => {
        await this.#closed.get(client.name)?.opened
        return this.#dead.has(client.name) ? noAnswer(client.name, 'SOURCE_UNAVAILABLE', call) : ask(variables, call)
      }
    },
  })
}
