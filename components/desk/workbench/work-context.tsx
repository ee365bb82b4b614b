'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { BenchFind, WorkStore } from './work-store'

type Work = { store: WorkStore; /** The address of the workbench; that of a find has `find=` behind it. */ hrefOf: (key: string) => string }

const WorkContext = createContext<Work | null>(null)

export const WorkProvider = WorkContext.Provider

/** The open workbench that a part of it stands in. */
export function useWork(): Work {
  const work = useContext(WorkContext)
  if (!work) throw new Error('stands in no workbench')
  return work
}

/** All finds, as they are now. */
export function useFinds(store: WorkStore): readonly BenchFind[] {
  return useSyncExternalStore(store.subscribe, store.finds, store.finds)
}

/** The key of the current find. */
export function useCurrent(store: WorkStore): string | null {
  return useSyncExternalStore(store.subscribe, store.current, store.current)
}
