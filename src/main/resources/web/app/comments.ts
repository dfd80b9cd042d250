// A click on a line brings the form for a comment below that line; Escape takes it back. Without
// script the line's link fills in the form below the listing.
export function startComments(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-comment]');
  const listing = document.querySelector<HTMLElement>('.listing.commented');
  const line = form?.querySelector<HTMLInputElement>('#line');
  const text = form?.querySelector<HTMLTextAreaElement>('#text');
  const cancel = form?.querySelector<HTMLButtonElement>('[data-comment-cancel]');
  if (!form || !listing || !line || !text || !cancel) return;
  const home = document.createComment('comment form');
  form.before(home);
  let opener: HTMLElement | null = null;

  const open = (row: HTMLElement): void => {
    line.value = row.id.slice(1);
    opener = row.querySelector<HTMLElement>('.comment-on');
    row.append(form);
    cancel.hidden = false;
    text.focus();
  };
  const close = (): void => {
    home.after(form);
    cancel.hidden = true;
    line.value = '';
    opener?.focus();
  };

  listing.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('li[id^=L]');
    if (!row || target.closest('form, .line-comment')) return;
    // Who marks text wants to read or copy it.
    if (!target.closest('.comment-on') && !getSelection()?.isCollapsed) return;
    event.preventDefault();
    open(row);
  });
  cancel.addEventListener('click', close);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && listing.contains(form)) close();
  });
}
