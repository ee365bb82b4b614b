// Owns why a page could not be fetched or read: one code each, put into words by the message catalogue.

export const CAPTURE_FAILURES = [
  'missing', 'not-an-address', 'scheme', 'credentials', 'port', 'unknown-host', 'forbidden', 'redirects', 'redirect-without-address', 'unreachable', 'certificate', 'slow',
  'too-large', 'status', 'pdf', 'type', 'no-type', 'encoding', 'broken', 'unreadable', 'busy',
] as const

export type CaptureFailure = (typeof CAPTURE_FAILURES)[number]

/** A page that was not captured. `detail` is what the words need: a status, a type, a host. */
export class CaptureError extends Error {
  constructor(readonly code: CaptureFailure, readonly detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'CaptureError'
  }
}
