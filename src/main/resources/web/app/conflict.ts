// Two windows, two texts: shows both, lets choose, loses neither.
import type { Other } from './drafts';
import { words } from './page';

interface Choices {
  mine(other: Other): void;
  theirs(other: Other): void;
  show(): void;
}

export function askAbout(other: Other, choices: Choices): void {
  const box = document.getElementById('conflict');
  if (!box) return;
  const time = box.querySelector('time');
  if (time) {
    time.dateTime = other.savedAt;
    time.textContent = new Date(other.savedAt).toLocaleTimeString();
  }
  const on = (name: string, act: () => void): void => {
    const button = box.querySelector<HTMLButtonElement>(`[data-conflict="${name}"]`);
    if (button) button.onclick = act;
  };
  const done = (act: (other: Other) => void) => (): void => {
    box.hidden = true;
    act(other);
  };
  on('show', choices.show);
  on('mine', done(choices.mine));
  on('other', done(choices.theirs));
  box.hidden = false;
  box.setAttribute('role', 'alert');
  if (box.getBoundingClientRect().bottom > innerHeight) box.scrollIntoView({ block: 'nearest' });
}

export const spoken = { taken: () => words('conflict-taken'), kept: () => words('conflict-kept') };
