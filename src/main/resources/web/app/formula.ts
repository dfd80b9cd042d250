// Formulas: the server sends TeX as the text of .math elements (readable without script); KaTeX,
// untrusted, sets them. It writes styles through the DOM, so the content policy stays strict.
import katex from 'katex';
import 'katex/dist/katex.min.css';

export function renderFormulas(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('.math:not([data-set])')) {
    const tex = element.textContent ?? '';
    const displayMode = 'display' in element.dataset;
    element.dataset.set = '';
    katex.render(tex, element, { displayMode, throwOnError: false, trust: false, maxExpand: 200 });
  }
}
