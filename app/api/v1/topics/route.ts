import { listTopics } from '@/lib/data/register-queries'
import { pageOf, readListQuery } from '../query'
import { registerWriting } from '../register-writing'
import { answers } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({
  read: async ({ query }) => pageOf(await listTopics(), (topic) => topic.slug, readListQuery(query)),
  POST: registerWriting('topics'),
})
