// Owns where the focus goes in the form of a find: to what is wrong, else to what is missing, else to the button that saves.

/** Boxes that a claim of this kind cannot do without, in the order of the form. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  figure: ['metric', 'quantity', 'statement'], term: ['topic', 'modality', 'statement'], position: ['actor', 'stance', 'statement'], event: ['occurrence', 'statement'], assessment: ['statement'],
}

/** Puts the focus where the editor must look first. The page moves to the top of the form, not to the button. */
export function focusForm(form: HTMLFormElement, top: HTMLElement | null): void {
  const missing = form.querySelector<HTMLElement>('[aria-invalid="true"]') ?? emptyBox(form)
  ;(missing ?? saveButton(form))?.focus({ preventScroll: true })
  top?.scrollIntoView({ block: window.matchMedia('(width >= 64rem)').matches ? 'nearest' : 'start' })
  if (missing) missing.scrollIntoView({ block: 'nearest' })
}

/** Whether a box that the kind needs is empty. */
export function isUnfilled(form: HTMLFormElement): boolean {
  return emptyBox(form, false) !== null
}

/** Puts the focus into a box of the form and selects what stands in it, so that the first letter replaces it. */
export function focusBox(form: HTMLFormElement, name: string): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]:not([type="hidden"])`)]
  const box = boxes.find(({ checked }) => checked) ?? boxes[0]
  if (!box) return
  for (let fold = box.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  box.focus()
  if (box.type === 'text') box.select()
}

/** The button that Enter presses. */
export function saveButton(form: HTMLFormElement): HTMLButtonElement | null {
  return form.querySelector<HTMLButtonElement>('.form__go button[type="submit"]')
}

function emptyBox(form: HTMLFormElement, unfold = true): HTMLElement | null {
  for (const name of NEEDED[String(new FormData(form).get('kind'))] ?? []) {
    const box = form.elements.namedItem(name)
    if ((box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement || box instanceof HTMLSelectElement) && box.value.trim() === '' && !box.closest('[hidden]')) {
      for (let fold = unfold ? box.closest('details') : null; fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
      return box
    }
  }
  return null
}
