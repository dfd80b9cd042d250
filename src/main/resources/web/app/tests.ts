// The tests of an exercise as a list with a form. The server turns what the form says into the text
// of the definition; here that text goes into the editor like anything that is typed, so that it is
// saved, undone and brought together with another author's in the same way.
import { KeptForm } from './kept-form';
import type { KeptText } from './kept-text';
import { announce, takeOver, toast, words } from './page';

const PAUSE = 700;
const TAKEN = 423;

interface Answer {
  source: string;
  html: string;
}

export class Tests {
  private timer: number | undefined;
  private undo: { before: string; after: string } | undefined;
  private readonly kept: KeptForm;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly textarea: HTMLTextAreaElement,
    private readonly text: KeptText,
    private readonly taken: () => void,
  ) {
    form.addEventListener('keydown', (event) => this.enter(event));
    if (textarea.value !== textarea.defaultValue) this.changed();
    this.kept = new KeptForm(form.dataset.authoring ?? '', form);
    this.reopen();
    this.field()?.focus();
  }

  /** The form is opened again that was left with something in it. */
  private reopen(): void {
    if (!this.section()) return;
    if (this.section()?.querySelector('[data-test-form] .alert')) return this.kept.hold();
    const fields = this.kept.load(this.textarea.defaultValue);
    if (!fields) return this.kept.begin();
    this.drop();
    const body = this.fields();
    for (const [name, value] of fields) body.set(name, value);
    void this.list(body).then((html) => {
      if (html === undefined) return;
      takeOver(html, ['tests-list', 'tests-form']);
      this.kept.hold();
      toast(words('tests-kept'));
      this.field()?.focus();
    });
  }

  /** Takes the form that an address opened out of the page, for the one that was left open. */
  private drop(): void {
    this.section()?.querySelector('[data-test-form]')?.remove();
  }

  /** The form goes to the server with the whole page. */
  leave(): void {
    if (this.section()) this.kept.send(this.textarea.value);
  }

  /** Whether a button is one of the tests'. */
  static isButton(button: HTMLElement | null): button is HTMLButtonElement {
    return button?.dataset.test !== undefined;
  }

  private isOpen(): boolean {
    return this.form.querySelector('[data-test-form]') !== null;
  }

  /** The text was changed: a moment later the list is that of the text. */
  changed(): void {
    if (!this.section()) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.refresh(), PAUSE);
  }

  /** Lists the tests of the text as it is now, with what is computed now. */
  async refresh(): Promise<void> {
    const section = this.section();
    if (!section) return;
    const source = this.textarea.value;
    const html = await this.list(this.fields());
    if (html === undefined || this.textarea.value !== source) return;
    takeOver(html, this.isOpen() ? ['tests-list'] : ['tests-list', 'tests-form']);
    if (this.undo && this.undo.after !== source) this.forget();
  }

  /** The section as the server makes it of these fields; nothing if it is not reached. */
  private async list(body: URLSearchParams): Promise<string | undefined> {
    try {
      const response = await fetch(`${this.section()?.dataset.tests}/list`, { method: 'POST', body });
      return response.ok && !response.redirected ? await response.text() : undefined;
    } catch {
      return undefined; // The next change tries again.
    }
  }

  async press(button: HTMLButtonElement): Promise<void> {
    if (button.dataset.undo !== undefined && this.undo) return this.takeBack(this.undo.before);
    clearTimeout(this.timer);
    const before = this.textarea.value;
    const body = this.fields();
    body.set(button.name, button.value);
    try {
      const headers = { Accept: 'application/json' };
      const response = await fetch(button.formAction, { method: 'POST', body, headers });
      if (response.status === TAKEN) return this.taken();
      if (!response.ok || response.redirected) throw new Error(String(response.status));
      // Whoever types on meanwhile is not overwritten: the same is done to the newer text.
      if (this.textarea.value !== before) return this.press(button);
      this.take((await response.json()) as Answer, before, button);
    } catch {
      toast(words('tests-unreached'));
    }
  }

  private take(answer: Answer, before: string, button: HTMLButtonElement): void {
    const wasOpen = this.isOpen();
    this.write(answer.source);
    this.undo = { before, after: answer.source };
    takeOver(answer.html, ['tests']);
    if (this.section()?.querySelector('[data-test-form] .alert')) this.kept.hold();
    else this.kept.begin();
    this.focus(button, wasOpen);
  }

  /** Changes only what differs, so that the cursor and the view stay where they are. */
  private write(source: string): void {
    const old = this.text.view.state.doc.toString();
    if (old === source) return;
    this.text.replacePart(source);
    clearTimeout(this.timer);
  }

  private takeBack(before: string): void {
    this.write(before);
    this.forget();
    void this.refresh();
    this.section()?.querySelector<HTMLElement>('#tests-title')?.focus();
  }

  private forget(): void {
    this.undo = undefined;
    this.section()?.querySelector('[data-test-notice]')?.remove();
  }

  /** Where one goes on: at the first mistake, in the form, at the same button, or at what was done. */
  private focus(button: HTMLButtonElement, wasOpen: boolean): void {
    const section = this.section();
    if (!section) return;
    const notice = section.querySelector<HTMLElement>('[data-test-notice]');
    const [act, , ...name] = button.value.split(' ');
    const same = Array.from(section.querySelectorAll<HTMLButtonElement>('button[data-test]')).find(
      (one) => one.value.startsWith(`${act} `) && one.value.split(' ').slice(2).join(' ') === name.join(' '),
    );
    const title = section.querySelector<HTMLElement>('#tests-title');
    const moved = act === 'up' || act === 'down';
    const opener = wasOpen && !notice ? section.querySelector<HTMLElement>('#tests-form button') : null;
    (this.field() ?? (moved ? same : null) ?? notice ?? opener ?? title)?.focus();
    const alert = section.querySelector('[data-test-form] .alert');
    announce((alert ?? notice)?.textContent ?? '');
  }

  /** The field to begin with: one that is wrong, else the first input, else the first of all. */
  private field(): HTMLElement | undefined {
    const kinds = ['[aria-invalid]', '.test-inputs :is(textarea, input, select)', 'input:not([type="hidden"])'];
    return kinds
      .map((kind) => this.section()?.querySelector<HTMLElement>(`[data-test-form] ${kind}`))
      .find((field) => field)
      ?? undefined;
  }

  /** Enter in a field of the test puts the test, and does not save the file around it. */
  private enter(event: KeyboardEvent): void {
    const field = event.target as HTMLElement;
    if (event.key !== 'Enter' || !field.matches('[data-test-form] input')) return;
    event.preventDefault();
    const button = this.form.querySelector<HTMLButtonElement>('[data-test-form] button[value="put"]');
    if (button) void this.press(button);
  }

  private fields(): URLSearchParams {
    const body = new URLSearchParams();
    new FormData(this.form).forEach((value, name) => {
      if (typeof value === 'string') body.append(name, value);
    });
    return body;
  }

  private section(): HTMLElement | null {
    return document.getElementById('tests');
  }
}
