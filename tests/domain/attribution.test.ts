import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttributionStep } from '@/lib/domain/claim'
import { buildAttribution, formatVia, originOf, parseVia, viaOf, viaText } from '@/lib/domain/attribution'
import { ATTRIBUTION_STEPS } from '@/lib/domain/vocabulary'

const step = (name: AttributionStep['step'], who: { actor?: string; outlet?: string } = {}): AttributionStep =>
  ({ step: name, actor: who.actor ?? null, outlet: who.outlet ?? null })
const slug = fc.constantFrom('a', 'b', 'c')
const anyStep: fc.Arbitrary<AttributionStep> = fc.tuple(fc.constantFrom(...ATTRIBUTION_STEPS), fc.option(slug), fc.boolean())
  .map(([name, who, isActor]) => ({ step: name, actor: isActor ? who : null, outlet: isActor ? null : who }))
const parts = fc.record({ claimant: fc.option(slug), via: fc.array(anyStep, { maxLength: 4 }), outlet: fc.option(slug) })

test('an attribution goes from the claimant to the page', () => {
  const via = [step('released', { actor: 'office' }), step('reported', { outlet: 'wire' })]
  expect(buildAttribution({ claimant: 'spies', via, outlet: 'daily' }).map((entry) => `${entry.step}:${entry.actor ?? entry.outlet}`))
    .toEqual(['said:spies', 'released:office', 'reported:wire', 'reported:daily'])
})

test('a step that is there already is not said twice', () => {
  const own = [step('told', { actor: 'group' }), step('reported', { outlet: 'daily' })]
  expect(buildAttribution({ claimant: 'group', via: own, outlet: 'daily' })).toEqual(own)
  expect(buildAttribution({ claimant: null, via: [], outlet: 'daily' })).toEqual([step('reported', { outlet: 'daily' })])
})

test('two unknown outlets are two steps', () => {
  expect(buildAttribution({ claimant: null, via: [step('reported')], outlet: null })).toEqual([step('reported'), step('reported')])
})

test('the via of an attribution builds the same attribution again', () => {
  fc.assert(fc.property(parts, (given) => {
    const attribution = buildAttribution(given)
    expect(buildAttribution({ ...given, via: viaOf(attribution, given.claimant, given.outlet) })).toEqual(attribution)
  }), { numRuns: 3000 })
})

test('via text and steps are each other\'s inverse', () => {
  const who = fc.oneof(fc.constant(null), fc.stringMatching(/^[a-z][a-z0-9 .:-]{0,10}[a-z]$/))
  fc.assert(fc.property(fc.array(fc.record({ step: fc.constantFrom(...ATTRIBUTION_STEPS), who }), { maxLength: 5 }), (steps) => {
    expect(parseVia(formatVia(steps) ?? '')).toEqual(steps)
  }))
  expect(parseVia('released:office > reported:?')).toEqual([{ step: 'released', who: 'office' }, { step: 'reported', who: null }])
  expect(viaText([step('told', { actor: 'office' }), step('cited')])).toBe('told:office>cited:?')
})

test('a via that cannot be read says which step is wrong', () => {
  expect(() => parseVia('whispered:office')).toThrow('whispered')
  expect(() => parseVia('reported')).toThrow('reported:?')
  expect(() => parseVia('reported:a>')).toThrow('must begin with')
})

test('the origin is who spoke first, and media alone are none', () => {
  expect(originOf([step('said', { actor: 'group' }), step('reported', { outlet: 'daily' })])).toEqual({ actor: 'group' })
  expect(originOf([step('told'), step('reported', { outlet: 'daily' })])).toEqual({ actor: null })
  expect(originOf([step('reported', { outlet: 'wire' }), step('reported', { outlet: 'daily' })])).toBeNull()
  expect(originOf([step('reported')])).toBeNull()
  expect(originOf([])).toBeNull()
})
