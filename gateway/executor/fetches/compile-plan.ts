import type { FetchNode, PlanNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { type CompiledFetch, compileFetch, type PlanPosition } from './compiled-fetch.ts'
import { entitiesFetch, rootFetch } from './fetch.ts'
import { abstractNames } from './merge.ts'
import type { Prepare } from './request.ts'
import type { Run, Step } from './run.ts'
import { sharingFetches } from './shared-nulls.ts'

/** A plan that is ready to run. */
export interface CompiledPlan {
  /** Asks the subgraphs; never rejects because of what they answer. */
  run: Step
  /** Every fetch, in the order of the plan. */
  fetches: readonly CompiledFetch[]
  /** The names of the supergraph's interfaces and unions. */
  abstract: ReadonlySet<string>
}

/** A node of a plan and its position. */
interface Branch {
  node: PlanNode
  position: PlanPosition
  /** In a sequence: the first node that has not started. */
  from?: number
}

/** What a branch does first, and what comes after. */
interface Opened {
  first: CompiledFetch | Step
  rest: Branch[]
}

const TOP: PlanPosition = { path: [], conditions: [] }

export interface PlanOptions {
  /** The supergraph's schema. */
  schema: GraphQLSchema
  prepare: Prepare
  /** Whether fetches change records: then data read before a fetch may be out of date after it. */
  changes: boolean
  /** Whether runs are told when a fetch has ended: see `Run`. */
  watched?: boolean
}

/**
 * Compiles a plan. Fetches that start at the same time and go to the same subgraph travel as one request; no entity is
 * fetched twice.
 */
export function compilePlan(
  plan: PlanNode | undefined,
  { schema, prepare, changes, watched = false }: PlanOptions,
): CompiledPlan {
  const fetches: CompiledFetch[] = []
  const times = new Map<string, number>()
  if (plan && !changes) countFetches(plan, times)
  const isRepeated = (fetch: CompiledFetch) => (times.get(nameOf(fetch.source, fetch.query)) ?? 0) > 1

  function compiledOf(fetch: FetchNode, position: PlanPosition): CompiledFetch {
    const compiled = compileFetch(fetch, position, fetches.length, schema)
    fetches.push(compiled)
    return compiled
  }

  function compile(branches: readonly Branch[]): Step {
    const steps: Step[] = []
    // A loop, no recursion: a sequence may be as long as a mutation has fields.
    for (let left = branches; left.length > 0; ) {
      const groups = groupsOf(left.flatMap(spread).map(open))
      const [only] = groups
      if (only && groups.length === 1) {
        steps.push(start(only))
        left = restOf(only)
      } else {
        steps.push(all(groups.map((group) => inTurn([start(group), compile(restOf(group))]))))
        left = []
      }
    }
    return inTurn(steps)
  }

  function start(group: readonly Opened[]): Step {
    const [opened] = group
    const first = opened?.first
    if (typeof first === 'function') return first
    const fetches = group.map(({ first }) => first as CompiledFetch) // steps have groups of their own
    const step = first && !first.represent ? rootFetch(first, prepare) : entitiesFetch(fetches, isRepeated, prepare)
    return watched ? toldOf(fetches, step) : step
  }

  function open({ node, position, from = 0 }: Branch): Opened {
    if (node.kind === 'Fetch') return { first: compiledOf(node, position), rest: [] }
    if (node.kind !== 'Sequence') throw new Error(`A plan has a node ${node.kind}, which nothing here executes.`)
    const head = node.nodes[from]
    const rest = from + 1 < node.nodes.length ? [{ node, position, from: from + 1 }] : []
    const heads = head ? spread({ node: head, position }) : []
    const [only] = heads
    if (only?.node.kind === 'Fetch' && heads.length === 1) return { ...open(only), rest }
    return { first: compile(heads), rest }
  }

  const run: Step = plan ? compile([{ node: plan, position: TOP }]) : nothing
  for (const fetch of sharingFetches(fetches)) fetch.isSharing = true
  return { run, fetches, abstract: abstractNames(schema) }
}

/** Groups what starts together: one request per subgraph, but root fields and contextual arguments go alone. */
function groupsOf(opened: readonly Opened[]): Opened[][] {
  const groups = new Map<string, Opened[]>()
  for (const [index, branch] of opened.entries()) {
    const { first } = branch
    const together = typeof first !== 'function' && first.represent && first.contextual.length === 0
    const key = together ? first.source : `\n${index}`
    const group = groups.get(key)
    if (group) group.push(branch)
    else groups.set(key, [branch])
  }
  return [...groups.values()]
}

function restOf(group: readonly Opened[]): Branch[] {
  return group.flatMap(({ rest }) => rest)
}

/** The branches that start at once when this one starts. */
function spread(branch: Branch): Branch[] {
  const { node, position, from = 0 } = branch
  switch (node.kind) {
    case 'Parallel':
      return node.nodes.flatMap((child) => spread({ node: child, position }))
    case 'Flatten':
      return spread({ node: node.node, position: { ...position, path: [...position.path, ...node.path] } })
    case 'Condition': {
      const clause = (child: PlanNode | undefined, is: boolean) =>
        child
          ? spread({
              node: child,
              position: { ...position, conditions: [...position.conditions, { variable: node.condition, is }] },
            })
          : []
      return [...clause(node.ifClause, true), ...clause(node.elseClause, false)]
    }
    case 'Sequence': {
      const last = from + 1 === node.nodes.length ? node.nodes[from] : undefined
      return last ? spread({ node: last, position }) : [branch]
    }
    default:
      return [branch]
  }
}

function countFetches(node: PlanNode, times: Map<string, number>): void {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      for (const child of node.nodes) countFetches(child, times)
      break
    case 'Flatten':
      countFetches(node.node, times)
      break
    case 'Condition':
      if (node.ifClause) countFetches(node.ifClause, times)
      if (node.elseClause) countFetches(node.elseClause, times)
      break
    case 'Fetch': {
      const name = nameOf(node.serviceName, node.operation)
      times.set(name, (times.get(name) ?? 0) + 1)
    }
  }
}

function nameOf(source: string, query: string): string {
  return `${source}\n${query}`
}

/** The step of these fetches, which tells its run when they have ended. */
function toldOf(fetches: readonly CompiledFetch[], step: Step): Step {
  return async (run) => {
    await step(run)
    for (const { index } of fetches) run.onEnd?.(index)
  }
}

/** The step after the last one. */
const nothing: Step = () => undefined

function all(steps: readonly Step[]): Step {
  const [only] = steps
  if (only && steps.length === 1) return only
  return (run) => {
    const waiting: Promise<void>[] = []
    for (const step of steps) {
      const work = step(run)
      if (work) waiting.push(work)
    }
    return waiting.length > 0 ? Promise.all(waiting).then(() => undefined) : undefined
  }
}

function inTurn(all: readonly Step[]): Step {
  const steps = all.filter((step) => step !== nothing)
  const [only] = steps
  if (steps.length < 2) return only ?? nothing
  return async (run: Run) => {
    for (const step of steps) await step(run)
  }
}
