// The part of the browser's popovers that happy-dom lacks: show, hide, the button that toggles, and their events. Import once in a test that opens a menu.
const shown = new WeakSet<HTMLElement>();

function say(popover: HTMLElement, name: 'beforetoggle' | 'toggle', open: boolean): void {
  const [oldState, newState] = open ? ['closed', 'open'] : ['open', 'closed'];
  popover.dispatchEvent(Object.assign(new Event(name), { oldState, newState }));
}

function change(popover: HTMLElement, open: boolean): void {
  if (shown.has(popover) === open) return;
  say(popover, 'beforetoggle', open);
  if (open) shown.add(popover);
  else shown.delete(popover);
  // A task of its own, as in a browser.
  setTimeout(() => say(popover, 'toggle', open));
}

Object.assign(HTMLElement.prototype, {
  showPopover(this: HTMLElement) {
    change(this, true);
  },
  hidePopover(this: HTMLElement) {
    change(this, false);
  },
});

window.addEventListener('click', (event) => {
  const target = event.target instanceof Element && event.target.closest('[popovertarget]');
  const popover = target && document.getElementById(target.getAttribute('popovertarget') ?? '');
  if (popover) change(popover, !shown.has(popover));
});
