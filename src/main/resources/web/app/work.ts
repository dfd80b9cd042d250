// The exercise page: Run and Submit without leaving it. Both post the same form as without script;
// the page that comes back brings the new result and the new history.
import { announce, takeOver, toast, words } from './page';
import { follow } from './live';
import type { SourceEditor } from './editor';

const REGIONS = ['result', 'attempts', 'standing', 'submission-key'];

export async function startWork(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-work]');
  if (!form) return;
  const editor = await openEditor(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form, event.submitter as HTMLButtonElement | null, editor);
  });
  editor?.showDiagnostics();
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
  });
}

async function send(
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  editor: SourceEditor | undefined,
): Promise<void> {
  if (form.dataset.sending !== undefined) return;
  form.dataset.sending = '';
  const buttons = form.querySelectorAll<HTMLButtonElement>('[data-run], [data-submit]');
  buttons.forEach((each) => each.setAttribute('aria-disabled', 'true'));
  announce(words(button?.dataset.run === undefined ? 'submitting' : 'running'));
  try {
    await post(form, button, editor);
  } catch {
    toast(words('unreachable'), 'bad');
  } finally {
    delete form.dataset.sending;
    buttons.forEach((each) => each.removeAttribute('aria-disabled'));
  }
}

async function post(
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  editor: SourceEditor | undefined,
): Promise<void> {
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => body.append(name, String(value)));
  const address = button?.getAttribute('formaction') ?? form.action;
  const response = await fetch(address, { method: 'POST', body });
  const html = await response.text();
  if (!takeOver(html, REGIONS)) {
    const problem = new DOMParser().parseFromString(html, 'text/html').querySelector('main .alert');
    toast(problem?.textContent?.trim() || words(response.status === 401 ? 'signed-out' : 'refused'), 'bad');
    return;
  }
  const result = document.getElementById('result');
  announce(result?.querySelector('[data-summary]')?.textContent ?? '');
  reveal(result);
  editor?.showDiagnostics();
  follow(() => void finished(editor));
}

/** After the verdict: the history and the best score have changed, so take them from a fresh page. */
async function finished(editor: SourceEditor | undefined): Promise<void> {
  editor?.showDiagnostics();
  reveal(document.getElementById('result'));
  const response = await fetch(location.pathname);
  if (response.ok) takeOver(await response.text(), ['attempts', 'standing']);
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
