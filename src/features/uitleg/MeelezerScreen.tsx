// The help page about the second reader: what it sees and what it does not. Reachable from anywhere, also locked.
import { later } from '../../ui/later.tsx';
import { Screen } from '../../ui/Screen.tsx';

const Uitleg = later(() => import('../../meelezen/WatZietDeMeelezer.tsx').then((m) => m.WatZietDeMeelezer));

export function MeelezerScreen() {
  return (
    <Screen
      title="Wat de meelezer wel en niet ziet"
      lead="De meelezer leest mee terwijl je schrijft, en leest alles na voor je iets deelt of meeneemt."
    >
      <Uitleg />
    </Screen>
  );
}
