// Turns what lives into what screens see: a line per casus, a line per kring, one stand for all.
import type { Uitnodiging } from '../domain/kring.ts';
import type { CasusRegel, EindenStaat, KringRegel, Stand } from './contract.ts';
import type { Einden } from './einden.ts';
import type { FactsKeeper } from './facts.ts';
import { type CasusFeiten, readCasussen, readTeruggezet } from './kring-document.ts';
import { describeLeden, describeProfielen, type Kringen, type LivingKring } from './kringen.ts';
import type { Vertrokken } from './leden/contract.ts';
import type { Overzichten } from './overzicht.ts';
import { describeDocuments } from './stand.ts';
import type { Settable } from './value.ts';
import { mayWrite } from './wissen.ts';

export interface Shown {
  stand: Settable<Stand>;
  casussen: Settable<CasusRegel[]>;
  einden: Settable<EindenStaat>;
  kringen: Settable<KringRegel[]>;
  /** Kringen on this disk that do not open. */
  onleesbaar: Settable<number>;
  vertrokken: Settable<Vertrokken[]>;
}

export interface ShowingOptions {
  kringen: Kringen;
  overzichten: Overzichten;
  facts: FactsKeeper;
  einden: Pick<Einden, 'leven' | 'isOver' | 'staat'>;
  now: () => number;
  shown: Shown;
}

export interface Showing {
  /** Brings what screens see up to date. */
  show(): void;
  /** Rooms of everything this device may see, that was not deleted and is not over. */
  rooms(): string[];
}

const MINUTE_MS = 60_000;

export const casussenOf = (kring: LivingKring): CasusFeiten[] => readCasussen(kring.held.living.doc.inner);
export const visibleOf = (kring: LivingKring): CasusFeiten[] =>
  casussenOf(kring).filter(({ verwijderdOp }) => verwijderdOp === null);
const roomOf = (kring: LivingKring, casus: CasusFeiten) => `${kring.id}/${casus.id}`;
/** Invitations that still work. */
export const openCodes = ({ log }: Pick<LivingKring, 'log'>, now: number): Uitnodiging[] =>
  [...log.kring().uitnodigingen.values()].filter(({ status, expires }) => status === 'open' && expires > now);
/** Changes in this kring, its casussen too, that the relay does not have. */
export const unsentOf = (kring: LivingKring, facts: Pick<FactsKeeper, 'of'>): number =>
  [kring.room, ...casussenOf(kring).map((casus) => roomOf(kring, casus))].reduce(
    (sum, room) => sum + facts.of(room).unsent,
    0,
  );

export function createShowing({ kringen, overzichten, facts, einden, now, shown }: ShowingOptions): Showing {
  const standingOf = (kring: LivingKring): CasusFeiten[] =>
    visibleOf(kring).filter((casus) => !einden.isOver(kring, casus));

  const describeCasus = (kring: LivingKring, casus: CasusFeiten, online: boolean): CasusRegel => {
    const room = roomOf(kring, casus);
    const summary = overzichten.get(room);
    const teruggezet = readTeruggezet(kring.held.living.doc.inner, casus.id);
    // What a colleague's clock says is never later than now.
    const minute = Math.min(
      Math.max(summary?.minute ?? 0, Math.floor(casus.gemaaktOp / MINUTE_MS)),
      Math.floor(now() / MINUTE_MS),
    );
    return {
      id: room,
      kring: kring.id,
      titel: casus.titel,
      gewijzigdOp: minute > 0 ? minute * MINUTE_MS : null,
      anderen: describeLeden(kring)
        .filter(({ ditToestel }) => !ditToestel)
        .map(({ functie }) => functie),
      opToestel: summary?.heel ?? false,
      stand: describeDocuments([facts.of(room)], now(), online),
      leven: einden.leven(kring, casus),
      ...(!mayWrite(kring) && { alleenLezen: true }),
      ...(teruggezet && { teruggezet: teruggezet.dag }),
    };
  };

  const describeKring = (kring: LivingKring): KringRegel => {
    const leden = describeProfielen(kring, describeLeden(kring));
    const anderen = leden.filter(({ ditToestel }) => !ditToestel).map(({ functie }) => functie || 'een maatje');
    return {
      id: kring.id,
      naam: anderen.length === 0 ? 'Alleen ik' : anderen.join(', '),
      leden,
      casussen: standingOf(kring).map((casus) => ({ id: roomOf(kring, casus), titel: casus.titel })),
      uitnodigingen: openCodes(kring, now()).map(({ invite, expires, rol }) => ({
        id: invite,
        verlooptOp: expires,
        rol,
      })),
    };
  };

  const rooms = () =>
    kringen.gather((kring) => [kring.room, ...standingOf(kring).map((casus) => roomOf(kring, casus))]);

  return {
    rooms,
    show() {
      const every = rooms().map(facts.of);
      const online = every.some(({ link }) => link === 'open');
      // A kring of one whose only casus was deleted is nothing to anyone.
      shown.kringen.set(
        kringen
          .gather((kring) => [describeKring(kring)])
          .filter(({ leden, casussen }) => leden.length > 1 || casussen.length > 0),
      );
      shown.casussen.set(
        kringen
          // Within a minute: the newest made first.
          .gather((kring) =>
            standingOf(kring)
              .toReversed()
              .map((casus) => describeCasus(kring, casus, online)),
          )
          .sort((a, b) => (b.gewijzigdOp ?? 0) - (a.gewijzigdOp ?? 0)),
      );
      shown.einden.set(einden.staat());
      // Nothing to keep level is level.
      const nothing: Stand = facts.isOffline()
        ? { kind: 'geen-verbinding' }
        : { kind: 'bijgewerkt', om: Math.floor(now() / MINUTE_MS) * MINUTE_MS };
      shown.stand.set(every.length > 0 ? describeDocuments(every, now()) : nothing);
      shown.onleesbaar.set(kringen.broken().length);
    },
  };
}
