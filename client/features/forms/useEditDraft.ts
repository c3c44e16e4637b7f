import { useDraft } from './useDraft.ts'

/**
 * A form over a shared record that is also kept in this browser while it is being written. `useEdits` goes on
 * to decide what is sent and against which version.
 */
export function useEditDraft<F extends object>(name: string, edits: { form: F; setForm: (form: F) => void }) {
  const draft = useDraft<F>(name, edits.form)
  return {
    ...draft,
    set: (form: F) => {
      draft.set(form)
      edits.setForm(form)
    },
    restore: () => {
      // A draft from before a field existed leaves that field as it is stored.
      if (draft.found) edits.setForm({ ...edits.form, ...draft.found.value })
      draft.restore()
    },
  }
}
