// What the second reader looks at, what it cannot see, where it happens and who decides. For its own page and inside the gate.
export function WatZietDeMeelezer() {
  return (
    <div className="stack">
      <section className="stack stack-sm">
        <h2>Waar kijkt de meelezer naar?</h2>
        <ul className="plain-list">
          <li>Namen van mensen, scholen en organisaties.</li>
          <li>Adressen, postcodes en plaatsen.</li>
          <li>Telefoonnummers, e-mailadressen, websites en accounts.</li>
          <li>Burgerservicenummers, rekeningnummers, kentekens en dossiernummers.</li>
          <li>Geboortedata, andere datums en leeftijden.</li>
          <li>Een bijzonder beroep of een bijzonder kenmerk.</li>
        </ul>
        <p>Soms wijst hij iets aan dat niets is. En soms mist hij iets. Lees daarom altijd zelf.</p>
      </section>
      <section className="stack stack-sm">
        <h2>Wat ziet hij niet?</h2>
        <ul className="plain-list">
          <li>Een verhaal dat het hele dorp kent.</li>
          <li>Een foto of een tekening.</li>
          <li>Een manier van praten, of een uitspraak die bij één persoon hoort.</li>
          <li>Een bijnaam die een gewoon woord is, zoals Beer of Roos.</li>
          <li>Veel kleine gegevens die samen één gezin aanwijzen. Daar geeft hij soms een hint over, meer niet.</li>
        </ul>
      </section>
      <section className="stack stack-sm">
        <h2>Waar gebeurt dit?</h2>
        <p>
          Op dit toestel. Geen woord van je tekst gaat ergens anders heen om na te lezen. Het werkt ook zonder internet.
        </p>
      </section>
      <section className="stack stack-sm">
        <h2>Ga je een melding doen?</h2>
        <p>
          Voor een melding bij Veilig Thuis of een verzoek bij de Raad voor de Kinderbescherming zijn namen juist nodig.
          Die horen niet in deze app. Doe dat met je eigen dossier.
        </p>
      </section>
      <section className="stack stack-sm">
        <h2>Wie beslist?</h2>
        <p>Jij. De meelezer wijst iets aan en stelt andere woorden voor. Hij verandert niets uit zichzelf.</p>
      </section>
    </div>
  );
}
