// Sessions of a casus on this device: gives them the sealed rows, the time by the server and who is within reach.
import type { Awareness } from 'y-protocols/awareness';
import type { Disk } from '../../disk/disk.ts';
import type { SealedDocument } from '../../sealed/document.ts';
import type { Sealer } from '../../vault/contract.ts';
import type { Tel } from '../monitor/tel.ts';
import type { CasusSessies } from './contract.ts';
import { openSessies, type SessiesOptions } from './open.ts';
import { createSessieRijen } from './rijen.ts';
import { startSessieTijd } from './tijd.ts';
import { kijkWieWegIs } from './weg.ts';

export interface CasusSessiesOptions {
  /** Of the casus. */
  id: string;
  eigen: string;
  doc: Pick<SealedDocument, 'inner' | 'save' | 'whenLoaded'>;
  awareness: Awareness;
  disk: Disk;
  sealer: Sealer;
  now: () => number;
  relayTime: () => Promise<number | null>;
  verbonden: () => boolean;
  magSchrijven: boolean;
  tel?: Tel | undefined;
  kring?: SessiesOptions['kring'];
}

export function openCasusSessies(options: CasusSessiesOptions): CasusSessies {
  const { id, eigen, doc, awareness, disk, sealer, verbonden, magSchrijven } = options;
  const tijd = startSessieTijd(options.now, options.relayTime);
  return openSessies(doc.inner, {
    ...{
      eigen,
      magSchrijven,
      tijd,
      tel: options.tel,
      kring: options.kring,
      save: doc.save,
      whenLoaded: doc.whenLoaded,
    },
    rijen: createSessieRijen(disk, sealer, id),
    weg: kijkWieWegIs({ awareness, eigen, nu: tijd.nu, verbonden }),
  });
}
