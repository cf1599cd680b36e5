// How long a screen test waits for what it looks for: long, for a loaded machine is no bug. A test that finds it goes on at once.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 15_000 });
}

export {};
