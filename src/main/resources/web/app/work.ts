// The exercise page: Run and Submit without leaving it. Both post the same form as without script;
// the page that comes back brings the new result and the new history.
import { announce, takeOver, toast, words } from './page';
import { follow } from './live';
import { showComparison } from './compare';
import { keepInputs, restoreInputs } from './try-box';
import type { SourceEditor } from './editor';

const REGIONS = ['result', 'attempts', 'standing', 'submission-key', 'compare-last', 'try', 'curve', 'training'];

export async function startWork(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-work]');
  if (!form) return;
  // The script keeps the draft; without it, each form that is sent does.
  form.querySelector('[data-revision]')?.removeAttribute('name');
  const name = form.querySelector<HTMLElement>('[data-editor]')?.dataset.editor ?? '';
  restoreInputs(name);
  form.addEventListener('change', () => keepInputs(name));
  const editor = await openEditor(form);
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    event.preventDefault();
    keepInputs(name);
    void send(form, button, editor).then(() => keepInputs(name));
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.altKey) return;
    event.preventDefault();
    form.querySelector<HTMLButtonElement>('[data-try]')?.click();
  });
  editor?.showDiagnostics('#result');
  follow(() => void finished(editor));
  startShortcutList();
}

async function openEditor(form: HTMLFormElement): Promise<SourceEditor | undefined> {
  const textarea = form.querySelector<HTMLTextAreaElement>('textarea[data-editor]');
  if (!textarea) return undefined;
  const { SourceEditor } = await import('./editor');
  return new SourceEditor(textarea, {
    run: () => form.querySelector<HTMLButtonElement>('[data-run]')?.click(),
    submit: () => form.querySelector<HTMLButtonElement>('[data-submit]')?.click(),
    compareWithOther: () => void compare(form, 'draft'),
  });
}

async function send(
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  editor: SourceEditor | undefined,
): Promise<void> {
  if (form.dataset.sending !== undefined) return;
  form.dataset.sending = '';
  const buttons = form.querySelectorAll<HTMLButtonElement>('[data-run], [data-submit], [data-try]');
  buttons.forEach((each) => each.setAttribute('aria-disabled', 'true'));
  announce(beginning(button));
  try {
    await post(form, button, editor);
  } catch {
    toast(words('unreachable'), 'bad');
  } finally {
    delete form.dataset.sending;
    buttons.forEach((each) => each.removeAttribute('aria-disabled'));
  }
}

function beginning(button: HTMLButtonElement | null): string {
  if (button?.dataset.try !== undefined) return words('trying');
  if (button?.dataset.run !== undefined) return words('running');
  return button?.dataset.submit === undefined ? '' : words('submitting');
}

/** Shows what changed since the last attempt, or what another window has. */
async function compare(form: HTMLFormElement, against: string): Promise<void> {
  const body = fieldsOf(form);
  body.set('against', against);
  const address = form.action.replace(/submissions$/, 'compare');
  const response = await fetch(address, { method: 'POST', body });
  if (!showComparison(await response.text())) toast(words('refused'), 'bad');
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => body.append(name, String(value)));
  return body;
}

async function post(
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  editor: SourceEditor | undefined,
): Promise<void> {
  if (button?.dataset.compare !== undefined) return compare(form, 'last');
  const body = fieldsOf(form);
  if (button?.name) body.set(button.name, button.value);
  const address = button?.getAttribute('formaction') ?? form.action;
  const focused = document.activeElement?.id ?? '';
  const response = await fetch(address, { method: 'POST', body });
  const html = await response.text();
  const trying = button?.dataset.try !== undefined || button?.dataset.fill !== undefined;
  if (!takeOver(html, trying ? ['try'] : REGIONS)) {
    const problem = new DOMParser().parseFromString(html, 'text/html').querySelector('main .alert');
    toast(problem?.textContent?.trim() || words(response.status === 401 ? 'signed-out' : 'refused'), 'bad');
    return;
  }
  if (trying) return tried(html, focused, editor);
  const result = document.getElementById('result');
  announce(result?.querySelector('[data-summary]')?.textContent ?? '');
  reveal(result);
  editor?.showDiagnostics('#result');
  follow(() => void finished(editor));
}

/** What came of the learner's own inputs: the first field that can't be read gets the focus. */
function tried(html: string, focused: string, editor: SourceEditor | undefined): void {
  const wrong = document.querySelector<HTMLElement>('#try [aria-invalid]');
  const problem = new DOMParser().parseFromString(html, 'text/html').querySelector('main > .alert');
  if (problem) toast(problem.textContent?.trim() ?? '', 'bad');
  (wrong ?? document.getElementById(focused))?.focus();
  const answer = document.querySelector('#try .error') ?? document.querySelector('#try [data-answer]');
  announce(answer?.textContent ?? '');
  answer?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  editor?.showDiagnostics('#try');
}

/** After the verdict: the history and the best score have changed, so take them from a fresh page. */
async function finished(editor: SourceEditor | undefined): Promise<void> {
  editor?.showDiagnostics('#result');
  reveal(document.getElementById('result'));
  const response = await fetch(location.pathname);
  if (!response.ok) return;
  // The inputs of the last test that failed are now at hand; what was typed stays.
  takeOver(await response.text(), ['attempts', 'standing', 'compare-last', 'fillings', 'solved']);
}

function reveal(result: HTMLElement | null): void {
  if (!result) return;
  const box = result.getBoundingClientRect();
  if (box.top < 0 || box.top > innerHeight - 160) {
    result.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }
}

function startShortcutList(): void {
  const dialog = document.getElementById('shortcuts') as HTMLDialogElement | null;
  if (!dialog) return;
  document.querySelector('[data-shortcuts]')?.addEventListener('click', () => dialog.showModal());
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key === '?' && !typing && !dialog.open) dialog.showModal();
  });
}
