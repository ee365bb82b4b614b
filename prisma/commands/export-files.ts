// Owns writing everything published into a folder: claims as CSV and JSON, registers as JSON, and what describes them.
import fs from 'node:fs'
import path from 'node:path'
import { iteratePublished } from '@/lib/data/claims-export'
import { exportRegisters } from '@/lib/data/registers-export'
import { IMPORT_COLUMNS, READ_BACK_COLUMNS } from '@/lib/domain/import-columns'
import { claimCsvLine, claimsCsvHeader } from '@/lib/publish/claims-csv'

export type Exported = { claims: number; files: string[] }

/** Writes one claims-CONFLICT.csv for each conflict beside claims.csv where there is more than one, since an import names its conflict. */
export async function exportFiles(folder: string): Promise<Exported> {
  fs.mkdirSync(folder, { recursive: true })
  const registers = await exportRegisters()
  const several = registers.conflicts.length > 1
  const csv = new Map<string, Output>([['claims.csv', new Output(folder, 'claims.csv')]])
  for (const { slug } of several ? registers.conflicts : []) csv.set(slug, new Output(folder, `claims-${slug}.csv`))
  const json = new Output(folder, 'claims.json')
  for (const output of csv.values()) output.write(claimsCsvHeader())
  json.write('[')
  let claims = 0
  for await (const claim of iteratePublished()) {
    const line = claimCsvLine(claim)
    csv.get('claims.csv')!.write(line)
    csv.get(claim.conflict)?.write(line)
    json.write(`${claims === 0 ? '\n' : ',\n'}${JSON.stringify(claim)}`)
    claims += 1
  }
  json.write('\n]\n')
  for (const output of [...csv.values(), json]) output.close()
  const names = [...csv.values()].map(({ name }) => name)
  writeJson(folder, 'registers.json', registers)
  writeJson(folder, 'datapackage.json', dataPackage(names))
  return { claims, files: [...names, 'claims.json', 'registers.json', 'datapackage.json'] }
}

/** A file that is written in large pieces. */
class Output {
  readonly #file: number
  #waiting = ''

  constructor(folder: string, readonly name: string) {
    this.#file = fs.openSync(path.join(folder, name), 'w')
  }

  write(text: string): void {
    this.#waiting += text
    if (this.#waiting.length > 1 << 20) this.#flush()
  }

  close(): void {
    this.#flush()
    fs.closeSync(this.#file)
  }

  #flush() {
    fs.writeSync(this.#file, this.#waiting)
    this.#waiting = ''
  }
}

function writeJson(folder: string, name: string, value: unknown) {
  fs.writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 2)}\n`)
}

const FIELD_TYPES = { text: 'string', list: 'string', number: 'number', boolean: 'boolean' } as const

function dataPackage(csvFiles: readonly string[]) {
  const fields = [
    ...READ_BACK_COLUMNS.map((name) => ({ name, type: name === 'revision' ? 'integer' : 'string' })),
    ...IMPORT_COLUMNS.map(({ column, type }) => ({ name: column, type: FIELD_TYPES[type] })),
  ]
  return {
    profile: 'data-package',
    name: 'ceasefire-ledger',
    title: 'Ceasefire Ledger: published claims',
    description: 'Dated, attributed claims about ceasefire negotiations. Each says who said what, when and how hedged; none is a verdict.',
    resources: [
      ...csvFiles.map((file) => ({
        profile: 'tabular-data-resource', name: file.replace(/\.csv$/, ''), path: file, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
        schema: { fields, missingValues: [''], primaryKey: 'id' },
      })),
      { name: 'claims-json', path: 'claims.json', format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
      { name: 'registers', path: 'registers.json', format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
    ],
  }
}
