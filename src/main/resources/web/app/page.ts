// Pages are made by the server alone. A script that wants news fetches a page and takes over the
// regions that it knows by id.
import { localTimes } from './times';

/** Takes the regions over from a fetched page; returns whether the first was there. */
export function takeOver(html: string, ids: string[]): boolean {
  const fetched = new DOMParser().parseFromString(html, 'text/html');
  let first = false;
  ids.forEach((id, i) => {
    const news = fetched.getElementById(id);
    if (!news) return;
    localTimes(news);
    document.getElementById(id)?.replaceWith(document.adoptNode(news));
    if (i === 0) first = true;
  });
  return first;
}

/** Reads a sentence to those who use a screen reader. */
export function announce(sentence: string): void {
  const region = document.getElementById('announcement');
  if (region) region.textContent = sentence.replace(/\s+/g, ' ').trim();
}

/** Shows a short notice for a while; it is announced by its region. */
export function toast(sentence: string, tone: 'good' | 'bad' | 'warn' = 'warn'): void {
  const region = document.querySelector('.toasts');
  const box = document.createElement('div');
  box.className = `alert ${tone}`;
  box.textContent = sentence;
  region?.append(box);
  setTimeout(() => box.remove(), 8000);
}

/** The words that scripts say, which the server wrote in the page's language. */
export function words(name: string): string {
  return document.querySelector<HTMLElement>('[data-words]')?.getAttribute(`data-${name}`) ?? '';
}
