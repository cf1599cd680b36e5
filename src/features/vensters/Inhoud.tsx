// What stands in one window, whichever it is and wherever it is shown.
import type { Venster } from '../../domain/vensters/item.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import type { Blad } from './blad.ts';
import { Feiten } from './Feiten.tsx';
import { Mensen } from './mensen/Mensen.tsx';
import { Vervolg } from './Vervolg.tsx';
import { Wegen } from './Wegen.tsx';

export function Inhoud({ venster, blad, casus }: { venster: Venster; blad: Blad; casus: CasusInBeeld }) {
  switch (venster) {
    case 'mensen':
      return <Mensen vensters={blad.vensters} analyse={blad.analyse} />;
    case 'feiten':
      return <Feiten blad={blad} />;
    case 'wegen':
      return <Wegen blad={blad} />;
    case 'vervolg':
      return <VervolgVan blad={blad} casus={casus} />;
  }
}

function VervolgVan({ blad, casus }: { blad: Blad; casus: CasusInBeeld }) {
  const { terugkijkOp } = useValue(casus.leven.nu);
  return <Vervolg blad={blad} terugkijkOp={terugkijkOp} naarEinde={`${casusRoute(casus.id)}/einde`} />;
}
