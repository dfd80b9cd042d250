// A <details> menu closes on Escape, giving the focus back, and on a click elsewhere.
export function startMenus(): void {
  const menus = document.querySelectorAll<HTMLDetailsElement>('details.menu');
  for (const menu of menus) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }
  document.addEventListener('click', (event) => {
    for (const menu of menus) {
      if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
    }
  });
}
