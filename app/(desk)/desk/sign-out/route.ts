// Owns signing out: a POST of the desk's own pages ends the session; whoever only looks is sent back.
import { NextResponse } from 'next/server'
import { isOwnOrigin } from '@/lib/auth/guard'
import { signOut } from '@/lib/auth/sign-in'
import { deskPath } from '@/lib/paths'

function leadTo(path: string): NextResponse {
  // A relative address: behind a proxy the server does not know its own.
  return new NextResponse(null, { status: 303, headers: { Location: path } })
}

export async function POST(request: Request): Promise<NextResponse> {
  if (!isOwnOrigin(request.headers)) return new NextResponse(null, { status: 403 })
  const answer = leadTo(deskPath(['sign-in']))
  for (const { name, value, options } of await signOut(request.headers)) answer.cookies.set(name, value, options)
  return answer
}

export function GET(): NextResponse {
  return leadTo(deskPath())
}
