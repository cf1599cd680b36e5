// Makes a whole document smaller before it is sealed. Only for whole documents: how far a few words shrink would tell something of them.

/** More than any casus; what unfolds to more was made to fill a memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** A copy is not needed: nothing writes to these bytes any more. */
const through = (bytes: Uint8Array, stream: GenericTransformStream): ReadableStream<Uint8Array> =>
  new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream as ReadableWritablePair);

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new Error('unfolds to too much');
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const pack = (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  collect(through(bytes, new CompressionStream('deflate-raw')));

/** Throws on bytes that were not packed. */
export const unpack = (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  collect(through(bytes, new DecompressionStream('deflate-raw')));
