import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPublicId, parsePublicId } from '@/lib/domain/public-id'

const fiveBytes = fc.uint8Array({ minLength: 5, maxLength: 5 })

test('an id is eight characters that read back as themselves, whatever the case', () => {
  fc.assert(fc.property(fiveBytes, (bytes) => {
    const id = formatPublicId(bytes)
    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(parsePublicId(id)).toBe(id)
    expect(parsePublicId(id.toLowerCase())).toBe(id)
  }))
})

test('different bytes never share an id', () => {
  fc.assert(fc.property(fiveBytes, fiveBytes, (a, b) => {
    expect(formatPublicId(a) === formatPublicId(b)).toBe(a.join() === b.join())
  }))
})

test('letters that look like digits are read as those digits', () => {
  expect(parsePublicId('oiL0abcd')).toBe('0110ABCD')
})

test('texts that are no id are null and never an error', () => {
  for (const text of ['', '1234567', '123456789', '1234567U', '1234-678', 'ABCDEFG😀', 'ıııııııı', '７K3M9Q2X', '        ']) {
    expect(parsePublicId(text), text).toBeNull()
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const id = parsePublicId(text)
    if (id !== null) expect(parsePublicId(id)).toBe(id)
  }))
})

test('a wrong number of bytes is refused with the number', () => {
  expect(() => formatPublicId(new Uint8Array(4))).toThrow('not 4')
})
