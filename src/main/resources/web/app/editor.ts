// The code editor: CodeMirror in place of a textarea, which keeps the text for the form. Loaded only
// where there is one.
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyField, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { java } from '@codemirror/lang-java';
import { bracketMatching, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { askAbout, spoken } from './conflict';
import { Draft, type DraftState, type Kept, type Other } from './drafts';
import { tensorApi } from './editor-complete';
import { compilerLint, diagnosticOf, toNextProblem } from './editor-lint';
import { look } from './editor-look';
import { notes } from './editor-note';
import { announce, toast, words } from './page';

export interface Actions {
  run(): void;
  submit(): void;
  compareWithOther(): void;
}

const START = { main: 0, ranges: [{ anchor: 0, head: 0 }] };

export class SourceEditor {
  private readonly view: EditorView;
  private readonly known: string;
  private readonly draft: Draft;

  constructor(
    private readonly textarea: HTMLTextAreaElement,
    private readonly actions: Actions,
  ) {
    this.known = textarea.value;
    const form = textarea.form as HTMLFormElement;
    const revision = Number(form.querySelector<HTMLInputElement>('[data-revision]')?.value ?? 0);
    this.draft = new Draft(textarea.dataset.editor ?? '', form, revision, this.known, {
      state: (state) => this.showState(state),
      conflict: (other) => this.conflict(other),
      fresh: (other) => this.fresh(other),
      history: () => (this.view.state.toJSON({ history: historyField }) as { history: unknown }).history,
    });
    const kept = this.draft.load();
    this.view = new EditorView({ state: this.start(kept, revision) });
    const frame = document.createElement('div');
    frame.className = 'editor-frame';
    frame.append(this.view.dom);
    textarea.after(frame);
    textarea.hidden = true;
    this.restoreDraft(kept, revision);
    this.startReset();
  }

  /** What this browser kept, with the steps that can be undone, as far as it goes on from the page. */
  private start(kept: Kept | null, revision: number): EditorState {
    const extensions = this.extensions(this.actions);
    const goesOn = kept?.source === this.known || (kept?.dirty && kept.revision === revision);
    if (kept?.history && goesOn && !this.asked()) {
      try {
        const json = { doc: kept.source, selection: START, history: kept.history };
        return EditorState.fromJSON(json, { extensions }, { history: historyField });
      } catch {
        // Written by another version of the editor: start without.
      }
    }
    return EditorState.create({ doc: this.known, extensions });
  }

  /** Whether an earlier attempt was asked for, which then goes before any draft. */
  private asked(): boolean {
    return this.textarea.dataset.restored !== undefined;
  }

  /** Puts what the compiler said about this very source into its lines. */
  showDiagnostics(region: string): void {
    const found = document.querySelectorAll<HTMLElement>(`${region} [data-line]`);
    const doc = this.view.state.doc;
    const diagnostics = Array.from(found, (element) =>
      diagnosticOf(doc, {
        line: Number(element.dataset.line),
        column: Number(element.dataset.column ?? 1),
        message: element.querySelector('[data-message]')?.textContent ?? '',
        advice: element.querySelector('[data-advice]')?.textContent ?? '',
      }),
    );
    diagnostics.sort((one, two) => one.from - two.from);
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  private extensions(actions: Actions): Extension[] {
    const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
    return [
      nonce ? EditorView.cspNonce.of(nonce) : [],
      keymap.of([
        { key: 'Mod-Shift-Enter', run: () => (actions.submit(), true) },
        { key: 'Mod-Enter', run: () => (actions.run(), true) },
        { key: 'Mod-s', preventDefault: true, run: () => (void this.draft.save(), true) },
      ]),
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      // On a phone long lines wrap: scrolling sideways under a thumb loses one's place.
      matchMedia('(max-width: 40rem)').matches ? EditorView.lineWrapping : [],
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      lintGutter(),
      this.helpers(),
      java(),
      indentUnit.of('  '),
      EditorState.tabSize.of(4),
      keymap.of([
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...foldKeymap,
        ...completionKeymap,
        ...lintKeymap,
        indentWithTab,
      ]),
      EditorView.contentAttributes.of({
        'aria-label': this.textarea.getAttribute('aria-label') ?? '',
        'aria-describedby': 'editor-help',
        tabindex: '0',
        spellcheck: 'false',
        autocapitalize: 'off',
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.changed();
      }),
      look,
    ];
  }

  /** What asks the server while one types. */
  private helpers(): Extension {
    const form = this.textarea.form as HTMLFormElement;
    const starter = document.querySelector<HTMLTextAreaElement>('[data-starter]')?.value ?? '';
    return [compilerLint(form, starter, showProblems(() => (this.view.focus(), toNextProblem(this.view)))), tensorApi(form), notes];
  }

  private changed(): void {
    const source = this.view.state.doc.toString();
    this.textarea.value = source;
    this.draft.changed(source);
  }

  /** What this browser kept and the server does not have yet. */
  private restoreDraft(kept: Kept | null, revision: number): void {
    if (this.asked()) return this.draft.resolve(revision, this.known);
    if (!kept?.dirty || kept.source === this.known) return;
    if (kept.revision === revision) {
      if (this.view.state.doc.toString() === kept.source) this.changed();
      else this.replace(kept.source);
      toast(words('draft-restored'));
      return;
    }
    const other = { source: this.known, revision, savedAt: new Date().toISOString() };
    this.replace(kept.source);
    this.conflict(other);
  }

  private showState(state: DraftState): void {
    const region = document.querySelector('[data-draft-state]');
    if (region) region.textContent = words(state);
  }

  private conflict(other: Other): void {
    askAbout(other, {
      show: () => this.actions.compareWithOther(),
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

  private startReset(): void {
    const starter = document.querySelector<HTMLTextAreaElement>('[data-starter]');
    document.querySelector('[data-reset]')?.addEventListener('click', () => {
      if (!starter) return;
      this.replace(starter.value);
      this.view.focus();
      toast(words('reset'));
    });
  }

  private replace(source: string): void {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: source },
      annotations: isolateHistory.of('full'),
      userEvent: 'input.replace',
    });
  }
}

/** Keeps the button that counts the problems, and leads to the next one. */
function showProblems(next: () => void): (problems: number) => void {
  const button = document.querySelector<HTMLButtonElement>('button[data-problems]');
  button?.addEventListener('click', next);
  return (problems) => {
    if (!button) return;
    button.textContent = problems === 1 ? words('problem') : words('problems').replace('#', String(problems));
    button.hidden = problems === 0;
    announce(problems === 0 ? words('no-problems') : button.textContent);
  };
}
