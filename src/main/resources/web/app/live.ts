// A grading that is under way: the server pushes the result anew whenever it changes.
import { announce, takeOver } from './page';

let source: EventSource | undefined;

/** Follows the result on this page, if it is still under way; calls back once it is done. */
export function follow(done: () => void = () => {}): void {
  source?.close();
  const address = document.getElementById('result')?.dataset.events;
  if (!address) return;
  const events = (source = new EventSource(address));
  let last = '';
  events.addEventListener('result', (event) => {
    takeOver((event as MessageEvent<string>).data, ['result']);
    const result = document.getElementById('result');
    const summary = result?.querySelector('[data-summary]')?.textContent ?? '';
    if (summary !== last) announce((last = summary));
    if (result?.dataset.state !== 'done') return;
    events.close();
    done();
  });
  events.addEventListener('error', () => {
    // The browser tries again by itself unless the server refused: then a reload is the way.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
  });
}
