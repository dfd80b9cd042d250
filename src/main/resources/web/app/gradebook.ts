// The gradebook of any size: all grades are fetched once, and only the rows in sight are elements.
// Sorting, finding and moving by arrow keys work on the fetched rows.
type Cell = string | [points: string, marks: string, formula: string];

interface Line {
  username: string;
  name: string;
  total: string;
  cells: Cell[];
}

interface Book {
  lines: Line[];
  means: string[];
}

const OVERSCAN = 6;

export function startGradebook(): void {
  const table = document.querySelector<HTMLTableElement>('table.gradebook');
  const address = table?.dataset.rows;
  if (!table || !address) return;
  fetch(address, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<Book>) : Promise.reject(answer.status)))
    .then(({ lines, means }) => {
      showMeans(table, means);
      new Gradebook(table, lines).start();
    })
    .catch(() => undefined); // the server's pages stay as they are
}

class Gradebook {
  private readonly scroll: HTMLElement;
  private readonly body: HTMLTableSectionElement;
  private readonly heads: HTMLTableCellElement[];
  private readonly slugs: string[];
  private readonly base: string;
  private readonly check = document.getElementById('full-mark')?.innerHTML ?? '';
  private readonly words: DOMStringMap;
  private shown: Line[];
  private rowHeight = 56;
  private drawn = '';
  private row = 0;
  private column = 0;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly lines: Line[],
  ) {
    this.scroll = table.parentElement as HTMLElement;
    this.body = table.tBodies[0];
    this.heads = Array.from(table.tHead?.rows[0].cells ?? []);
    this.slugs = (table.dataset.slugs ?? '').split(' ').map((path) => path.split('/').at(-2) ?? '');
    this.base = table.dataset.cells ?? '';
    this.words = table.dataset;
    this.shown = lines;
  }

  start(): void {
    this.rowHeight = this.body.rows[0]?.offsetHeight || this.rowHeight;
    this.table.setAttribute('role', 'grid');
    // Widths that are told once spare the browser measuring each cell whenever rows change.
    this.table.style.width = `${this.table.offsetWidth}px`;
    this.table.style.tableLayout = 'fixed';
    document.querySelector('[data-pages]')?.remove();
    const form = document.querySelector<HTMLFormElement>('[data-gradebook-find]');
    const field = form?.querySelector<HTMLInputElement>('input[type=search]');
    // What is typed is found at once; only another section has to be asked for.
    const section = form?.querySelector('select');
    form?.addEventListener('submit', (event) => {
      if (!section) event.preventDefault();
    });
    field?.addEventListener('input', () => this.find(field.value));
    this.heads.forEach((head, column) =>
      head.querySelector('a.sort')?.addEventListener('click', (event) => {
        event.preventDefault();
        this.sort(column);
      }),
    );
    this.scroll.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()), { passive: true });
    this.body.addEventListener('keydown', (event) => this.move(event));
    this.body.addEventListener('focusin', (event) => this.focused(event.target as HTMLElement));
    new ResizeObserver(() => this.draw()).observe(this.scroll);
    const sorted = this.heads.findIndex((head) => (head.getAttribute('aria-sort') ?? 'none') !== 'none');
    if (sorted > 0 || this.heads[0]?.getAttribute('aria-sort') === 'descending') this.order(Math.max(0, sorted));
    this.find(field?.value ?? '');
  }

  private find(wanted: string): void {
    const text = wanted.trim().toLocaleLowerCase();
    this.shown = this.lines.filter((line) => `${line.name} ${line.username}`.toLocaleLowerCase().includes(text));
    const count = document.querySelector('[data-count]');
    if (count) count.textContent = String(this.shown.length);
    const nobody = document.querySelector<HTMLElement>('[data-nobody]');
    if (nobody) {
      nobody.classList.toggle('hidden', this.shown.length > 0 || this.lines.length === 0);
      nobody.textContent = (nobody.textContent ?? '').replace(/“[^”]*”/, `“${wanted}”`);
    }
    this.row = 0;
    this.scroll.scrollTop = 0;
    this.redraw();
  }

  private sort(column: number): void {
    const head = this.heads[column];
    const state = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    this.heads.forEach((other) => other.setAttribute('aria-sort', 'none'));
    head.setAttribute('aria-sort', state);
    this.order(column);
    this.find(document.querySelector<HTMLInputElement>('[data-gradebook-find] input[type=search]')?.value ?? '');
  }

  private order(column: number): void {
    const sign = this.heads[column].getAttribute('aria-sort') === 'descending' ? -1 : 1;
    const number = (line: Line): number => {
      const cell = line.cells[column - 1];
      return cell === undefined ? Number(line.total) : points(cell) === '–' ? -1 : Number(points(cell));
    };
    this.lines.sort(
      column === 0
        ? (one, two) => sign * one.name.localeCompare(two.name)
        : (one, two) => sign * (number(one) - number(two)) || one.name.localeCompare(two.name),
    );
  }

  private redraw(): void {
    this.drawn = '';
    this.draw();
  }

  private draw(): void {
    const above = this.table.tHead?.offsetHeight ?? 0;
    const first = Math.max(0, Math.floor((this.scroll.scrollTop - above) / this.rowHeight) - OVERSCAN);
    const count = Math.ceil(this.scroll.clientHeight / this.rowHeight) + 2 * OVERSCAN;
    const last = Math.min(this.shown.length, first + count);
    const range = `${first}-${last}`;
    if (range === this.drawn) return;
    const [from, to] = this.drawn === '' ? [0, 0] : this.drawn.split('-').map(Number);
    this.drawn = range;
    const hadFocus = this.body.contains(document.activeElement);
    this.fill(first, last, from, to);
    this.space(first, 'afterbegin');
    this.space(this.shown.length - last, 'beforeend');
    this.table.setAttribute('aria-rowcount', String(this.shown.length + 2));
    this.rove(first, last, hadFocus);
  }

  // What is there already and stays in sight is left as it is.
  private fill(first: number, last: number, from: number, to: number): void {
    const html = (start: number, end: number): string =>
      this.shown.slice(start, end).map((line, i) => this.rowHtml(line, start + i)).join('');
    if (first >= to || last <= from) {
      this.body.innerHTML = html(first, last);
      return;
    }
    this.body.querySelectorAll('tr.space').forEach((row) => row.remove());
    for (let row = from; row < first; row++) this.body.rows[0].remove();
    for (let row = last; row < to; row++) this.body.rows[this.body.rows.length - 1].remove();
    if (first < from) this.body.insertAdjacentHTML('afterbegin', html(first, from));
    if (last > to) this.body.insertAdjacentHTML('beforeend', html(to, last));
    this.body.querySelectorAll('a[tabindex="0"]').forEach((link) => ((link as HTMLAnchorElement).tabIndex = -1));
  }

  private rowHtml(line: Line, row: number): string {
    const cells = line.cells.map((cell, i) => this.cellHtml(cell, `${line.username}/${this.slugs[i]}`));
    return (
      `<tr aria-rowindex="${row + 2}" data-row="${row}"><th scope="row"><span class="name">${escape(line.name)}</span>` +
      `<span class="soft small username">${escape(line.username)}</span></th>${cells.join('')}` +
      `<td class="number total">${line.total}</td></tr>`
    );
  }

  private cellHtml(cell: Cell, path: string): string {
    const [number, marks, formula] = typeof cell === 'string' ? [cell, '', ''] : cell;
    const full = marks.includes('f');
    const untried = marks.includes('u');
    const text = untried
      ? `<span aria-hidden="true">–</span><span class="unseen">${this.words.untried}</span>`
      : (full ? `${this.check}<span class="unseen">${this.words.full} </span>` : '') + number;
    return (
      `<td class="number"><a tabindex="-1" class="grade${full ? ' full' : ''}${untried ? ' untried' : ''}" ` +
      `href="${this.base}${path}"><span>${text}</span>` +
      (formula ? `<span class="formula-line">${formula}</span>` : '') +
      (/[lh]/.test(marks)
        ? '<span class="marks">' +
          (marks.includes('l') ? `<span class="mark">${this.words.late}</span>` : '') +
          (marks.includes('h') ? `<span class="mark">${this.words.hand}</span>` : '') +
          '</span>'
        : '') +
      '</a></td>'
    );
  }

  // Set by script, since the content policy lets no style attribute through.
  private space(rows: number, where: InsertPosition): void {
    if (rows <= 0) return;
    this.body.insertAdjacentHTML(where, '<tr class="space" aria-hidden="true"><td></td></tr>');
    const row = where === 'afterbegin' ? this.body.rows[0] : this.body.rows[this.body.rows.length - 1];
    row.cells[0].colSpan = this.heads.length;
    row.cells[0].style.height = `${rows * this.rowHeight}px`;
  }

  private rove(first: number, last: number, hadFocus: boolean): void {
    const row = this.row >= first && this.row < last ? this.row : first;
    const link = this.link(row, this.column);
    if (!link) return;
    link.tabIndex = 0;
    if (hadFocus && row === this.row) link.focus({ preventScroll: true });
    else if (hadFocus) this.scroll.focus({ preventScroll: true });
  }

  private link(row: number, column: number): HTMLAnchorElement | null {
    return this.body.querySelectorAll<HTMLTableRowElement>(`tr[data-row="${row}"]`)[0]?.cells[column + 1]?.querySelector('a') ?? null;
  }

  private focused(target: HTMLElement): void {
    const cell = target.closest('td');
    const row = target.closest<HTMLTableRowElement>('tr[data-row]');
    if (!cell || !row) return;
    this.body.querySelectorAll('a[tabindex="0"]').forEach((other) => ((other as HTMLAnchorElement).tabIndex = -1));
    target.tabIndex = 0;
    this.row = Number(row.dataset.row);
    this.column = cell.cellIndex - 1;
  }

  private move(event: KeyboardEvent): void {
    const step = Math.max(1, Math.floor(this.scroll.clientHeight / this.rowHeight) - 2);
    const end = this.slugs.length - 1;
    const moves: Record<string, [number, number]> = {
      ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1],
      PageDown: [step, 0], PageUp: [-step, 0],
      Home: [event.ctrlKey ? -this.row : 0, -this.column],
      End: [event.ctrlKey ? this.shown.length : 0, end - this.column],
    };
    const by = moves[event.key];
    if (!by || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.row = Math.min(this.shown.length - 1, Math.max(0, this.row + by[0]));
    this.column = Math.min(end, Math.max(0, this.column + by[1]));
    this.reveal();
    const link = this.link(this.row, this.column);
    link?.focus({ preventScroll: true });
    if (link) this.revealColumn(link);
  }

  private reveal(): void {
    const head = this.table.tHead?.offsetHeight ?? 0;
    const foot = this.table.tFoot?.offsetHeight ?? 0;
    const top = this.row * this.rowHeight;
    const space = this.scroll.clientHeight - head - foot;
    if (top < this.scroll.scrollTop) this.scroll.scrollTop = top;
    else if (top + this.rowHeight > this.scroll.scrollTop + space) this.scroll.scrollTop = top + this.rowHeight - space;
    this.draw();
  }

  private revealColumn(link: HTMLElement): void {
    const cell = link.closest('td') as HTMLElement;
    const fixed = this.heads[0].offsetWidth;
    if (cell.offsetLeft - fixed < this.scroll.scrollLeft) this.scroll.scrollLeft = cell.offsetLeft - fixed;
    const over = cell.offsetLeft + cell.offsetWidth - this.scroll.clientWidth;
    if (over > this.scroll.scrollLeft) this.scroll.scrollLeft = over;
  }
}

function showMeans(table: HTMLTableElement, means: string[]): void {
  const foot = table.tFoot;
  if (!foot) return;
  means.forEach((mean, i) => (foot.rows[0].cells[i + 1].textContent = mean));
  foot.hidden = false;
}

function points(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell[0];
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
