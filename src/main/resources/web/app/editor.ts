// The code editor: CodeMirror in place of a textarea, which keeps the text for the form. Loaded only
// where there is one.
import { closeBrackets, closeBracketsKeymap, autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { java } from '@codemirror/lang-java';
import { bracketMatching, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
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
import { Draft } from './drafts';
import { look } from './editor-look';
import { toast, words } from './page';

export interface Actions {
  run(): void;
  submit(): void;
}

export class SourceEditor {
  private readonly view: EditorView;
  private readonly known: string;
  private readonly draft: Draft;

  constructor(
    private readonly textarea: HTMLTextAreaElement,
    actions: Actions,
  ) {
    this.known = textarea.value;
    this.draft = new Draft(textarea.dataset.editor ?? '');
    this.view = new EditorView({ doc: this.known, extensions: this.extensions(actions) });
    const frame = document.createElement('div');
    frame.className = 'editor-frame';
    frame.append(this.view.dom);
    textarea.after(frame);
    textarea.hidden = true;
    this.restoreDraft();
    this.startReset();
  }

  /** Puts what the compiler said about this very source into its lines. */
  showDiagnostics(): void {
    const found = document.querySelectorAll<HTMLElement>('#result [data-line]');
    const doc = this.view.state.doc;
    const diagnostics = Array.from(found, (element): Diagnostic => {
      const line = doc.line(Math.min(Math.max(1, Number(element.dataset.line)), doc.lines));
      const from = Math.min(line.to, line.from + Math.max(0, Number(element.dataset.column ?? 1) - 1));
      const parts = element.querySelectorAll('[data-message], [data-advice]');
      const message = Array.from(parts, (part) => part.textContent ?? '').join('\n');
      return { from, to: wordEnd(line.text, from - line.from) + line.from, severity: 'error', message };
    });
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
      autocompletion(),
      highlightSelectionMatches(),
      lintGutter(),
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
        spellcheck: 'false',
        autocapitalize: 'off',
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.changed();
      }),
      look,
    ];
  }

  private changed(): void {
    const source = this.view.state.doc.toString();
    this.textarea.value = source;
    this.draft.keep(source, this.known);
  }

  private restoreDraft(): void {
    const kept = this.draft.load();
    if (kept === null || kept === this.known || this.textarea.dataset.restored !== undefined) return;
    this.replace(kept);
    toast(words('draft-restored'));
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
      userEvent: 'input.replace',
    });
  }
}

function wordEnd(line: string, start: number): number {
  const word = /^\w+/.exec(line.slice(start));
  return Math.min(line.length, start + (word ? word[0].length : 1));
}
