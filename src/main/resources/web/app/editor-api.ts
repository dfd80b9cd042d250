// What this exercise allows of the tensor API, and what stands before a dot, as far as that can be
// told without a compiler: by declarations, calls and literals in the text.
export interface Member {
  name: string;
  kind: 'method' | 'constructor' | 'field';
  static: boolean;
  signature: string;
  returns: string;
  summary: string;
  torch?: string;
}

export interface ApiType {
  name: string;
  package: string;
  summary: string;
  torch?: string;
  members: Member[];
}

/** What a name before a dot stands for: a type itself, a value of a type, or nobody knows. */
export interface Receiver {
  type?: ApiType;
  named: boolean;
}

export class Api {
  private readonly byName: Map<string, ApiType>;

  constructor(readonly types: ApiType[]) {
    this.byName = new Map(types.map((type) => [type.name, type]));
  }

  type(name: string): ApiType | undefined {
    return this.byName.get(name);
  }

  /** The members that can follow the dot after a receiver; all that are called so if none is known. */
  members({ type, named }: Receiver): Member[] {
    const owners = type ? [type] : named ? [] : this.types;
    return owners.flatMap((owner) => owner.members.filter((member) => member.kind !== 'constructor' && member.static === named));
  }

  /** What stands at the end of a text that stops before a dot. */
  receiver(before: string): Receiver {
    const text = before.trimEnd();
    const name = /[A-Za-z_$][\w$]*$/.exec(text)?.[0];
    if (name && this.type(name) && !declared(text, name)) return { type: this.type(name), named: true };
    return { type: this.typeOf(text), named: name !== undefined && /^[A-Z]/.test(name) && !declared(text, name) };
  }

  private typeOf(text: string): ApiType | undefined {
    if (text.endsWith(')')) return this.typeOfCall(text);
    const name = /[A-Za-z_$][\w$]*$/.exec(text)?.[0];
    if (!name) return undefined;
    const owner = ownerBefore(text.slice(0, -name.length));
    if (owner !== undefined) return this.returned(this.receiver(owner), name);
    return this.typeOfVariable(text, name);
  }

  private typeOfCall(text: string): ApiType | undefined {
    const open = opening(text);
    const head = text.slice(0, Math.max(0, open)).trimEnd();
    const name = /[A-Za-z_$][\w$]*$/.exec(head)?.[0];
    if (!name) return open < 0 ? undefined : this.typeOf(text.slice(open + 1, -1).trimEnd());
    const rest = head.slice(0, -name.length);
    if (/\bnew\s+$/.test(rest)) return this.type(name);
    const owner = ownerBefore(rest);
    if (owner !== undefined) return this.returned(this.receiver(owner), name);
    const own = new RegExp(`([A-Z]\\w*)\\s+${name}\\s*\\(`).exec(text);
    return own ? this.type(own[1]) : undefined;
  }

  private returned(receiver: Receiver, name: string): ApiType | undefined {
    const found = this.members(receiver).find((member) => member.name === name);
    return found && this.type(found.returns);
  }

  private typeOfVariable(text: string, name: string): ApiType | undefined {
    const type = declared(text, name);
    if (type !== 'var') return type === undefined ? undefined : this.type(type);
    const given = [...text.matchAll(new RegExp(`\\bvar\\s+${name}\\s*=\\s*([^;]*);`, 'g'))].pop();
    return given && this.typeOf(given[1].trimEnd());
  }
}

/** The type that a name was last declared with, as written. */
function declared(text: string, name: string): string | undefined {
  const pattern = new RegExp(`\\b(var|[A-Z]\\w*(?:<[^<>]*>)?(?:\\[\\])?)\\s+${name.replace(/\$/g, '\\$')}\\b`, 'g');
  return [...text.matchAll(pattern)].pop()?.[1];
}

/** What stands before the dot at the end of a text; nothing where there is no dot. */
function ownerBefore(text: string): string | undefined {
  const trimmed = text.trimEnd();
  return trimmed.endsWith('.') ? trimmed.slice(0, -1) : undefined;
}

/** Where the bracket that a text ends with was opened; text in quotes may lead astray, to no harm. */
function opening(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ')') depth++;
    else if (text[i] === '(' && --depth === 0) return i;
  }
  return -1;
}
