// Tables that are sorted by their heads and filtered by a field. The rows are the server's; only
// their order and their being shown change.
export function startSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const heads = Array.from(table.tHead?.rows[0]?.cells ?? []);
    heads.forEach((head, column) => {
      head.querySelector('button.sort')?.addEventListener('click', () => sort(table, heads, column));
    });
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) {
    const table = document.getElementById(field.dataset.filter ?? '') as HTMLTableElement | null;
    if (table) field.addEventListener('input', () => filter(table, field.value));
  }
}

function sort(table: HTMLTableElement, heads: HTMLTableCellElement[], column: number): void {
  const head = heads[column];
  const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
  heads.forEach((other) => other.removeAttribute('aria-sort'));
  head.setAttribute('aria-sort', direction);
  const sign = direction === 'ascending' ? 1 : -1;
  const body = table.tBodies[0];
  const keyed = Array.from(body.rows, (row) => ({ row, key: keyOf(row.cells[column]) }));
  keyed.sort((one, two) => sign * compare(one.key, two.key));
  body.append(...keyed.map(({ row }) => row));
}

function keyOf(cell: HTMLTableCellElement): string | number {
  const value = cell.dataset.value;
  return value === undefined ? (cell.textContent ?? '').trim() : Number(value);
}

function compare(one: string | number, two: string | number): number {
  return typeof one === 'number' && typeof two === 'number'
    ? one - two
    : String(one).localeCompare(String(two));
}

function filter(table: HTMLTableElement, wanted: string): void {
  const text = wanted.trim().toLocaleLowerCase();
  let shown = 0;
  for (const row of table.tBodies[0].rows) {
    row.hidden = !(row.cells[0].textContent ?? '').toLocaleLowerCase().includes(text);
    if (!row.hidden) shown++;
  }
  const count = document.querySelector(`[data-count-of="${table.id}"]`);
  if (count) count.textContent = String(shown);
}
