// A note at the cursor that a key asked for: read aloud, and gone with the next move, edit or Escape.
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { closeHoverTooltips, EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { announce } from './page';

const setNote = StateEffect.define<Tooltip | null>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(note, transaction) {
    for (const effect of transaction.effects) if (effect.is(setNote)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : note;
  },
  provide: (field) => showTooltip.from(field),
});

export const notes: Extension = [shown, keymap.of([{ key: 'Escape', run: hideNote }])];

export function showNote(view: EditorView, note: Tooltip | null): void {
  view.dispatch({ effects: [closeHoverTooltips, setNote.of(note)] });
  announce(note?.create(view).dom.textContent ?? '');
}

function hideNote(view: EditorView): boolean {
  if (!view.state.field(shown)) return false;
  view.dispatch({ effects: setNote.of(null) });
  return true;
}
