import { unknownAddress } from '../v1/respond'

export const GET = unknownAddress
export const OPTIONS = unknownAddress
export const POST = unknownAddress
export const PUT = unknownAddress
export const PATCH = unknownAddress
export const DELETE = unknownAddress
