// In the head of a casus, behind who can get at it: in how many places of the kring all of it is, as far as was seen.
import { telBij } from '../../domain/bij-wie.ts';
import { useBijWie } from '../../store/react.tsx';

export function BijHoeveel(props: { casus: string }) {
  const beeld = useBijWie(props.casus);
  if (!beeld) return null;
  const bij = telBij(
    beeld.hier,
    beeld.leden.map(({ toestellen }) => toestellen),
  );
  return `. Bij ${bij} van ${beeld.leden.length + 1} in de kring`;
}
