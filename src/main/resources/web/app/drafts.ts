// What was typed and not yet submitted: kept in this browser at once, and on the server a moment
// later. The server names revisions, so that two windows never overwrite each other unseen.
export interface Kept {
  source: string;
  revision: number;
  dirty: boolean;
  history?: unknown;
}

export interface Other {
  source: string;
  revision: number;
  savedAt: string;
}

export type DraftState = 'saved' | 'saving' | 'local' | 'too-long' | 'conflict' | 'held';

interface Hooks {
  state(state: DraftState): void;
  conflict(other: Other): void;
  fresh(other: Other): void;
  history(): unknown;
}

const PAUSE = 1000;
const AGAIN = 8000;
const LARGEST_HISTORY = 400_000;

export class Draft {
  private readonly key: string;
  private timer: number | undefined;
  private source: string;
  private dirty = false;
  private sending = false;
  private stopped = false;

  constructor(
    name: string,
    private readonly form: HTMLFormElement,
    private revision: number,
    known: string,
    private readonly hooks: Hooks,
  ) {
    this.key = `gradus-work:${name}`;
    this.source = known;
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.leave();
      else void this.look();
    });
  }

  load(): Kept | null {
    try {
      const text = localStorage.getItem(this.key);
      return text === null ? null : (JSON.parse(text) as Kept);
    } catch {
      return null; // storage is switched off: then nothing is kept here
    }
  }

  changed(source: string): void {
    if (source === this.source) return;
    this.source = source;
    this.dirty = true;
    if (this.stopped) return this.store();
    this.plan(PAUSE);
  }

  /** Goes on from what another window kept; what is here counts as newer. */
  resolve(revision: number, source: string): void {
    this.revision = revision;
    this.stopped = false;
    this.source = source;
    this.dirty = true;
    void this.save();
  }

  /** Takes over what another window kept, as it is. */
  adopt(other: Other): void {
    this.revision = other.revision;
    this.source = other.source;
    this.stopped = false;
    this.dirty = false;
    this.store();
    this.hooks.state('saved');
  }

  /** Sees whether another window went on in the meantime. */
  private async look(): Promise<void> {
    if (this.dirty || this.stopped || this.sending) return;
    try {
      const response = await fetch(this.address());
      if (response.status !== 200 || response.redirected || this.dirty) return;
      const other = (await response.json()) as Other;
      if (other.revision <= this.revision) return;
      if (other.source === this.source) this.revision = other.revision;
      else this.hooks.fresh(other);
    } catch {
      // Not reached; saving will tell.
    }
  }

  /** Saves until nothing is left to be saved, or it can't be; tells the revision that is known then. */
  async settle(): Promise<number> {
    for (let tries = 0; tries < 50 && (this.dirty || this.sending) && !this.stopped; tries++) {
      if (this.sending) await new Promise((wake) => setTimeout(wake, 100));
      else await this.save();
    }
    return this.revision;
  }

  async save(): Promise<void> {
    clearTimeout(this.timer);
    this.store();
    if (this.stopped || !this.dirty) return;
    if (this.sending) return this.plan(PAUSE);
    const source = this.source;
    this.sending = true;
    this.hooks.state('saving');
    try {
      await this.take(await this.post(source, false), source);
    } catch {
      this.hooks.state('local');
      this.plan(AGAIN);
    } finally {
      this.sending = false;
    }
  }

  private async take(response: Response, source: string): Promise<void> {
    if (response.status === 409) {
      this.stopped = true;
      this.hooks.state('conflict');
      this.hooks.conflict((await response.json()) as Other);
      return;
    }
    if (response.status === 423) {
      this.stopped = true;
      return this.hooks.state('held');
    }
    if (response.status === 413) return this.hooks.state('too-long');
    if (!response.ok || response.redirected) throw new Error(String(response.status));
    this.revision = ((await response.json()) as Other).revision;
    if (this.source !== source) return this.plan(PAUSE);
    this.dirty = false;
    this.store();
    this.hooks.state('saved');
  }

  /** The page goes: what is not saved yet is sent without waiting for an answer. */
  private leave(): void {
    this.store();
    if (!this.dirty || this.stopped || this.sending) return;
    const source = this.source;
    void this.post(source, true).then((response) => this.take(response, source)).catch(() => {});
  }

  private post(source: string, keepalive: boolean): Promise<Response> {
    const token = this.form.querySelector<HTMLInputElement>('[name="csrf-token"]');
    const body = new URLSearchParams({ source, revision: String(this.revision) });
    if (token) body.set(token.name, token.value);
    return fetch(this.address(), { method: 'POST', body, keepalive: keepalive && source.length < 50_000 });
  }

  private plan(pause: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), pause);
  }

  private store(): void {
    const kept: Kept = { source: this.source, revision: this.revision, dirty: this.dirty };
    try {
      const history = this.hooks.history();
      const whole = JSON.stringify({ ...kept, history });
      localStorage.setItem(this.key, whole.length < LARGEST_HISTORY ? whole : JSON.stringify(kept));
    } catch {
      // Storage is full or switched off; the text stays in the editor.
    }
  }

  private address(): string {
    return this.form.dataset.draft ?? '';
  }
}
