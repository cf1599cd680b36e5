// Two words that two people compare aloud: large enough to read over a shoulder or across a table. Knows not what for.
import './code.css';

export const TweeWoorden = ({ woorden: [een, twee] }: { woorden: readonly [string, string] }) => (
  <p className="twee-woorden" lang="nl">
    <span>{een}</span> <span>{twee}</span>
  </p>
);
