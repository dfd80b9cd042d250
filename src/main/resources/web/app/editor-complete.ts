// Completes what the exercise allows of the tensor API, and explains it where the pointer rests or,
// with a key, at the cursor.
import { autocompletion, type Completion, type CompletionContext, type CompletionResult, insertBracket } from '@codemirror/autocomplete';
import type { EditorState, Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap, type Tooltip } from '@codemirror/view';
import { Api, type ApiType, type Member } from './editor-api';
import { showNote } from './editor-note';

const KEYWORDS =
  'boolean break case class continue default do double else false final float for if import int long new null record return static switch this true var void while'.split(' ');

/** Loaded when it is first asked for; without it the editor still edits. */
function loader(address: string): () => Promise<Api> {
  let api: Promise<Api> | undefined;
  return () =>
    (api ??= fetch(address, { headers: { Accept: 'application/json' } })
      .then((response) => (response.ok && !response.redirected ? response.json() : { types: [] }))
      .then(({ types }: { types: ApiType[] }) => new Api(types))
      .catch(() => ((api = undefined), new Api([]))));
}

export function tensorApi(form: HTMLFormElement): Extension {
  const load = loader(form.action.replace(/submissions$/, 'completions'));
  return [
    autocompletion({ override: [(context) => complete(context, load)], icons: false, maxRenderedOptions: 80 }),
    hoverTooltip(async (view, at) => explanation(await load(), view.state, at), { hoverTime: 350 }),
    keymap.of([{ key: 'F1', preventDefault: true, run: (view) => (void explainHere(view, load), true) }]),
  ];
}

async function complete(context: CompletionContext, load: () => Promise<Api>): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[A-Za-z_$][\w$]*/);
  const from = word ? word.from : context.pos;
  const before = context.state.doc.sliceString(0, from);
  if (isText(before)) return null;
  const dot = /\.\s*$/.exec(before);
  if (!dot && !word && !context.explicit) return null;
  if (!dot && word && word.to - word.from < 2 && !context.explicit) return null;
  const api = await load();
  const options = dot ? api.members(api.receiver(before.slice(0, dot.index))).map(memberOption) : nameOptions(api, context, from);
  return options.length === 0 ? null : { from, options, validFor: /^[\w$]*$/ };
}

/** Whether the end of a text stands in a comment or in quotes. */
function isText(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '');
  return bare.includes('//') || bare.includes('"') || before.lastIndexOf('/*') > before.lastIndexOf('*/');
}

function memberOption(member: Member): Completion {
  return {
    label: member.name,
    displayLabel: member.signature,
    detail: member.returns,
    type: member.kind,
    info: () => described([member]),
    apply: (view, _, from, to) => insert(view, from, to, member),
  };
}

function nameOptions(api: Api, context: CompletionContext, from: number): Completion[] {
  const types = api.types.map((type): Completion => ({
    label: type.name,
    detail: type.package,
    type: 'class',
    boost: 1,
    info: () => describedType(type),
    apply: (view, _, start, to) => insertType(view, start, to, type),
  }));
  const text = context.state.doc.toString();
  const used = new Set(`${text.slice(0, from)} ${text.slice(context.pos)}`.match(/[a-z_$][\w$]*/g) ?? []);
  KEYWORDS.forEach((keyword) => used.delete(keyword));
  const names = [...used].filter((name) => name.length > 1).map((label): Completion => ({ label, type: 'variable', boost: 2 }));
  return [...names, ...types, ...KEYWORDS.map((label): Completion => ({ label, type: 'keyword' }))];
}

/** Writes a name, and brackets with the cursor between them where something belongs in. */
function insert(view: EditorView, from: number, to: number, member: Member): void {
  const selection = { anchor: from + member.name.length };
  view.dispatch({ changes: { from, to, insert: member.name }, selection, userEvent: 'input.complete' });
  if (member.kind === 'field' || view.state.sliceDoc(selection.anchor, selection.anchor + 1) === '(') return;
  const brackets = insertBracket(view.state, '(');
  if (!brackets) return;
  view.dispatch(brackets);
  if (member.signature.endsWith('()')) view.dispatch({ selection: { anchor: selection.anchor + 2 } });
}

/** Writes the name of a type, and its import where there is none. */
function insertType(view: EditorView, from: number, to: number, type: ApiType): void {
  const text = view.state.doc.toString();
  const imported = type.package === '' || text.includes(`import ${type.package}.*;`) || text.includes(`import ${type.package}.${type.name};`);
  const line = imported ? '' : `import ${type.package}.${type.name};\n`;
  const imports = [...text.matchAll(/^import .*;\n/gm)].pop();
  const at = imports ? (imports.index ?? 0) + imports[0].length : 0;
  view.dispatch({
    changes: [{ from: at, insert: line }, { from, to, insert: type.name }],
    selection: { anchor: from + line.length + type.name.length },
    userEvent: 'input.complete',
  });
}

/** What the name at a place is, with all its overloads. */
function explanation(api: Api, state: EditorState, at: number): Tooltip | null {
  const word = state.wordAt(at);
  if (!word) return null;
  const name = state.sliceDoc(word.from, word.to);
  const before = state.sliceDoc(0, word.from);
  if (isText(before)) return null;
  const dot = /\.\s*$/.exec(before);
  const members = dot ? api.members(api.receiver(before.slice(0, dot.index))).filter((member) => member.name === name) : [];
  const type = dot ? undefined : api.type(name);
  if (members.length === 0 && !type) return null;
  return { pos: word.from, end: word.to, above: true, create: () => ({ dom: type ? describedType(type) : described(members) }) };
}

async function explainHere(view: EditorView, load: () => Promise<Api>): Promise<void> {
  showNote(view, explanation(await load(), view.state, view.state.selection.main.head));
}

function described(members: Member[]): HTMLElement {
  const box = element('div', 'api-doc');
  for (const member of members) {
    const entry = element('div', 'api-entry');
    entry.append(element('code', 'api-signature', `${member.signature}${member.kind === 'constructor' ? '' : ` → ${member.returns}`}`));
    entry.append(element('p', '', member.summary));
    if (member.torch) entry.append(element('p', 'api-torch', `= ${member.torch}`));
    box.append(entry);
  }
  return box;
}

function describedType(type: ApiType): HTMLElement {
  const box = element('div', 'api-doc');
  box.append(element('code', 'api-signature', type.name), element('p', '', type.summary));
  if (type.torch) box.append(element('p', 'api-torch', `= ${type.torch}`));
  const made = type.members.filter((member) => member.kind === 'constructor');
  if (made.length > 0) box.append(described(made));
  return box;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
