// What is being written, by name: of the same words one at a time, gone when they were sent, and on disk when it locks. Knows not what the words are for.
import { type ConceptOptions, type OpenConcept, openConcept } from './concept.ts';

export type ConceptenOptions = Omit<ConceptOptions<string>, 'id' | 'velden'>;

export interface Concepten {
  /** Throws when it is locked. */
  open<V extends string>(id: string, velden: Readonly<Record<V, string>>): Promise<OpenConcept<V>>;
  isOpen(id: string): boolean;
  /** They were sent from it, whoever holds it. */
  verstuurd(id: string): Promise<void>;
  /** What is being typed is on disk. */
  save(): Promise<void>;
  stop(): Promise<void>;
}

export function createConcepten(options: ConceptenOptions): Concepten {
  const held = new Map<string, Promise<OpenConcept<string>>>();
  let stopped = false;
  return {
    async open<V extends string>(id: string, velden: Readonly<Record<V, string>>) {
      if (stopped) throw new Error('it is locked');
      const before = held.get(id);
      // Of the same words one at a time: the second begins with what the first left.
      await before?.then((een) => een.close()).catch(() => undefined);
      const opening = openConcept<V>({ ...options, id, velden });
      const made = opening as unknown as Promise<OpenConcept<string>>;
      held.set(id, made);
      const letGo = () => held.get(id) === made && held.delete(id);
      const opened = await opening.catch((error) => {
        letGo();
        throw error;
      });
      return {
        ...opened,
        async close() {
          await opened.close();
          letGo();
        },
      };
    },
    isOpen: (id) => held.has(id),
    async verstuurd(id) {
      const een = held.get(id);
      held.delete(id);
      if (een) await (await een).wis();
      else await options.rijen.delete(id);
    },
    async save() {
      await Promise.allSettled([...held.values()].map(async (een) => (await een).save()));
    },
    async stop() {
      stopped = true;
      await Promise.allSettled([...held.values()].map(async (een) => (await een).close()));
      held.clear();
    },
  };
}
