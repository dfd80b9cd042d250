// What stands in the form of a test and is not in the text yet: kept in this browser, so that neither
// another file nor a closed page loses it.
interface Kept {
  fields: [string, string][];
  /** The text with which the form was sent to be put into it; absent while it is being filled in. */
  sent?: string;
}

function keyOf(name: string): string {
  return `gradus-test:${name}`;
}

const FIELDS = '[data-test-form] :is(input, textarea, select)[name^="test."]';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export class KeptForm {
  private readonly key: string;
  private begun = '';

  /** Whether a form was left open under this name, with something in it. */
  static isLeft(name: string): boolean {
    try {
      const kept = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') as Kept | null;
      return kept !== null && kept.sent === undefined;
    } catch {
      return false; // Storage is switched off.
    }
  }

  constructor(
    name: string,
    private readonly form: HTMLFormElement,
  ) {
    this.key = keyOf(name);
    form.addEventListener('input', () => this.store());
    form.addEventListener('change', () => this.store());
  }

  /** A form has been opened: as long as it says what it says now, nothing of it can be lost. */
  begin(): void {
    this.begun = JSON.stringify(this.fields());
    this.forget();
  }

  /** A form is open that holds what only stands there: kept until it is put or given up. */
  hold(): void {
    this.begun = '';
    this.store();
  }

  /** The fields that were left open; null if they are in the text, which was this one then. */
  load(text: string): [string, string][] | null {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? 'null') as Kept | null;
      if (kept && (kept.sent === undefined || kept.sent === text)) return kept.fields;
    } catch {
      return null; // Storage is switched off: then nothing is kept here.
    }
    this.forget();
    return null;
  }

  /** The form goes to the server, which puts it into this text, or shows it again. */
  send(text: string): void {
    if (this.isChanged()) this.write({ fields: this.fields(), sent: text });
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Storage is switched off.
    }
  }

  private isChanged(): boolean {
    const fields = this.fields();
    return fields.length > 0 && JSON.stringify(fields) !== this.begun;
  }

  private store(): void {
    if (this.isChanged()) this.write({ fields: this.fields() });
    else this.forget();
  }

  private write(kept: Kept): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // Storage is full or switched off; the fields stay on the page.
    }
  }

  private fields(): [string, string][] {
    return Array.from(this.form.querySelectorAll<Field>(FIELDS)).map((field) => [field.name, field.value]);
  }
}
