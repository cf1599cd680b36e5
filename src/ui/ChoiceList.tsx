// Radio buttons or tick boxes under a heading that is the question: nothing chosen beforehand, an error tied to the group. Knows no meaning.
import { useId } from 'react';

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

export function ChoiceList(props: {
  /** The question, or the id of the element that asks it. */
  legend?: string;
  labelledBy?: string;
  options: readonly Choice[];
  value: readonly string[];
  onValue: (value: readonly string[]) => void;
  /** More than one may be chosen. */
  multiple?: boolean;
  error?: string | null;
  /** Side by side where there is room. */
  inline?: boolean;
}) {
  const { options, value, onValue, multiple = false, error } = props;
  const name = useId();
  const toggle = (one: string, on: boolean) => {
    if (!multiple) return onValue([one]);
    onValue(on ? [...value, one] : value.filter((other) => other !== one));
  };
  return (
    <fieldset
      className="choice-group"
      data-inline={props.inline || undefined}
      aria-labelledby={props.labelledBy}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      {props.legend && <legend>{props.legend}</legend>}
      {error && (
        <p id={`${name}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type={multiple ? 'checkbox' : 'radio'}
            name={name}
            value={option.value}
            checked={value.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span className="row-text">
            <span>{option.label}</span>
            {option.hint && <span className="subtle small">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
