// The border between statement and editor: dragged by pointer, moved by arrow keys, remembered.
const KEY = 'gradus-split';
const NARROWEST = 25;
const WIDEST = 65;

export function startSplit(): void {
  const bench = document.querySelector<HTMLElement>('[data-split]');
  const border = bench?.querySelector<HTMLElement>('[role="separator"]');
  if (!bench || !border) return;
  const set = (percent: number): void => {
    const kept = Math.min(WIDEST, Math.max(NARROWEST, Math.round(percent)));
    bench.style.setProperty('--split', `${kept}%`);
    border.setAttribute('aria-valuenow', String(kept));
    try {
      localStorage.setItem(KEY, String(kept));
    } catch {
      // Not remembered, then.
    }
  };
  const remembered = read();
  if (remembered) set(remembered);
  border.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(Number(border.getAttribute('aria-valuenow')) + step);
  });
  border.addEventListener('pointerdown', (event) => {
    border.setPointerCapture(event.pointerId);
    const box = bench.getBoundingClientRect();
    const move = (at: PointerEvent): void => set(((at.clientX - box.left) / box.width) * 100);
    border.addEventListener('pointermove', move);
    border.addEventListener('pointerup', () => border.removeEventListener('pointermove', move), { once: true });
  });
}

function read(): number | null {
  try {
    return Number(localStorage.getItem(KEY)) || null;
  } catch {
    return null;
  }
}
