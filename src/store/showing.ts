// Turns what lives into what screens see: a line per casus, a line per kring, one stand for all.
import { magBeslissen, toestellenVan, type Uitnodiging } from '../domain/kring.ts';
import type { Rol } from '../domain/log-entry.ts';
import type { CasusRegel, EindenStaat, KringRegel, Stand } from './contract.ts';
import type { Einden } from './einden.ts';
import type { FactsKeeper } from './facts.ts';
import { noemGast } from './gast/woorden.ts';
import { type CasusFeiten, readCasussen, readFunctie, readTeruggezet, readVerplaatst } from './kring-document.ts';
import { readVoor } from './kring-uitgenodigd.ts';
import { describeLeden, describeProfielen, type Kringen, type LivingKring, persoonVan } from './kringen.ts';
import type { Vertrokken } from './leden/contract.ts';
import type { Overzichten } from './overzicht.ts';
import { describeDocuments } from './stand.ts';
import type { MijnVraag, Wachtende } from './toelaten/contract.ts';
import type { ToestelMeldingen } from './toestellen/contract.ts';
import type { Settable } from './value.ts';
import type { VerplaatsStand, VerplaatstRegel } from './verplaats/contract.ts';
import { mayWrite } from './wissen.ts';

export interface Shown {
  stand: Settable<Stand>;
  casussen: Settable<CasusRegel[]>;
  einden: Settable<EindenStaat>;
  kringen: Settable<KringRegel[]>;
  /** Kringen on this disk that do not open. */
  onleesbaar: Settable<number>;
  vertrokken: Settable<Vertrokken[]>;
  /** Kringen this device asked to join. */
  vragen: Settable<MijnVraag[]>;
  verplaatst: Settable<VerplaatstRegel[]>;
  toestelMeldingen: Settable<ToestelMeldingen>;
}

export interface ShowingOptions {
  kringen: Kringen;
  overzichten: Overzichten;
  facts: FactsKeeper;
  einden: Pick<Einden, 'leven' | 'isOver' | 'staat'>;
  now: () => number;
  shown: Shown;
  /** Of a casus that stands in two lists: why. */
  onderweg: (room: string) => VerplaatsStand | undefined;
}

export interface Showing {
  /** Brings what screens see up to date. */
  show(): void;
  /** Rooms of everything this device may see, that was not deleted and is not over. */
  rooms(): string[];
}

const MINUTE_MS = 60_000;

export const casussenOf = (kring: LivingKring): readonly CasusFeiten[] => readCasussen(kring.held.living.doc.inner);
export const visibleOf = (kring: LivingKring): CasusFeiten[] =>
  casussenOf(kring).filter(({ verwijderdOp }) => verwijderdOp === null);
const roomOf = (kring: LivingKring, casus: CasusFeiten) => `${kring.id}/${casus.id}`;
/** Invitations that still work. */
export const openCodes = ({ log }: Pick<LivingKring, 'log'>, now: number): Uitnodiging[] =>
  [...log.kring().uitnodigingen.values()].filter(({ status, expires }) => status === 'open' && expires > now);
/** May this device let in somebody with this rol? As the fold has it. */
export function magToelaten({ log, keyring }: Pick<LivingKring, 'log' | 'keyring'>, rol: Rol): boolean {
  const { sign } = keyring.device.toestel;
  return magBeslissen(log.kring(), sign) && (rol !== 'beheren' || log.kring().leden.get(sign)?.rol === 'beheren');
}
/** Who asked, and waits to be let in. */
export const wachtendenVan = (kring: LivingKring, now: number): Wachtende[] =>
  [...kring.log.kring().uitnodigingen.values()].flatMap(({ status, invite, rol, gast }) =>
    // A guest whose time is over cannot come in any more.
    status === 'gevraagd' && (gast === null || now <= gast)
      ? {
          ...{ id: invite, rol, voor: readVoor(kring.held.living.doc.inner, invite), magIk: magToelaten(kring, rol) },
          ...(gast !== null && { gast }),
        }
      : [],
  );
/** Changes in this kring, its casussen too, that the relay does not have. */
export const unsentOf = (kring: LivingKring, facts: Pick<FactsKeeper, 'of'>): number =>
  [kring.room, ...casussenOf(kring).map((casus) => roomOf(kring, casus))].reduce(
    (sum, room) => sum + facts.of(room).unsent,
    0,
  );

export function createShowing({ kringen, overzichten, facts, einden, now, shown, onderweg }: ShowingOptions): Showing {
  const standingOf = (kring: LivingKring): CasusFeiten[] =>
    visibleOf(kring).filter((casus) => !einden.isOver(kring, casus));

  const describeCasus = (kring: LivingKring, casus: CasusFeiten, online: boolean): CasusRegel => {
    const room = roomOf(kring, casus);
    const summary = overzichten.get(room);
    const teruggezet = readTeruggezet(kring.held.living.doc.inner, casus.id);
    const verplaats = onderweg(room);
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
        .map(({ functie, gast }) => (gast === undefined ? functie : noemGast(functie))),
      opToestel: summary?.heel ?? false,
      stand: describeDocuments([facts.of(room)], now(), online),
      leven: einden.leven(kring, casus),
      ...(!mayWrite(kring) && { alleenLezen: true }),
      ...(teruggezet && { teruggezet: teruggezet.dag }),
      ...(verplaats && { onderweg: verplaats }),
    };
  };

  const describeKring = (kring: LivingKring): KringRegel => {
    const leden = describeProfielen(kring, describeLeden(kring));
    const eigen = toestellenVan(kring.log.kring(), kring.keyring.device.toestel.sign).length;
    const anderen = leden.filter(({ ditToestel }) => !ditToestel).map(({ functie }) => functie || 'een maatje');
    return {
      id: kring.id,
      naam: anderen.length === 0 ? 'Alleen ik' : anderen.join(', '),
      leden: [...leden],
      ...(eigen > 1 && { eigenToestellen: eigen }),
      casussen: standingOf(kring).map((casus) => ({ id: roomOf(kring, casus), titel: casus.titel })),
      uitnodigingen: openCodes(kring, now()).map(({ invite, expires, rol, gast }) => ({
        id: invite,
        verlooptOp: expires,
        rol,
        ...(gast !== null && { gast: true as const }),
        voor: readVoor(kring.held.living.doc.inner, invite),
      })),
      wachtenden: wachtendenVan(kring, now()),
    };
  };

  const describeVerplaatst = (kring: LivingKring, standing: readonly string[]): VerplaatstRegel[] => {
    const { inner } = kring.held.living.doc;
    return readVerplaatst(inner).map(({ id, naar }) => ({
      id: `${kring.id}/${id}`,
      kring: kring.id,
      keren: naar.map(({ naar: daar, wie, op }) => ({
        door: readFunctie(inner, wie),
        ditToestel: wie === persoonVan(kring),
        op: Math.min(op, now()),
        naar: standing.find((room) => room.endsWith(`/${daar}`)) ?? null,
      })),
    }));
  };
  const laatst = ({ keren }: VerplaatstRegel) => Math.max(...keren.map(({ op }) => op));

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
          .filter(
            ({ leden, casussen, wachtenden }) => leden.length > 1 || casussen.length > 0 || wachtenden.length > 0,
          ),
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
      const standing = rooms();
      shown.verplaatst.set(
        kringen.gather((kring) => describeVerplaatst(kring, standing)).sort((a, b) => laatst(b) - laatst(a)),
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
