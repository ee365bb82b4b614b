// Owns which conflicts an import can be for.
import 'server-only'
import { reader } from '@/lib/data/reader'

/** Every conflict by its name. */
export function importConflicts(): Promise<{ slug: string; name: string; fourEyes: boolean }[]> {
  return reader().conflict.findMany({ select: { slug: true, name: true, fourEyes: true }, orderBy: { name: 'asc' } })
}

/** What is wrong with a choice; null where it can be done. */
export async function conflictProblem(slug: string, status: 'draft' | 'published'): Promise<'conflict' | 'four_eyes' | null> {
  const found = (await importConflicts()).find((one) => one.slug === slug)
  if (!found) return 'conflict'
  return found.fourEyes && status === 'published' ? 'four_eyes' : null
}
