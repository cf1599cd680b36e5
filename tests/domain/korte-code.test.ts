// A short code: which digits will do.
import { expect, test } from 'vitest';
import { kaleCode, keurCode } from '../../src/domain/korte-code.ts';

test.each(['2580', '4093', '83 51', '10293847', '1357', '0246'])('%s will do', (code) => {
  expect(keurCode(code)).toBeNull();
});
test.each(['', '123', '123456789', 'abcd', '12a4', '-123'])('"%s" is no code', (code) => {
  expect(keurCode(code)).toBe('code-vorm');
});
test.each(['0000', '77777', '1234', '4321', '56789', '3210', '7890', '0987', '1212', '383838'])(
  '%s is guessed first',
  (code) => {
    expect(keurCode(code)).toBe('code-makkelijk');
  },
);
test('digits are digits, however they were typed', () => {
  expect(kaleCode(' 40 93 ')).toBe('4093');
  expect(kaleCode('４０９３')).toBe('4093');
});
