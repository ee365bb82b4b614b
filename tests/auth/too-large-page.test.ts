import { expect, it } from 'vitest'
import { tooLargePage } from '@/lib/auth/too-large-page'

it('leads back to the form and nowhere else, whatever its address holds', () => {
  const html = tooLargePage(`/desk/claims/new?article=1&x="><script>alert(1)</script>`)
  expect(html).toContain('href="/desk/claims/new?article=1&amp;x=&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  expect(html).not.toMatch(/<script|<style|style=/)
  expect(html).toMatch(/<title>Error: /)
})
