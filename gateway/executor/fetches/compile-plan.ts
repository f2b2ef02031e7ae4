import type { FetchNode, PlanNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { compileUnit, type Place, type Unit } from './compiled-fetch.ts'
import { entitiesFetch, rootFetch } from './fetch.ts'
import { abstractNames } from './merge.ts'
import type { Prepare } from './request.ts'
import type { Run, Step } from './run.ts'
import { sharingUnits } from './shared-nulls.ts'

/** A plan that is ready to run. */
export interface CompiledPlan {
  /** Asks the subgraphs; never rejects for what they answer. */
  run: Step
  /** Every fetch, in the order of the plan. */
  units: readonly Unit[]
  /** The names of the supergraph's interfaces and unions. */
  abstract: ReadonlySet<string>
}

/** A node of a plan and where it stands. */
interface Branch {
  node: PlanNode
  place: Place
  /** Of a sequence: the first of its nodes that has not begun. */
  from?: number
}

/** What a branch does first, and what comes after it. */
interface Opened {
  first: Unit | Step
  rest: Branch[]
}

const TOP: Place = { path: [], conditions: [] }

export interface PlanOptions {
  /** The supergraph's. */
  schema: GraphQLSchema
  prepare: Prepare
  /** Whether fetches change records, so that what was read before one may be another thing after it. */
  changes: boolean
}

/**
 * Compiles a plan. Fetches that start at the same time and go to the same subgraph travel as one request, and what one
 * has brought is not asked for again.
 */
export function compilePlan(plan: PlanNode | undefined, { schema, prepare, changes }: PlanOptions): CompiledPlan {
  const units: Unit[] = []
  const times = new Map<string, number>()
  if (plan && !changes) countFetches(plan, times)
  const isRepeated = (unit: Unit) => (times.get(nameOf(unit.source, unit.query)) ?? 0) > 1

  function unitOf(fetch: FetchNode, place: Place): Unit {
    const unit = compileUnit(fetch, place, units.length, schema)
    units.push(unit)
    return unit
  }

  function compile(branches: readonly Branch[]): Step {
    const steps: Step[] = []
    // A sequence may be as long as a mutation has fields: it is followed by no recursion.
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
    if (first && !first.represent) return rootFetch(first, prepare)
    const units = group.map(({ first }) => first as Unit) // steps have groups of their own
    return entitiesFetch(units, isRepeated, prepare)
  }

  function open({ node, place, from = 0 }: Branch): Opened {
    if (node.kind === 'Fetch') return { first: unitOf(node, place), rest: [] }
    if (node.kind !== 'Sequence') throw new Error(`A plan has a node ${node.kind}, which nothing here executes.`)
    const head = node.nodes[from]
    const rest = from + 1 < node.nodes.length ? [{ node, place, from: from + 1 }] : []
    const heads = head ? spread({ node: head, place }) : []
    const [only] = heads
    if (only?.node.kind === 'Fetch' && heads.length === 1) return { ...open(only), rest }
    return { first: compile(heads), rest }
  }

  const run: Step = plan ? compile([{ node: plan, place: TOP }]) : nothing
  for (const unit of sharingUnits(units)) unit.isSharing = true
  return { run, units, abstract: abstractNames(schema) }
}

/** What begins together: for one subgraph in one request, but root fields and contextual arguments alone. */
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

/** The branches that start at once where this one starts. */
function spread(branch: Branch): Branch[] {
  const { node, place, from = 0 } = branch
  switch (node.kind) {
    case 'Parallel':
      return node.nodes.flatMap((child) => spread({ node: child, place }))
    case 'Flatten':
      return spread({ node: node.node, place: { ...place, path: [...place.path, ...node.path] } })
    case 'Condition': {
      const clause = (child: PlanNode | undefined, is: boolean) =>
        child
          ? spread({
              node: child,
              place: { ...place, conditions: [...place.conditions, { variable: node.condition, is }] },
            })
          : []
      return [...clause(node.ifClause, true), ...clause(node.elseClause, false)]
    }
    case 'Sequence': {
      const last = from + 1 === node.nodes.length ? node.nodes[from] : undefined
      return last ? spread({ node: last, place }) : [branch]
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

/** What is left to do when everything is done. */
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
