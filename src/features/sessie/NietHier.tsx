// A session that is not on this device: it may still come, and the way on.
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function NietHier({ casus }: { casus: CasusInBeeld }) {
  return (
    <Screen
      title="Deze intervisie is hier niet"
      lead="Misschien is die nog onderweg naar dit toestel. Kijk zo nog eens."
    >
      <LinkButton variant="primair" href={`${casusRoute(casus.id)}/intervisie`}>
        Naar de intervisies
      </LinkButton>
    </Screen>
  );
}
