// One invitation to hand over: what it is for, until when it works, and the code to let scan, read out or send.
import type { Uitgenodigd } from '../../store/contract.ts';
import { describeTot } from '../../store/describe.ts';
import { zegTot } from '../../store/gast/woorden.ts';
import { CodeBlad } from '../../ui/CodeBlad.tsx';

export function Uitnodiging({ uitgenodigd }: { uitgenodigd: Uitgenodigd }) {
  const { code, link, verlooptOp, gast } = uitgenodigd;
  return (
    <section className="surface stack" aria-labelledby="code">
      <h2 id="code">Laat je {gast ? 'gast' : 'maatje'} dit scannen</h2>
      <p className="subtle small">
        {gast
          ? `Met de camera van het toestel. Je gast kan de link ook openen. Geldig ${zegTot(verlooptOp, Date.now())}, dan stopt ook het bezoek.`
          : `In Ruggespraak, bij ‘Meedoen met een code’. Geldig tot ${describeTot(verlooptOp)}.`}
      </p>
      <CodeBlad
        code={code}
        link={{ adres: link, tekst: 'Doe mee in Ruggespraak. De link werkt één keer.' }}
        label="QR-code om mee te doen. De code staat hieronder ook als tekst."
      />
    </section>
  );
}
