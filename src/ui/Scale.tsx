// A number from 0 to 10 as eleven radio buttons, nothing chosen beforehand. Knows not what is counted.
import { useId } from 'react';
import './scale.css';

const NUMBERS = Array.from({ length: 11 }, (_, number) => number);

export function Scale(props: {
  /** Id of what asks. */ labelledBy: string;
  value: number | null;
  onValue(value: number): void;
}) {
  const name = useId();
  return (
    <fieldset className="scale" aria-labelledby={props.labelledBy}>
      {NUMBERS.map((number) => (
        <label key={number} className="scale-number">
          <input type="radio" name={name} checked={props.value === number} onChange={() => props.onValue(number)} />
          <span>{number}</span>
        </label>
      ))}
    </fieldset>
  );
}
