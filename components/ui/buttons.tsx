import type { ReactNode } from 'react'

type Weight = 'main' | 'normal' | 'plain'

const CLASSES: Record<Weight, string> = { main: 'btn btn--main', normal: 'btn', plain: 'btn btn--plain' }

interface ButtonProps { children: ReactNode; weight?: Weight; type?: 'submit' | 'button' | 'reset'; disabled?: boolean; name?: string; value?: string }

/** An action of a form. */
export function Button({ children, weight = 'normal', type = 'submit', disabled, name, value }: ButtonProps) {
  return <button className={CLASSES[weight]} type={type} disabled={disabled} name={name} value={value}>{children}</button>
}

interface ButtonLinkProps { href: string; children: ReactNode; weight?: Weight; rel?: string; download?: boolean }

/** An address that looks like an action: a download, a way out of an empty view. */
export function ButtonLink({ href, children, weight = 'normal', rel, download }: ButtonLinkProps) {
  return <a className={CLASSES[weight]} href={href} rel={rel} download={download}>{children}</a>
}

/** Buttons side by side, wrapping on a small screen. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="btns">{children}</div>
}
