// The appearance form works by itself: it posts, a cookie remembers, the page comes back. Here the
// choice takes effect at once and the post goes on in the background.
export function startTheme(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-theme-choice]');
  form?.addEventListener('submit', (event) => {
    const choice = (event.submitter as HTMLButtonElement | null)?.value;
    if (!choice) return;
    event.preventDefault();
    document.documentElement.dataset.theme = choice;
    for (const button of form.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === choice));
    }
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    body.set('theme', choice);
    void fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  });
}
