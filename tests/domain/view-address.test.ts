import { describe, expect, it } from 'vitest'
import { emptyFilter } from '@/lib/domain/filter'
import { changedQuery, keptFields, tidyQuery } from '@/lib/domain/view-address'

describe('tidyQuery', () => {
  it('takes out what a form without script leaves behind: empty fields, defaults and repeats', () => {
    const tidy = tidyQuery({ metric: ['killed-gaza', '', 'killed-gaza'], view: 'chart', by: 'claimant', from: ' ' }, { by: 'claimant' })
    expect(tidy?.toString()).toBe('metric=killed-gaza')
  })

  it('has nothing to say where the address is tidy, also where a value is wrong', () => {
    expect(tidyQuery({ metric: 'killed-gaza', view: 'table' })).toBeNull()
    expect(tidyQuery({ knownOn: 'yesterday' })).toBeNull()
    expect(tidyQuery({})).toBeNull()
  })

  it('leaves a default that is written out by hand where it is', () => {
    expect(tidyQuery({ by: 'claimant' }, { by: 'claimant' })).toBeNull()
  })

  it('gives an address that is tidy itself', () => {
    const tidy = tidyQuery({ sort: '-asOf', q: ['', 'truce'], knownOn: '2024-02-31' })!
    expect(tidyQuery(Object.fromEntries(tidy))).toBeNull()
  })
})

describe('changedQuery', () => {
  it('starts at the first page, unless the change names a cursor', () => {
    const filter = { ...emptyFilter(), metric: ['killed-gaza'], cursor: 'abc' }
    expect(changedQuery(filter, { view: 'table' }).toString()).toBe('metric=killed-gaza&view=table')
    expect(changedQuery(filter, { cursor: 'next' }).get('cursor')).toBe('next')
  })
})

describe('keptFields', () => {
  it('lists the rest of the view for the hidden fields of a form', () => {
    const filter = { ...emptyFilter(), metric: ['a', 'b'], asOf: '2024-01-01', knownOn: '2024-01-02' }
    expect(keptFields(filter, ['asOf'])).toEqual([['metric', 'a'], ['metric', 'b'], ['knownOn', '2024-01-02']])
  })
})
