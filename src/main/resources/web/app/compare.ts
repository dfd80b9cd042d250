// The comparison that the server made, in a dialog of the page that one is on.
import { takeOver } from './page';

export function showComparison(html: string): boolean {
  const dialog = document.getElementById('comparison') as HTMLDialogElement | null;
  if (!dialog || !takeOver(html, ['diff'])) return false;
  dialog.showModal();
  return true;
}
