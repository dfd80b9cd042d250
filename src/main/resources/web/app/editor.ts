// The code editor: CodeMirror in place of a textarea, which keeps the text for the form. Loaded only
// where there is one.
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
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
import { tensorApi } from './editor-complete';
import { compilerLint, diagnosticOf, toNextProblem } from './editor-lint';
import { look } from './editor-look';
import { notes } from './editor-note';
import { KeptText } from './kept-text';
import { announce, toast, words } from './page';

export interface Actions {
  run(): void;
  submit(): void;
  compareWithOther(): void;
}

export class SourceEditor {
  private readonly text: KeptText;

  constructor(
    private readonly textarea: HTMLTextAreaElement,
    private readonly actions: Actions,
  ) {
    const place = {
      textarea,
      name: textarea.dataset.editor ?? '',
      restored: 'draft-restored',
      // An earlier attempt was asked for.
      preferred: textarea.dataset.restored !== undefined,
      compare: () => actions.compareWithOther(),
    };
    this.text = new KeptText(place, this.extensions(actions));
    this.startReset();
  }

  private get view(): EditorView {
    return this.text.view;
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
        { key: 'Mod-s', preventDefault: true, run: () => (void this.text.draft.save(), true) },
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
      look,
    ];
  }

  /** What asks the server while one types. */
  private helpers(): Extension {
    const form = this.textarea.form as HTMLFormElement;
    const starter = document.querySelector<HTMLTextAreaElement>('[data-starter]')?.value ?? '';
    return [compilerLint(form, starter, showProblems(() => (this.view.focus(), toNextProblem(this.view)))), tensorApi(form), notes];
  }

  private startReset(): void {
    const starter = document.querySelector<HTMLTextAreaElement>('[data-starter]');
    document.querySelector('[data-reset]')?.addEventListener('click', () => {
      if (!starter) return;
      this.text.replace(starter.value);
      this.view.focus();
      toast(words('reset'));
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
