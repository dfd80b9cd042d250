// A regrade that is under way: numbers count up; once all is graded the page asks what to do.
import { announce, takeOver } from './page';

export function followRegrade(): void {
  const address = document.querySelector<HTMLElement>('[data-live-regrade]')?.dataset.liveRegrade;
  if (!address) return;
  const events = new EventSource(address);
  events.addEventListener('result', (event) => {
    takeOver((event as MessageEvent<string>).data, ['result']);
    const result = document.getElementById('result');
    if (result?.dataset.state !== 'done') return;
    events.close();
    announce(result.querySelector('[data-summary]')?.textContent ?? '');
    location.reload();
  });
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
  });
}
