// What was typed and not yet submitted, kept in this browser for each account and exercise.
export class Draft {
  private readonly key: string;

  constructor(name: string) {
    this.key = `gradus-draft:${name}`;
  }

  load(): string | null {
    try {
      return localStorage.getItem(this.key);
    } catch {
      return null; // storage is switched off: then nothing is kept
    }
  }

  /** Keeps the source, or forgets it when it is what the server has anyway. */
  keep(source: string, known: string): void {
    try {
      if (source === known) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, source);
    } catch {
      // Storage is full or switched off; the text stays in the editor.
    }
  }
}
