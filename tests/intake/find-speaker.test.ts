// Who a printed speaker is, among the bundled actors and those of an invented conflict.
import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkActor } from '@/lib/domain/work-find'
import { resolveSpeaker, speakerBook } from '@/lib/intake/find-speaker'

type Registered = { slug: string; name: string; aliases: string[]; kind: WorkActor['kind']; memberOf: string | null; roles: unknown[] }
function actorsOf(file: string): WorkActor[] {
  const { actors } = JSON.parse(fs.readFileSync(file, 'utf8')) as { actors: Registered[] }
  return actors.map(({ roles, ...actor }) => ({ ...actor, isOfConflict: roles.length > 0 }))
}
const bundled = actorsOf('prisma/record/registers.json')
const book = speakerBook(bundled)
const invented = speakerBook(actorsOf('tests/fixtures/workbench/registers.json'))
const slugOf = (words: string, of = book) => resolveSpeaker(words, of)?.actor?.slug ?? null

describe('a registered actor', () => {
  it.each([
    ["Israel's defence ministry", 'israel-defence-ministry'], ['the Israeli defense ministry', 'israel-defence-ministry'], ['health authorities in Gaza', 'gaza-health-ministry'],
    ['The Hamas-run health ministry', 'gaza-health-ministry'], ["Gaza's health ministry", 'gaza-health-ministry'], ['the Ministry of Health in Gaza', 'gaza-health-ministry'],
    ['the health ministry in the Hamas-run enclave', 'gaza-health-ministry'], ['the U.S.', 'united-states'], ['President Joe Biden', 'biden'], ['the Israeli military', 'idf'],
    ['Hamas leader Yahya Sinwar', 'sinwar'], ['the Israeli prime minister, Benjamin Netanyahu', 'netanyahu'],
  ])('is known as %s', (words, slug) => { expect(slugOf(words)).toBe(slug) })

  it.each([
    ['the board', 'hallin-health-board'], ['Her army', 'tarsin-army'], ["Tarsin's foreign ministry", 'tarsin-foreign-ministry'], ["the Front's envoy", 'orlan-front'], ['THE Orlan Front', 'orlan-front'],
  ])('of another conflict is known as %s', (words, slug) => { expect(slugOf(words, invented)).toBe(slug) })

  it('is found by each of its names, in any case, with an article', () => {
    for (const { slug, name, aliases } of bundled) {
      for (const words of [name, ...aliases]) expect([slugOf(words), slugOf(`The ${words}`), slugOf(words.toUpperCase())]).toEqual([slug, slug, slug])
    }
  })

  it('is not meant where several fit, or somebody else is', () => {
    for (const words of ['the ministry', 'Israel and Hamas', 'Israeli police', 'Israeli media', 'Palestinian officials', 'the office of the mayor']) expect(slugOf(words)).toBeNull()
    expect(slugOf('the ministry', invented)).toBeNull()
  })
})

describe('a speaker who is not named', () => {
  it.each([['Israeli officials', 'Israel'], ['a Hamas source', 'Hamas'], ['two Egyptian security sources', 'Egypt'], ['An Israeli government spokesman', 'Israel']])('%s speaks for %s', (words, claimant) => {
    expect(resolveSpeaker(words, book)).toMatchObject({ claimant, descriptor: words, anonymous: true })
  })

  it('of no registered body is a new claimant as printed, and nobody where only "sources" speak', () => {
    expect(resolveSpeaker('diplomats in the capital', book)).toEqual({ actor: null, claimant: 'Diplomats in the capital', descriptor: 'diplomats in the capital', anonymous: true })
    for (const words of ['sources', 'officials', 'Reports', 'the', '', '   ', null]) expect(resolveSpeaker(words, book)).toBeNull()
  })

  it('is no actor that stands in the register as one who is not named', () => {
    expect(resolveSpeaker('officials in Cairo', book)).toMatchObject({ claimant: 'Officials in Cairo, not named', descriptor: null, anonymous: false })
  })
})

it('makes a new claimant of a name that no register has', () => {
  expect(resolveSpeaker('the United Nations', book)).toEqual({ actor: null, claimant: 'United Nations', descriptor: null, anonymous: false })
  expect(resolveSpeaker('the government spokesman Ole Brandt', book)).toMatchObject({ claimant: 'Ole Brandt', descriptor: 'the government spokesman Ole Brandt' })
})

it('takes any words', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
    const speaker = resolveSpeaker(words, book)
    if (speaker) expect(speaker.claimant?.trim()).toBeTruthy()
  }))
})
