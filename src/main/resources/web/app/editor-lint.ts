// What the real compiler says while one types. An older question is given up for a newer one, and
// where there is no answer this time, what was said before stays in its place.
import { type Diagnostic, forceLinting, forEachDiagnostic, linter, nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { type EditorState, type Extension, type Text } from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';
import { showNote } from './editor-note';

interface Found {
  line: number;
  column: number;
  message: string;
  advice?: string;
}

interface Answer {
  found?: Found[];
  /** Seconds after which to ask again; nothing if another question is under way. */
  again?: number;
}

const PAUSE = 600;

/**
 * Asks about each text that differs from the starter, which is known to compile.
 *
 * @param told hears how many problems there are whenever that may have changed
 */
export function compilerLint(form: HTMLFormElement, starter: string, told: (problems: number) => void): Extension {
  let asked: AbortController | undefined;
  let later: number | undefined;
  const source = async (view: EditorView): Promise<readonly Diagnostic[]> => {
    asked?.abort();
    clearTimeout(later);
    const doc = view.state.doc;
    const text = doc.toString();
    if (text === starter) return [];
    asked = new AbortController();
    try {
      const { found, again } = await ask(form, text, asked.signal);
      if (again !== undefined) later = window.setTimeout(() => forceLinting(view), again * 1000);
      if (found) return found.map((one) => diagnosticOf(doc, one));
    } catch {
      // Given up for a newer text, or the server can't be reached.
    }
    return shown(view.state);
  };
  let before = 0;
  const count = EditorView.updateListener.of(({ state }) => {
    const now = shown(state).length;
    if (now !== before) told((before = now));
  });
  return [linter(source, { delay: PAUSE }), count, keys];
}

/** Goes to the next problem and says there what it is. */
export const toNextProblem = telling(nextDiagnostic);

const keys = keymap.of([
  { key: 'F8', run: toNextProblem },
  { key: 'Shift-F8', run: telling(previousDiagnostic) },
]);

function telling(move: Command): Command {
  return (view) => {
    if (!move(view)) return false;
    const { from } = view.state.selection.main;
    const here = shown(view.state).filter((diagnostic) => diagnostic.from <= from && from <= diagnostic.to);
    if (here.length > 0) showNote(view, { pos: from, above: true, create: () => ({ dom: list(view, here) }) });
    return true;
  };
}

function list(view: EditorView, diagnostics: Diagnostic[]): HTMLElement {
  const box = document.createElement('div');
  for (const { message, renderMessage } of diagnostics) {
    const entry = document.createElement('div');
    entry.className = 'cm-diagnostic cm-diagnostic-error';
    entry.append(renderMessage ? renderMessage(view) : message);
    box.append(entry);
  }
  return box;
}

async function ask(form: HTMLFormElement, source: string, signal: AbortSignal): Promise<Answer> {
  const body = new URLSearchParams({ source });
  const token = form.querySelector<HTMLInputElement>('[name="csrf-token"]');
  if (token) body.set(token.name, token.value);
  const address = form.action.replace(/submissions$/, 'lint');
  const headers = { Accept: 'application/json' };
  const response = await fetch(address, { method: 'POST', body, headers, signal });
  if (response.status === 503) return { again: Number(response.headers.get('Retry-After') ?? 3) };
  if (!response.ok || response.redirected) return {};
  return { found: ((await response.json()) as { diagnostics: Found[] }).diagnostics };
}

/** Marks the word that a message is about; javac's words come first, then what they mean. */
export function diagnosticOf(doc: Text, found: Found): Diagnostic {
  const line = doc.line(Math.min(Math.max(1, found.line), doc.lines));
  const from = Math.min(line.to, line.from + Math.max(0, found.column - 1));
  const word = /^\w+/.exec(line.text.slice(from - line.from));
  const to = Math.min(line.to, from + (word ? word[0].length : 1));
  const message = [found.message, found.advice ?? ''].filter((text) => text !== '').join('\n');
  return { from, to, severity: 'error', message, renderMessage: () => rendered(found) };
}

function rendered(found: Found): Node {
  const box = document.createElement('div');
  const message = document.createElement('code');
  message.textContent = found.message;
  box.append(message);
  if (found.advice) {
    const advice = document.createElement('p');
    advice.textContent = found.advice;
    box.append(advice);
  }
  return box;
}

function shown(state: EditorState): Diagnostic[] {
  const all: Diagnostic[] = [];
  forEachDiagnostic(state, (diagnostic, from, to) => all.push({ ...diagnostic, from, to }));
  return all;
}
