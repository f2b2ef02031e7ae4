/** What officers fill in and press. */
import type { ComponentProps, ReactNode } from 'react'

/** A button that sends no form. */
export function Button({ says, ...others }: Omit<ComponentProps<'button'>, 'children'> & { says: string }) {
  return (
    <button type="button" {...others}>
      {says}
    </button>
  )
}

/** A control with its label. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  )
}

type Props<Name extends 'input' | 'select'> = Omit<ComponentProps<Name>, 'onChange'>

/** A line of text. */
export function Text({ label, set, ...others }: Props<'input'> & { label: string; set?: (value: string) => void }) {
  return (
    <Field label={label}>
      <input {...others} onChange={set && (({ target }) => set(target.value))} />
    </Field>
  )
}

interface ChoiceProps<Value extends string> extends Props<'select'> {
  label: string
  of: readonly (readonly [value: Value, name: string])[]
  set?: (value: Value) => void
}

/** One of some. */
export function Choice<Value extends string>({ label, of, set, ...others }: ChoiceProps<Value>) {
  const options = of.map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))
  return (
    <Field label={label}>
      {/* Only its own values can be chosen. */}
      <select {...others} onChange={set && (({ target }) => set(target.value as Value))}>
        {options}
      </select>
    </Field>
  )
}

interface TickProps {
  label: string
  className?: string
  is: boolean
  set: (is: boolean) => void
}

/** Yes or no. */
export function Tick({ label, className = '', is, set }: TickProps) {
  return (
    <label className={`tick ${className}`}>
      <input type="checkbox" checked={is} onChange={({ target }) => set(target.checked)} /> {label}
    </label>
  )
}
