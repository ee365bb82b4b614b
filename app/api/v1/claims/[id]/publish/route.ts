import { publishHead } from '@/lib/data/claim-desk'
import { answers } from '../../../respond'
import { stepWriting } from '../claim-writing'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({ POST: stepWriting(publishHead) })
