// What is counted, in full; what is not; and what counts cannot tell.
import { GROEPEN } from '../../domain/monitor/tellen.ts';

export function WatTelt() {
  return (
    <section className="stack stack-sm" aria-labelledby="wat-telt">
      <h2 id="wat-telt">Wat er telt</h2>
      <p>Elke keer dat jij op dit toestel iets doet uit deze lijst, komt er één bij:</p>
      <ul className="plain-list">
        {GROEPEN.map(({ id, titel, vakken }) => (
          <li key={id}>
            {titel}: {vakken.map(({ woord }) => woord).join('; ')}.
          </li>
        ))}
      </ul>
      <p>
        De tijd van de eerste zorg loopt vanaf de dag dat je de meldcode begon in te vullen. Van de tijd zelf blijft
        alleen het kwartaal staan. Een intervisie telt bij wie hem stopt, een vraag bij wie hem stelde. De oefencasus
        telt niet mee.
      </p>
      <p>
        Er telt niets zolang Ruggespraak op slot is, ook niet als je dan een gids invult. En niets van vóór de dag dat
        je dit aanzet.
      </p>
      <p>Wat er nooit bij staat: woorden, namen, functies, casussen, of een dag.</p>
    </section>
  );
}

export function WatNiet() {
  return (
    <section className="stack stack-sm" aria-labelledby="wat-niet">
      <h2 id="wat-niet">Wat dit niet zegt</h2>
      <ul className="plain-list">
        <li>Hoeveel kinderen of gezinnen het zijn. Eén casus kan vaak tellen.</li>
        <li>Of het werk goed was. Vaker is niet beter, en minder is niet slechter.</li>
        <li>Wat er buiten Ruggespraak gebeurde, of op een toestel dat niet meetelt.</li>
        <li>Of een advies is gevolgd, of een melding echt is gedaan.</li>
        <li>Iets over één mens. Gebruik aantallen niet om iemand te beoordelen.</li>
        <li>
          Precies hoeveel. Aantallen zijn afgerond op 5. Onder de 10 staat er niets, ook niet of het nul is. ‘Samen’
          telt alleen op wat er staat.
        </li>
      </ul>
    </section>
  );
}
