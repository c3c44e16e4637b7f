import { inputId } from './place.ts'

/** Focuses the input of a place, or of the nearest place around it that has one, once its form is on the page. */
export function focusOn(place: string): void {
  setTimeout(() => {
    for (let at = place; at !== ''; at = at.split('.').slice(0, -1).join('.')) {
      const found = document.getElementById(inputId(at))
      if (found) return found.focus()
    }
  }, 50)
}
