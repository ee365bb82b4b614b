// Owns what columns of strangers' files were the last time, remembered by their header row.
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { Mapping } from '@/lib/domain/import-mapping'
import { sha256 } from './hash'
import { reader } from './reader'
import { write, type Writer } from './writer'

const keyOf = (columns: readonly string[]) => sha256(JSON.stringify(columns))

/** How files with this header were read the last time; null where none was. */
export async function rememberedMapping(columns: readonly string[]): Promise<Mapping | null> {
  const row = await reader().importMapping.findUnique({ where: { id: keyOf(columns) }, select: { mapping: true } })
  return row ? JSON.parse(row.mapping) as Mapping : null
}

/** Remembers how files with this header are read; stores nothing where that is known. */
export async function rememberMapping(writer: Writer, columns: readonly string[], mapping: Mapping): Promise<void> {
  const text = canonicalJson(mapping)
  const id = keyOf(columns)
  if ((await reader().importMapping.findUnique({ where: { id } }))?.mapping === text) return
  await write(writer, async (tx) => {
    const row = { mapping: text, author: tx.author, updatedAt: tx.at }
    await tx.db.importMapping.upsert({ where: { id }, create: { id, ...row }, update: row })
    tx.audit({ action: 'map', subjectType: 'import', subject: id.slice(0, 16), details: { mapping } })
  })
}
