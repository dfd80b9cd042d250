// Formulas: the server sends TeX as the text of these elements (readable without script); KaTeX,
// untrusted, sets them. It writes styles through the DOM, so the content policy stays strict.
import katex from 'katex';
import 'katex/dist/katex.min.css';

const SELECTOR = '.formula, .formula-displayed';

export function renderFormulas(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>(SELECTOR)) {
    const tex = element.textContent ?? '';
    const displayMode = element.classList.contains('formula-displayed');
    katex.render(tex, element, { displayMode, throwOnError: false, trust: false, maxExpand: 200 });
  }
}
