// Makes an administrator, an editor, a viewer and somebody who was all that once; every test of the desk is signed in as one of them.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { test as setup } from '@playwright/test'
import { dataDirOf, peopleFile } from './desk-support'

setup('makes the people of the desk', ({}, { project }) => {
  const made = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'tests/support/make-people.ts'], {
    env: { ...process.env, DATA_DIR: dataDirOf(project), DATABASE_URL: '' }, encoding: 'utf8', maxBuffer: 10_000_000,
  })
  if (made.status !== 0) throw new Error(made.stderr)
  fs.writeFileSync(peopleFile(project), made.stdout)
})
