// A field for words of a fixed list: how many there are, which one is unknown, and what it may have been. Knows no list; who uses it reads the words.
import { TextArea } from './Field.tsx';

/** One word as it was typed; `woord` null: not one of the list, and these come close. */
export interface GelezenInVeld {
  getypt: string;
  woord: string | null;
  suggesties: readonly string[];
}

/** So many unknown words are spoken of at once; the others come after. */
const MOST_SHOWN = 3;

export function WoordenVeld(props: {
  label: string;
  hint?: string;
  error?: string | null;
  aantal: number;
  value: string;
  onValue: (value: string) => void;
  gelezen: readonly GelezenInVeld[];
}) {
  const { value, onValue, gelezen, aantal } = props;
  const last = gelezen.length - 1;
  // Still being typed: it may become a word of the list, so only what it may become is said.
  const busy = last >= 0 && /\p{L}$/u.test(value) && gelezen[last]?.woord === null ? last : -1;
  const unknown = gelezen.map((one, at) => ({ ...one, at })).filter(({ woord, at }) => woord === null && at !== busy);
  const known = gelezen.filter(({ woord }) => woord !== null).length;
  const put = (at: number, woord: string) =>
    onValue(`${gelezen.map((one, i) => (i === at ? woord : (one.woord ?? one.getypt))).join(' ')} `);
  const choices = (at: number, suggesties: readonly string[]) =>
    suggesties.length > 0 && (
      <span className="woordkeuze">
        {suggesties.map((woord) => (
          <button key={woord} type="button" className="button" data-variant="secundair" onClick={() => put(at, woord)}>
            {woord}
          </button>
        ))}
      </span>
    );
  return (
    <div className="stack stack-sm">
      <TextArea
        label={props.label}
        hint={props.hint}
        error={props.error}
        value={value}
        onValue={onValue}
        rows={4}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        lang="zxx"
      />
      <p className="small subtle">
        {known} van {aantal} woorden
      </p>
      {busy >= 0 && choices(busy, gelezen[busy]?.suggesties ?? [])}
      {unknown.length > 0 && (
        <ul className="stack stack-sm">
          {unknown.slice(0, MOST_SHOWN).map(({ at, getypt, suggesties }) => (
            <li key={`${at} ${getypt}`} className="stack stack-sm">
              <p>
                Woord {at + 1}, ‘{getypt}’, kennen we niet.{suggesties.length > 0 && ' Bedoel je:'}
              </p>
              {choices(at, suggesties)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
