// A lesson is an article; this makes slides of it. Nothing is fetched and nothing is lost: what is
// not on the current slide is only not displayed, and print and reading view show all of it.
import { announce, takeOver, toast, words } from './page';

type View = 'slides' | 'overview' | 'reading';

const VIEW = 'gradus.lesson.view';
const SPEECH = 'gradus.lesson.speech';
const SWIPE = 50;

export function startDeck(): void {
  const lesson = document.querySelector<HTMLElement>('[data-lesson]');
  if (lesson?.querySelector('[data-slide]')) new Deck(lesson).start();
  document.getElementById('lesson-run')?.addEventListener('submit', (event) => void runCode(event));
}

/** Runs code where it stands: only the region below it changes, and the slide stays. */
async function runCode(event: SubmitEvent): Promise<void> {
  const button = event.submitter as HTMLButtonElement | null;
  const region = button?.closest<HTMLElement>('.run');
  if (!button || !region) return;
  event.preventDefault();
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  announce(words('running'));
  const form = event.target as HTMLFormElement;
  const body = new URLSearchParams({ code: button.value });
  new FormData(form).forEach((value, name) => body.append(name, String(value)));
  try {
    const response = await fetch(form.action, { method: 'POST', body });
    takeOver(await response.text(), [region.id]);
    const fresh = document.getElementById(region.id);
    fresh?.querySelector('button')?.focus();
    announce(fresh?.querySelector('.run-answer')?.textContent ?? '');
  } catch {
    toast(words('lost'));
    button.removeAttribute('aria-disabled');
  }
}

/** The code around a place, if its lines are longer than it is wide. */
function scrolling(target: EventTarget | null): boolean {
  const code = target instanceof Element ? target.closest('pre') : null;
  return code !== null && code.scrollWidth > code.clientWidth;
}

class Deck {
  private readonly slides: HTMLElement[];
  private readonly keys = document.getElementById('deck-keys') as HTMLDialogElement | null;
  private view: View = 'slides';
  private at = 0;
  private step = 0;

  constructor(private readonly lesson: HTMLElement) {
    this.slides = [...lesson.querySelectorAll<HTMLElement>('[data-slide]')];
  }

  start(): void {
    if (kept(SPEECH) === 'on') this.lesson.classList.add('with-speech');
    this.listen();
    this.watchReading();
    const linked = this.linked();
    this.at = linked ?? 0;
    this.step = linked === undefined ? 0 : this.clicks();
    this.show(kept(VIEW) === 'reading' ? 'reading' : 'slides');
    this.draw();
    if (this.view === 'reading' && linked !== undefined) this.slides[linked]?.scrollIntoView();
  }

  private listen(): void {
    this.lesson.addEventListener('click', (event) => this.clicked(event));
    document.addEventListener('keydown', (event) => this.pressed(event));
    addEventListener('hashchange', () => {
      const linked = this.linked();
      if (linked !== undefined && linked !== this.at) this.go(linked, 0);
    });
    let from: Touch | undefined;
    const deck = this.lesson.querySelector<HTMLElement>('[data-deck]');
    deck?.addEventListener('touchstart', (event) => (from = event.touches.length === 1 && !scrolling(event.target) ? event.touches[0] : undefined), { passive: true });
    deck?.addEventListener('touchend', (event) => {
      const to = event.changedTouches[0];
      if (!from || !to || this.view !== 'slides') return;
      const across = to.clientX - from.clientX;
      if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) {
        if (across < 0) this.next();
        else this.previous();
      }
    });
  }

  private clicked(event: Event): void {
    const target = event.target as Element;
    const link = target.closest<HTMLElement>('[data-deck-link]');
    if (link && this.view !== 'reading') {
      event.preventDefault();
      this.show('slides');
      this.go(Number(link.dataset.deckLink) - 1, 0);
      this.slides[this.at]?.focus();
      return;
    }
    const button = target.closest<HTMLElement>('button');
    if (button?.dataset.deckGo === 'next') this.next();
    else if (button?.dataset.deckGo === 'previous') this.previous();
    else if (button?.dataset.deckToggle) this.toggle(button.dataset.deckToggle);
    else if (button?.dataset.deckKeys !== undefined) this.keys?.showModal();
  }

  private pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || this.keys?.open) return;
    // Space on a button or a link is theirs; so are all keys of an open menu.
    if (event.key === ' ' && target.closest('a, button, summary')) return;
    if (target.closest('.menu')) return;
    // In long lines of code the arrows go along them.
    if (/^Arrow(Left|Right)$/.test(event.key) && scrolling(target)) return;
    const act = this.action(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  private action(event: KeyboardEvent): (() => void) | undefined {
    switch (event.key) {
      case '?':
        return () => this.keys?.showModal();
      case 'o':
        return () => this.toggle('overview');
      case 's':
        return () => this.toggle('speech');
      case 'r':
        return () => this.toggle('reading');
      case 'Escape':
        return this.view === 'slides' ? undefined : () => this.show('slides');
    }
    if (this.view === 'overview') return this.actionInOverview(event.key);
    if (this.view === 'reading') return undefined;
    switch (event.key) {
      case ' ':
        return () => (event.shiftKey ? this.previous() : this.next());
      case 'ArrowRight':
      case 'ArrowDown':
      case 'PageDown':
        return () => this.next();
      case 'ArrowLeft':
      case 'ArrowUp':
      case 'PageUp':
        return () => this.previous();
      case 'Home':
        return () => this.go(0, 0);
      case 'End':
        return () => this.go(this.slides.length - 1, 0);
      default:
        return undefined;
    }
  }

  private actionInOverview(key: string): (() => void) | undefined {
    const links = [...this.lesson.querySelectorAll<HTMLElement>('[data-deck-link]')];
    const here = links.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 };
    const wanted = moves[key];
    return wanted === undefined ? undefined : () => links[Math.min(links.length - 1, Math.max(0, wanted))]?.focus();
  }

  private next(): void {
    if (this.step < this.clicks()) this.go(this.at, this.step + 1);
    else if (this.at < this.slides.length - 1) this.go(this.at + 1, 0);
  }

  private previous(): void {
    if (this.step > 0) this.go(this.at, this.step - 1);
    else if (this.at > 0) this.go(this.at - 1, this.clicks(this.at - 1));
  }

  private go(slide: number, step: number): void {
    const turned = slide !== this.at;
    this.at = slide;
    this.step = step;
    this.draw();
    if (!turned) return;
    history.replaceState(null, '', `#${this.slides[slide]?.id ?? ''}`);
    announce(this.slides[slide]?.getAttribute('aria-label') ?? '');
    const box = this.lesson.querySelector('[data-deck]')?.getBoundingClientRect();
    if (box && (box.top < 0 || box.top > innerHeight / 2)) this.lesson.querySelector('.deck-bar')?.scrollIntoView();
  }

  private draw(): void {
    this.slides.forEach((slide, i) => slide.classList.toggle('current', i === this.at));
    const current = this.slides[this.at];
    for (const shown of current?.querySelectorAll<HTMLElement>('[data-step]') ?? []) {
      shown.classList.toggle('still-hidden', Number(shown.dataset.step) > this.step);
    }
    const number = this.lesson.querySelector('[data-deck-number]');
    if (number) number.textContent = String(this.at + 1);
    const progress = this.lesson.querySelector<HTMLProgressElement>('.deck-progress');
    if (progress) progress.value = this.at + 1;
    this.lesson.querySelectorAll('[data-deck-link]').forEach((link, i) => {
      if (i === this.at) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    this.disable('previous', this.at === 0 && this.step === 0);
    this.disable('next', this.at === this.slides.length - 1 && this.step === this.clicks());
    if (this.view === 'slides' && this.at === this.slides.length - 1) void this.markRead();
  }

  private disable(way: string, off: boolean): void {
    this.lesson.querySelector(`[data-deck-go=${way}]`)?.setAttribute('aria-disabled', String(off));
  }

  private toggle(what: string): void {
    if (what === 'speech') {
      keep(SPEECH, this.lesson.classList.toggle('with-speech') ? 'on' : 'off');
    } else {
      this.show(this.view === what ? 'slides' : (what as View));
    }
    this.press();
  }

  private show(view: View): void {
    this.view = view;
    this.lesson.dataset.view = view;
    if (view !== 'overview') keep(VIEW, view);
    this.press();
    this.draw();
    if (view === 'overview') this.lesson.querySelector<HTMLElement>('[data-deck-link][aria-current]')?.focus();
    else if (view === 'slides') this.slides[this.at]?.focus({ preventScroll: true });
  }

  private press(): void {
    for (const button of this.lesson.querySelectorAll<HTMLElement>('[data-deck-toggle]')) {
      const what = button.dataset.deckToggle;
      const on = what === 'speech' ? this.lesson.classList.contains('with-speech') : what === this.view;
      button.setAttribute('aria-pressed', String(on));
    }
  }

  private linked(): number | undefined {
    const at = this.slides.findIndex((slide) => `#${slide.id}` === location.hash);
    return at < 0 ? undefined : at;
  }

  private clicks(at: number = this.at): number {
    return Number(this.slides[at]?.dataset.clicks ?? 0);
  }

  /** In the reading view the last slide counts as reached when it comes into sight. */
  private watchReading(): void {
    const last = this.slides[this.slides.length - 1];
    if (!last) return;
    new IntersectionObserver((entries) => {
      if (this.view === 'reading' && entries.some((entry) => entry.isIntersecting)) void this.markRead();
    }).observe(last);
  }

  private async markRead(): Promise<void> {
    const form = document.querySelector<HTMLFormElement>('[data-reading]');
    if (!form || form.dataset.read === 'true' || form.dataset.sending !== undefined) return;
    form.dataset.sending = '';
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => body.append(name, String(value)));
    body.set('read', 'true');
    try {
      const response = await fetch(form.action, { method: 'POST', body });
      if (response.ok) takeOver(await response.text(), ['lesson-state']);
    } catch {
      // Without a connection the button stays; the next visit of the last slide tries again.
      delete form.dataset.sending;
    }
  }
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Where nothing may be kept, the next page starts with slides again.
  }
}
