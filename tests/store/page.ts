// A page that can be hidden and shown, for tests of the lock.
export class Page extends EventTarget {
  cookie = '';
  visibilityState: DocumentVisibilityState = 'visible';
  defaultView = new EventTarget();
  become(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}
