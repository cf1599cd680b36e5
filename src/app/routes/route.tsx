// What a route is, and what the routes of every area are made with. Knows no screen.
import type { ReactNode } from 'react';
import { casusIdFromRoute, casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { BijLuisteren } from '../BijLuisteren.tsx';
import type { Needs } from '../Gate.tsx';
import { InCasus } from '../InCasus.tsx';

export type NavItem = 'vandaag' | 'casussen' | 'gidsen' | 'kring';
export type Params = Readonly<Record<string, string | undefined>>;

export interface Route {
  pattern: string;
  /** For document.title. Never a working title: browsers write page titles to their history. */
  title: string;
  nav: NavItem | null;
  back: { href: (params: Params) => string; label: string } | null;
  /** Looked at in passing, from anywhere: back leads to where the person was. */
  passing?: boolean;
  /** Said when a toegangszin must be chosen first: why they are here. */
  waarvoor?: string;
  needs: Needs | ((params: Params) => Needs);
  /** The editor, a step of a guide and the gate want the whole height of a phone. */
  wide?: boolean;
  /** What is done here leaves nothing on the device. */
  blijftNiets?: boolean;
  /** Needs what guides need of the store. */
  gids?: boolean;
  /** `kept`: something is kept on this device, perhaps behind a lock. */
  render: (params: Params, kept: boolean) => ReactNode;
}

export const naarVandaag = { href: () => '/', label: 'Vandaag' };

/** The casus that the address names, and what stands under it. */
export const casusPad = ({ id }: Params, onder = ''): string => `${casusRoute(casusIdFromRoute(id ?? ''))}${onder}`;
export const naarCasus = { href: (params: Params) => casusPad(params), label: 'Casus' };

/** What most screens of a casus are. */
export const casusBasis = { title: 'Casus', nav: 'casussen', needs: 'open' } as const;

/** A screen of the casus that the address names. */
export const inCasus =
  (screen: (casus: CasusInBeeld, params: Params) => ReactNode): Route['render'] =>
  (params) => <InCasus id={casusIdFromRoute(params.id ?? '')}>{(casus) => screen(casus, params)}</InCasus>;

/** One in which the casus can be changed: who only listens in an intervisie is told so instead. Guides are none of these. */
export const inCasusOmTeVeranderen = (screen: (casus: CasusInBeeld, params: Params) => ReactNode): Route['render'] =>
  inCasus((casus, params) => <BijLuisteren casus={casus}>{screen(casus, params)}</BijLuisteren>);
