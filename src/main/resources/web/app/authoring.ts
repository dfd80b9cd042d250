// The author's desk: an editor that saves while one types, the preview of a statement, the findings
// of a check as they come.
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { java } from '@codemirror/lang-java';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { look } from './editor-look';
import { KeptForm } from './kept-form';
import { KeptText } from './kept-text';
import { announce, takeOver, words } from './page';
import { awaitFree, Presence } from './presence';
import { Tests } from './tests';

const PREVIEW_PAUSE = 300;

let tests: Tests | undefined;

export function startAuthoring(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-authoring]');
  const textarea = form?.querySelector<HTMLTextAreaElement>('textarea[data-source]');
  if (form && textarea) new Desk(form, textarea);
  const held = document.querySelector<HTMLElement>('[data-free]')?.dataset.free;
  if (held) awaitFree(held);
  followCheck();
}

class Desk {
  private readonly text: KeptText;
  private previewTimer: number | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly textarea: HTMLTextAreaElement,
  ) {
    const place = {
      textarea,
      name: form.dataset.authoring ?? '',
      restored: 'restored',
      changed: () => {
        this.planPreview();
        tests?.changed();
      },
      held: () => void this.giveUp(),
    };
    this.text = new KeptText(place, this.extensions());
    tests = new Tests(form, textarea, this.text, () => void this.giveUp());
    this.showProblems();
    this.goToLine(Number(textarea.dataset.line ?? 0));
    form.addEventListener('submit', (event) => this.send(event));
    this.keepFeedback();
    this.showLeftForm();
    new Presence(form, () => void this.giveUp());
  }

  private get view(): EditorView {
    return this.text.view;
  }

  /** Another author writes now: what is typed goes beside the draft, and the page is to be read. */
  private async giveUp(): Promise<void> {
    await this.text.draft.settle();
    location.reload();
  }

  private extensions(): Extension[] {
    const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
    const isJava = this.textarea.dataset.java !== undefined;
    const wraps = !isJava && this.form.dataset.preview !== undefined;
    return [
      nonce ? EditorView.cspNonce.of(nonce) : [],
      keymap.of([{ key: 'Mod-s', preventDefault: true, run: () => (void this.text.draft.save(), true) }]),
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      wraps || matchMedia('(max-width: 40rem)').matches ? EditorView.lineWrapping : [],
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightSelectionMatches(),
      lintGutter(),
      isJava ? java() : [],
      indentUnit.of(isJava ? '    ' : '  '),
      keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of({
        'aria-label': this.textarea.getAttribute('aria-label') ?? '',
        'aria-describedby': 'editor-help',
        tabindex: '0',
        spellcheck: String(this.textarea.spellcheck),
        autocapitalize: 'off',
      }),
      look,
    ];
  }

  private planPreview(): void {
    if (!this.form.dataset.preview) return;
    clearTimeout(this.previewTimer);
    this.previewTimer = window.setTimeout(() => void this.preview(), PREVIEW_PAUSE);
  }

  private async preview(): Promise<void> {
    const body = new URLSearchParams({ source: this.textarea.value });
    const token = this.form.querySelector<HTMLInputElement>('[name="csrf-token"]');
    if (token) body.set(token.name, token.value);
    try {
      const response = await fetch(this.form.dataset.preview ?? '', { method: 'POST', body });
      if (!response.ok || response.redirected) return;
      takeOver(await response.text(), ['preview']);
    } catch {
      return; // Not reached; the next change tries again.
    }
    const region = document.getElementById('preview');
    if (region?.querySelector('.formula, .formula-displayed')) {
      const { renderFormulas } = await import('./formula');
      renderFormulas(region);
    }
  }

  /** Saves what is typed first, so that the form names the version that it goes on from. */
  private send(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    if (this.form.dataset.sending !== undefined) return;
    event.preventDefault();
    if (Tests.isButton(button)) return void tests?.press(button);
    this.form.dataset.sending = '';
    void this.text.draft.settle().then(async (version) => {
      // A form that is still telling of its sending can't be sent again.
      await new Promise((wake) => setTimeout(wake));
      const field = this.form.querySelector<HTMLInputElement>('[data-revision]');
      if (field) field.value = String(version);
      tests?.leave();
      this.form.requestSubmit(button);
      delete this.form.dataset.sending;
    });
  }

  /** The words for a mistake are saved as soon as one leaves their field. */
  private keepFeedback(): void {
    const field = this.form.querySelector<HTMLTextAreaElement>('[data-feedback]');
    field?.addEventListener('change', () => {
      const body = new URLSearchParams({ feedback: field.value });
      for (const name of ['file', 'csrf-token']) {
        body.set(name, this.form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '');
      }
      this.text.showState('saving');
      fetch(this.form.action, { method: 'POST', body, keepalive: true })
        .then((response) => this.text.showState(response.ok ? 'saved' : 'local'))
        .catch(() => this.text.showState('local'));
    });
  }

  /** Another file tells that the form of a test waits in the definition. */
  private showLeftForm(): void {
    const address = (this.form.dataset.lock ?? '').replace(/\/lock$/, '');
    const link = document.querySelector(`.authoring-files a[href="${address}?file=exercise.yaml"]:not([aria-current])`);
    const visitor = (this.form.dataset.authoring ?? '').split(address, 1)[0] ?? '';
    if (!link || !KeptForm.isLeft(`${visitor}${address}/exercise.yaml`)) return;
    const hint = document.createElement('span');
    hint.className = 'tab-left';
    hint.textContent = words('tests-left');
    link.append(' ', hint);
  }

  /** Puts what is wrong with this file into its lines. */
  private showProblems(): void {
    const path = this.form.querySelector<HTMLInputElement>('[name="file"]')?.value ?? '';
    const doc = this.view.state.doc;
    const diagnostics: Diagnostic[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('[data-finding]')) {
      const [file, line] = (element.dataset.finding ?? '').split(':');
      if (file !== path || !line) continue;
      const at = doc.line(Math.min(Math.max(1, Number(line)), doc.lines));
      const message = element.querySelector('[data-message]')?.textContent ?? '';
      diagnostics.push({ from: at.from, to: at.to, severity: 'error', message });
    }
    diagnostics.sort((one, two) => one.from - two.from);
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  private goToLine(number: number): void {
    if (number < 1 || number > this.view.state.doc.lines) return;
    const line = this.view.state.doc.line(number);
    this.view.dispatch({
      selection: { anchor: line.from },
      effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
    });
    this.view.focus();
  }
}

/** Takes each state of the running check over; once it is done the page offers to publish. */
function followCheck(): void {
  const address = document.querySelector<HTMLElement>('[data-live-check]')?.dataset.liveCheck;
  if (!address) return;
  const events = new EventSource(address);
  events.addEventListener('result', (event) => {
    const open = opened();
    takeOver((event as MessageEvent<string>).data, ['check']);
    reopen(open);
    const check = document.getElementById('check');
    if (check?.dataset.state !== 'done') return;
    events.close();
    announce(check.querySelector('[data-summary]')?.textContent ?? '');
    void fetch(location.pathname + location.search)
      .then((response) => response.text())
      .then((html) => {
        const open = opened();
        takeOver(html, ['check', 'publish', 'expected']);
        reopen(open);
        void tests?.refresh();
      });
  });
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
  });
}

/** What was unfolded stays so when news come. */
function opened(): string[] {
  const all = document.querySelectorAll<HTMLDetailsElement>('details[data-keep-open]');
  return Array.from(all).flatMap((one) => (one.open ? [one.dataset.keepOpen ?? ''] : []));
}

function reopen(names: string[]): void {
  for (const name of names) {
    const one = document.querySelector<HTMLDetailsElement>(`details[data-keep-open="${name}"]`);
    if (one) one.open = true;
  }
}
