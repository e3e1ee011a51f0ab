import { h } from './h.ts'

/** Words ready to be copied, with a button that does so where the browser lets it. */
export function copied(label: string, text: string): HTMLElement {
  const box = h('textarea', { readonly: true, rows: 4, spellcheck: 'false', dir: 'auto' })
  box.value = text
  const status = h('span', { role: 'status' })
  const copy = async () => {
    box.select()
    try {
      await navigator.clipboard.writeText(text)
      status.textContent = 'Copied.'
    } catch {
      status.textContent = 'Selected: copy it with your keyboard.'
    }
  }
  const button = h('button', { type: 'button', onclick: () => void copy() }, 'Copy')
  return h(
    'div',
    {},
    h('label', { class: 'field' }, h('span', {}, label), box),
    h('p', { class: 'buttons' }, button, status),
  )
}
