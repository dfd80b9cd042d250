// The search of the reference while one types: the server's answer takes the place of the last one.
const PAUSE = 200;

export function startReference(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-reference-search]');
  const field = form?.querySelector<HTMLInputElement>('input[name=q]');
  const hits = document.getElementById('reference-hits');
  if (!form || !field || !hits) return;
  let waiting = 0;
  let latest = 0;
  field.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void search(), PAUSE);
  });

  async function search(): Promise<void> {
    const turn = ++latest;
    const address = `/reference?q=${encodeURIComponent(field!.value)}`;
    const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => undefined);
    if (!answer?.ok || turn !== latest) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (turn !== latest) return;
    hits!.replaceChildren(...(page.getElementById('reference-hits')?.childNodes ?? []));
    window.history.replaceState(null, '', field!.value === '' ? '/reference' : address);
  }
}
