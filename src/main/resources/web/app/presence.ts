// One author at a time. An open page tells the server again and again that it is there, and that it
// goes; a page that may only be read looks whether the exercise has become free.
const BEAT = 20_000;
const LOOK = 3_000;
const TAKEN = 423;

export class Presence {
  private over = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly taken: () => void,
  ) {
    void this.beat();
    setInterval(() => void this.beat(), BEAT);
    addEventListener('pagehide', () => this.leave());
    addEventListener('pageshow', (event) => {
      if (event.persisted) void this.beat();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.beat();
    });
  }

  private async beat(): Promise<void> {
    if (this.over) return;
    try {
      const response = await this.post('', {});
      if (response.status !== TAKEN || this.over) return;
      this.over = true;
      this.taken();
    } catch {
      // Not reached; saving will tell.
    }
  }

  private leave(): void {
    if (!this.over) this.post('/leave', { page: this.form.dataset.page ?? '' }).catch(() => {});
  }

  private post(path: string, fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams(fields);
    const token = this.form.querySelector<HTMLInputElement>('[name="csrf-token"]');
    if (token) body.set(token.name, token.value);
    return fetch((this.form.dataset.lock ?? '') + path, { method: 'POST', body, keepalive: true });
  }
}

/** Opens the exercise for writing as soon as nobody else writes it. */
export function awaitFree(address: string): void {
  const look = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    try {
      const response = await fetch(address);
      if (response.ok && ((await response.json()) as { free: boolean }).free) location.reload();
    } catch {
      // Not reached; the next look tries again.
    }
  };
  setInterval(() => void look(), LOOK);
  document.addEventListener('visibilitychange', () => void look());
}
