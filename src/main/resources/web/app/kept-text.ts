// A text in an editor that is never lost: kept in this browser and on the server while one types,
// with the steps that can be undone, and brought together with what another window has saved.
import { historyField, isolateHistory } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { askAbout, spoken } from './conflict';
import { Draft, type DraftState, type Kept, type Other } from './drafts';
import { toast, words } from './page';

/** Where the text stands on its page, and what the page does about it. */
export interface Place {
  textarea: HTMLTextAreaElement;
  /** Under which this browser keeps it. */
  name: string;
  /** The words that tell that what this browser kept was put back. */
  restored: string;
  /** What the page shows goes before anything that was kept. */
  preferred?: boolean;
  changed?(): void;
  held?(): void;
  compare?(): void;
}

const START = { main: 0, ranges: [{ anchor: 0, head: 0 }] };

export class KeptText {
  readonly view: EditorView;
  readonly draft: Draft;
  private readonly known: string;

  constructor(
    private readonly place: Place,
    extensions: Extension[],
  ) {
    const { textarea } = place;
    this.known = textarea.value;
    const form = textarea.form as HTMLFormElement;
    const revision = Number(form.querySelector<HTMLInputElement>('[data-revision]')?.value ?? 0);
    this.draft = new Draft(place.name, form, revision, this.known, {
      state: (state) => this.showState(state),
      conflict: (other) => this.conflict(other),
      fresh: (other) => this.fresh(other),
      history: () => (this.view.state.toJSON({ history: historyField }) as { history: unknown }).history,
    });
    const kept = this.draft.load();
    const listener = EditorView.updateListener.of((update) => {
      if (update.docChanged) this.changed();
    });
    this.view = new EditorView({ state: this.start(kept, revision, [...extensions, listener]) });
    const frame = document.createElement('div');
    frame.className = 'editor-frame';
    frame.append(this.view.dom);
    textarea.after(frame);
    textarea.hidden = true;
    this.restore(kept, revision);
  }

  /** What this browser kept, with the steps that can be undone, as far as it goes on from the page. */
  private start(kept: Kept | null, revision: number, extensions: Extension[]): EditorState {
    const goesOn = kept?.source === this.known || (kept?.dirty && kept.revision === revision);
    if (kept?.history && goesOn && !this.place.preferred) {
      try {
        const json = { doc: kept.source, selection: START, history: kept.history };
        return EditorState.fromJSON(json, { extensions }, { history: historyField });
      } catch {
        // Written by another version of the editor: start without.
      }
    }
    return EditorState.create({ doc: this.known, extensions });
  }

  /** What this browser kept and the server does not have yet. */
  private restore(kept: Kept | null, revision: number): void {
    if (this.place.preferred) return this.draft.resolve(revision, this.known);
    if (!kept?.dirty || kept.source === this.known) return;
    if (kept.revision === revision) {
      if (this.view.state.doc.toString() === kept.source) this.changed();
      else this.replace(kept.source);
      toast(words(this.place.restored));
      return;
    }
    this.replace(kept.source);
    this.conflict({ source: this.known, revision, savedAt: new Date().toISOString() });
  }

  private changed(): void {
    const source = this.view.state.doc.toString();
    this.place.textarea.value = source;
    this.draft.changed(source);
    this.place.changed?.();
  }

  showState(state: DraftState): void {
    if (state === 'held') this.place.held?.();
    const region = document.querySelector('[data-draft-state]');
    if (region) region.textContent = words(state);
  }

  private conflict(other: Other): void {
    askAbout(other, {
      show: () => this.place.compare?.(),
      mine: () => {
        const mine = this.view.state.doc.toString();
        this.replace(other.source);
        this.replace(mine);
        this.draft.resolve(other.revision, mine);
        toast(spoken.kept());
      },
      theirs: () => {
        this.draft.adopt(other);
        this.replace(other.source);
        toast(spoken.taken());
      },
    });
  }

  private fresh(other: Other): void {
    this.draft.adopt(other);
    this.replace(other.source);
    toast(words('fresh'));
  }

  /** Another text in its place, changed no further than it differs; it can be undone by itself. */
  replacePart(source: string): void {
    const old = this.view.state.doc.toString();
    const most = Math.min(old.length, source.length);
    let from = 0;
    while (from < most && old[from] === source[from]) from++;
    let same = 0;
    while (same < most - from && old[old.length - 1 - same] === source[source.length - 1 - same]) same++;
    this.view.dispatch({
      changes: { from, to: old.length - same, insert: source.slice(from, source.length - same) },
      annotations: isolateHistory.of('full'),
      userEvent: 'input.replace',
    });
  }

  /** Another text in its place, which can be undone. */
  replace(source: string): void {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: source },
      annotations: isolateHistory.of('full'),
      userEvent: 'input.replace',
    });
  }
}
