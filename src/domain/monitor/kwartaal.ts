// Quarters: the finest a count ever knows of time. Two weeks after its end a quarter of a kring may be looked at, so that a sum does not grow before someone's eyes with each thing a maatje does.

/** As "2026-4". */
export const isKwartaal = (value: unknown): value is string =>
  typeof value === 'string' && /^20\d{2}-[1-4]$/.test(value);

export function kwartaalVan(op: number): string {
  const dag = new Date(op);
  return `${dag.getFullYear()}-${Math.floor(dag.getMonth() / 3) + 1}`;
}

const eindVan = (kwartaal: string): number => {
  const [jaar = 0, nummer = 1] = kwartaal.split('-').map(Number);
  return new Date(jaar, nummer * 3, 1).getTime();
};

/** Over here: nothing is counted in it any more. */
export const isVoorbij = (kwartaal: string, nu: number): boolean => isKwartaal(kwartaal) && nu >= eindVan(kwartaal);

const WACHT_MS = 14 * 24 * 3_600_000;
export const magGetoond = (kwartaal: string, nu: number): boolean => isVoorbij(kwartaal, nu - WACHT_MS);

/** Not older than two years: what is older goes. */
export const isTeOud = (kwartaal: string, nu: number): boolean => {
  const twee = new Date(nu);
  return eindVan(kwartaal) <= new Date(twee.getFullYear() - 2, twee.getMonth(), 1).getTime();
};

const NAMEN = ['januari tot en met maart', 'april tot en met juni', 'juli tot en met september'];
export function zegKwartaal(kwartaal: string): string {
  const [jaar, nummer] = kwartaal.split('-').map(Number);
  return `${NAMEN[(nummer ?? 1) - 1] ?? 'oktober tot en met december'} ${jaar}`;
}
