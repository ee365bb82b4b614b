import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')

/** All packages that a file brings into the browser, itself and through what it imports; types leave nothing behind. */
function packagesOf(file: string, seen = new Set<string>(), found = new Set<string>()): Set<string> {
  if (seen.has(file)) return found
  seen.add(file)
  const text = fs.readFileSync(path.join(root, `${file}.ts`), 'utf8')
  for (const [, name] of text.matchAll(/^(?:import|export) (?!type )(?:[^'"\n]*? from )?'([^']+)'/gm)) {
    if (name!.startsWith('@/')) packagesOf(name!.slice(2), seen, found)
    else if (name!.startsWith('.')) packagesOf(path.posix.join(path.posix.dirname(file), name!), seen, found)
    else found.add(name!)
  }
  return found
}

it('lets the preview of the claim form do without the schema library, which is as large as all of the preview', () => {
  const preview = ['lib/intake/claim-form-read', 'lib/domain/draft-claim', 'lib/publish/statement-suggestion', 'lib/publish/quantity-reading', 'lib/detect/quantity-entry-text', 'lib/domain/quote-check']
  expect([...new Set(preview.flatMap((file) => [...packagesOf(file)]))]).toEqual(['edtf'])
  expect([...packagesOf('lib/intake/claim-form')]).toContain('zod')
})
