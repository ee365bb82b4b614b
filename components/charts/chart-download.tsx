'use client'

import { useState, useSyncExternalStore, type MouseEvent } from 'react'
import { chartCsv, countDrawn } from './chart-csv'
import { chartSvg } from './chart-svg'
import { unpackPanel, type WirePanel } from './wire-panel'

export interface DownloadWords { svg: string; png: string; csv: string; label: string; retrieved: string; failed: string; name: string }

interface ChartDownloadProps { panels: readonly WirePanel[]; title: string; says: string; words: DownloadWords }

/** Pixels of the PNG for each of the drawing. */
const SCALE = 2

const subscribeToNothing = () => () => {}

/** The chart as a picture, and its points as a table, made in the browser from what stands on the page; below each picture, where it is from and when it was taken. */
export function ChartDownload({ panels, title, says, words }: ChartDownloadProps) {
  const ready = useSyncExternalStore(subscribeToNothing, () => true, () => false)
  const [problem, setProblem] = useState('')
  if (!ready) return <div className="chart__get" />
  const today = () => new Date().toISOString().slice(0, 10)
  const draw = (figure: HTMLElement) => (
    chartSvg(figure, { title, says, foot: [`${words.name} · ${window.location.href}`, `${words.retrieved} ${today()}`] })
  )
  const run = (make: (figure: HTMLElement) => Promise<[Blob, string]>) => async (event: MouseEvent<HTMLButtonElement>) => {
    const figure = event.currentTarget.closest('figure')
    try {
      if (!figure) throw new Error('No figure around the buttons')
      const [blob, ending] = await make(figure)
      setProblem('')
      save(blob, `${fileName(title)}-${today()}.${ending}`)
    } catch {
      setProblem(words.failed)
    }
  }
  return (
    <div className="chart__get btns" role="group" aria-label={words.label}>
      <button type="button" className="btn" onClick={run(async (figure) => [new Blob([draw(figure).text], { type: 'image/svg+xml' }), 'svg'])}>{words.svg}</button>
      <button type="button" className="btn" onClick={run(async (figure) => [await asPng(draw(figure)), 'png'])}>{words.png}</button>
      <button type="button" className="btn" onClick={run(async () => [new Blob([chartCsv(panels.map(unpackPanel), window.location.origin)], { type: 'text/csv;charset=utf-8' }), 'csv'])}>
        {words.csv.replace('{n}', countDrawn(panels).toLocaleString('en'))}
      </button>
      <span className="err" role="status">{problem}</span>
    </div>
  )
}

const fileName = (title: string) => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'chart'

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The content policy lets pictures come from the page itself and from data: addresses only. */
async function asPng({ text, width, height }: { text: string; width: number; height: number }): Promise<Blob> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * SCALE)
  canvas.height = Math.round(height * SCALE)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came out'))), 'image/png'))
}
