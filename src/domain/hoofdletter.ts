// A word or a line that begins a sentence.
export const hoofdletter = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
