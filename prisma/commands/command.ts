// Owns what every command shares: arguments, the folder that the caller stood in, and errors as one clear line each.
import path from 'node:path'
import { closeConnections } from '@/lib/data/connections'
import { BusyError, DatabaseError, InvalidError, NotFoundError, StorageError } from '@/lib/data/errors'
import { EnvironmentError } from '@/lib/env'

/** A wrong call; the message says how it is called. */
export class UsageError extends Error {}

/** The path of a file as the caller wrote it: npm changes the folder, INIT_CWD remembers it. */
export function callerPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
}

/** Splits arguments into positional ones and `--name value` options; flags have no value. Throws a UsageError for unknown ones. */
export function parseArguments(given: readonly string[], { options = [], flags = [] }: { options?: readonly string[]; flags?: readonly string[] } = {}) {
  const positional: string[] = []
  const values: Record<string, string> = {}
  const set = new Set<string>()
  for (let place = 0; place < given.length; place++) {
    const argument = given[place]!
    if (!argument.startsWith('--')) {
      positional.push(argument)
      continue
    }
    const [name, inline] = argument.slice(2).split(/=(.*)/s) as [string, string | undefined]
    if (flags.includes(name)) set.add(name)
    else if (options.includes(name)) {
      const value = inline ?? given[++place]
      if (value === undefined) throw new UsageError(`--${name} needs a value.`)
      values[name] = value
    } else throw new UsageError(`There is no option --${name}.`)
  }
  return { positional, values, flags: set }
}

/** Runs a command to its end: exit code 0, or that which it returns, or 1 with one clear line for each thing that is wrong. */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    process.exitCode = 1
    const lines = error instanceof EnvironmentError ? error.lines
      : error instanceof InvalidError ? error.problems.map(({ path: where, message }) => (where === '' ? message : `${where}: ${message}`))
        : [error].map(clearLine)
    for (const line of lines) process.stderr.write(`${line}\n`)
  } finally {
    await closeConnections()
  }
}

function clearLine(error: unknown): string {
  if (error instanceof UsageError || error instanceof DatabaseError || error instanceof BusyError || error instanceof StorageError || error instanceof NotFoundError) return error.message
  const { code, path: file, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `There is no file ${file}.`
  if (code === 'EISDIR') return `${file ?? 'That'} is a folder, not a file.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `${file} cannot be read or written (${code}).`
  return (error as Error).stack ?? message
}
