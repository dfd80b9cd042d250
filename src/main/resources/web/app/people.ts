// The people of a course: a link is copied by a button, a list is read from a file into its field,
// where it can be looked at before it is sent.
import { toast, words } from './page';

export function startPeople(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(button.dataset.copy ?? '').then(() => toast(words('copied'), 'good'));
    });
  }
  const file = document.querySelector<HTMLInputElement>('[data-list-file]');
  const list = document.querySelector<HTMLTextAreaElement>('#list');
  file?.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (!chosen || !list) return;
    void chosen.text().then((text) => {
      list.value = text;
      list.focus();
    });
  });
}
