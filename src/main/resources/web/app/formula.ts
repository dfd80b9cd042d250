// Formulas: the server sends TeX as the text of these elements (readable without script); KaTeX,
// untrusted, sets them. It writes styles through the DOM, so the content policy stays strict.
import katex from 'katex';
import 'katex/dist/katex.min.css';

// The pieces of a tall brace get their style as an attribute, which the policy would refuse.
SVGElement.prototype.setAttribute = function (name: string, value: string): void {
  if (name === 'style') this.style.cssText = value;
  else Element.prototype.setAttribute.call(this, name, value);
};

const SELECTOR = '.formula, .formula-displayed';

// One that is wider than its place scrolls, which must be possible by keyboard as well.
const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

export function renderFormulas(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>(SELECTOR)) {
    const tex = element.textContent ?? '';
    const displayMode = element.classList.contains('formula-displayed');
    katex.render(tex, element, { displayMode, throwOnError: false, trust: false, maxExpand: 200 });
    if (displayMode) overflow.observe(element);
  }
}
