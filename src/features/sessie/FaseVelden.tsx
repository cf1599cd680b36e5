// One phase of an own werkvorm, to fill in: its name, minutes, what people do and with what on the screen. Only fields; whether it passes is looked at when it is kept.
import { useId } from 'react';
import type { FaseOntwerp, Werk } from '../../domain/sessie/ontwerp-werkvorm.ts';
import { MINUTEN } from '../../domain/sessie/werkvorm.ts';
import { Field, Select, TextArea } from '../../ui/Field.tsx';

export const WERKWOORDEN: Readonly<Record<Werk, string>> = {
  vrij: 'Alleen praten',
  oogst: 'Samen opschrijven',
  mensen: 'Venster Mensen',
  feiten: 'Venster Feiten',
  wegen: 'Venster Wegen',
  vervolg: 'Venster Vervolg',
  schaal: 'Ieder alleen een cijfer',
  stem: 'Ieder alleen een keuze',
  tekst: 'Ieder alleen in eigen woorden',
  adviesronde: 'Adviesronde',
};
const WERKEN = Object.entries(WERKWOORDEN).map(([value, label]) => ({ value, label }));
const ALLEEN: readonly Werk[] = ['schaal', 'stem', 'tekst'];

export function FaseVelden({ fase, zet }: { fase: FaseOntwerp; zet: (deel: Partial<FaseOntwerp>) => void }) {
  const luistertId = useId();
  return (
    <div className="stack">
      <Field label="Naam van de fase" value={fase.naam} onValue={(naam) => zet({ naam })} maxLength={160} />
      <Field
        label="Minuten"
        type="number"
        inputMode="numeric"
        min={MINUTEN.minst}
        max={MINUTEN.meest}
        step={1}
        value={fase.minuten}
        onValue={(minuten) => zet({ minuten })}
      />
      <Field label="Wie is aan het woord?" value={fase.wie} onValue={(wie) => zet({ wie })} maxLength={160} />
      <TextArea label="Wat doen jullie?" value={fase.wat} onValue={(wat) => zet({ wat })} maxLength={1_200} />
      <Select
        label="Wat staat er op het scherm?"
        value={fase.werk}
        onValue={(waarde) => zet({ werk: (WERKEN.find(({ value }) => value === waarde)?.value ?? 'vrij') as Werk })}
        options={WERKEN}
      />
      {ALLEEN.includes(fase.werk) && (
        <>
          <p className="subtle small">
            Ieder geeft eerst alleen een antwoord. De gespreksleider onthult alles tegelijk.
          </p>
          <Field label="De vraag aan ieder" value={fase.vraag} onValue={(vraag) => zet({ vraag })} maxLength={160} />
        </>
      )}
      {fase.werk === 'schaal' && (
        <>
          <Field
            label="Wat betekent 0? (mag leeg blijven)"
            value={fase.laag}
            onValue={(laag) => zet({ laag })}
            maxLength={160}
          />
          <Field
            label="Wat betekent 10? (mag leeg blijven)"
            value={fase.hoog}
            onValue={(hoog) => zet({ hoog })}
            maxLength={160}
          />
        </>
      )}
      {fase.werk === 'stem' && (
        <TextArea
          label="De keuzes, elk op een eigen regel"
          value={fase.keuzes}
          onValue={(keuzes) => zet({ keuzes })}
          maxLength={1_300}
        />
      )}
      <TextArea
        label="Regels, elk op een eigen regel (mag leeg blijven)"
        value={fase.regels}
        onValue={(regels) => zet({ regels })}
        maxLength={1_300}
      />
      <Field label="Wat levert het op?" value={fase.oogst} onValue={(oogst) => zet({ oogst })} maxLength={160} />
      <label className="choice" htmlFor={luistertId}>
        <input
          id={luistertId}
          type="checkbox"
          checked={fase.luistert}
          onChange={(event) => zet({ luistert: event.target.checked })}
        />
        <span>De inbrenger luistert alleen</span>
      </label>
    </div>
  );
}
