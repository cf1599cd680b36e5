// What a screen may ask about counts, and what it gets back. Only types.
import type { Getoond } from '../../domain/monitor/tonen.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

export interface MonitorKring {
  id: string;
  naam: string;
  /** Of this person's devices this one puts its counts in. */
  doetMee: boolean;
  /** Only reads: puts nothing in. */
  leest: boolean;
}

export interface MonitorStaat {
  aan: boolean;
  /** As "2026-4": since when counts are kept here; null: nothing counted. */
  sinds: string | null;
  /** Of this device, of all quarters together. */
  eigen: readonly Getoond[];
  kringen: readonly MonitorKring[];
}

/** The sums of one quarter that is over. */
export interface KringKwartaal {
  kwartaal: string;
  /** null: fewer than three people. */
  getoond: readonly Getoond[] | null;
}

export interface Monitor {
  staat: Value<MonitorStaat>;
  zetAan(): Promise<Uitkomst>;
  /** Takes away every count: here, and what this device put in kringen. */
  zetUit(): Promise<Uitkomst>;
  /** Puts the counts of quarters that are over in the kring, or takes them out again. */
  doeMee(kring: string, mee: boolean): Promise<Uitkomst>;
  /** Newest first; only quarters somebody put something in. */
  kring(id: string): KringKwartaal[];
}
